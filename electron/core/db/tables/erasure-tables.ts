/** Drives and what was done to them. */
export type ErasureTables = {
  drives: {
    id: string
    machineId: string
    serial: string | null
    model: string | null
    sizeBytes: number | string | null
    factsJson: string
    isPresent: number
    firstSeenAt: string
    lastReadingId: string
  }
  erasures: {
    id: string
    driveId: string
    machineId: string
    status: string
    requested: string
    achieved: string | null
    doubtsJson: string
    notCheckedJson: string
    runJson: string
    matchJson: string
    evidenceSha256: string
    evidenceName: string
    evidenceDevice: string
    recordedAt: string
    operatorName: string
  }
  eraseJobs: {
    id: string
    driveId: string | null
    machineId: string | null
    serial: string
    state: string
    planJson: string
    orderJson: string
    actorJson: string
    acceptanceJson: string | null
    /** The process that runs it; another core must not take it for an orphan. */
    ownerJson: string | null
    runCount: number
    stopReason: string | null
    judgementJson: string | null
    erasureId: string | null
    confirmedAt: string
    endedAt: string | null
  }
  /** Who stood for an erasure beside its operator. */
  erasureValidations: { erasureId: string; validatorName: string; validatedAt: string }
  erasureRechecks: {
    erasureId: string
    outcome: string
    note: string | null
    operatorName: string
    checkedAt: string
  }
}
