/** The log, and the evidence that it speaks of. */
export type LedgerTables = {
  evidence: { sha256: string; sizeBytes: number; addedAt: string }
  /** The pieces themselves, where no folder holds them: on a server. */
  evidenceContents: { sha256: string; gzipBase64: string }
  audit: {
    sequence: number
    id: string
    at: string
    operatorId: string
    operatorName: string
    benchId: string
    benchName: string
    action: string
    subjectId: string
    machineId: string | null
    beforeJson: string | null
    afterJson: string | null
    previousHash: string
    hash: string
  }
  /** One row: the end of the audit chain. Every writing transaction takes it first, so writers queue here. */
  auditHead: { id: number; lastSequence: number; lastHash: string; takenCount: number }
}
