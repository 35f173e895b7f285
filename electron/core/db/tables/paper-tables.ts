/** What was issued, sealed and printed. */
export type PaperTables = {
  documents: {
    id: string
    kind: string
    number: string | null
    machineId: string
    language: string
    sha256: string
    sizeBytes: number
    fileName: string
    factsJson: string
    issuedAt: string
    operatorName: string
  }
  /** Issued papers of a campaign: an intake's, a batch's, a delivery's, a donor's; `archiveSha256` is the dossier's ZIP. */
  campaignPapers: {
    id: string
    kind: string
    number: string
    campaignId: string
    subjectId: string
    language: string
    fileName: string
    sha256: string
    sizeBytes: number
    archiveSha256: string | null
    factsJson: string
    issuedAt: string
    operatorName: string
  }
  /** Public keys that sealed records here; one at a time is in use (`until` is `null`). */
  issuerKeys: { fingerprint: string; publicKey: string; since: string; until: string | null }
  seals: {
    sequence: number
    /** `null` for what is no document of a machine: the manifest of an archive. */
    documentId: string | null
    schema: string
    recordSha256: string
    previousSha256: string | null
    keyFingerprint: string
    /** The record with its seal, in the evidence store. */
    envelopeSha256: string
    sealedAt: string
  }
  labelPrinters: {
    id: string
    name: string
    wayJson: string
    dotsPerInch: number
    offsetXMicrometres: number
    offsetYMicrometres: number
    createdAt: string
    removedAt: string | null
  }
  labelJobs: {
    id: string
    templateId: string
    templateVersion: number
    printerId: string | null
    printerName: string | null
    symbology: string
    language: string
    outcomeJson: string
    answerJson: string | null
    pdfSha256: string
    createdAt: string
    operatorName: string
    /** The bench of a shared server that sends it; `null` where one core has the workshop alone. */
    benchId: string | null
    /** Of a sheet that was begun. */
    placesJson: string | null
  }
  labelJobSubjects: {
    jobId: string
    position: number
    machineId: string
    driveId: string | null
    assetTag: string
    contentSha256: string
    isDuplicate: number
    documentId: string | null
    /** What the label says, for its document. */
    factsJson: string | null
  }
  labelSheets: { templateId: string; usedSlotsJson: string; changedAt: string }
  counters: { name: string; lastNumber: number }
}
