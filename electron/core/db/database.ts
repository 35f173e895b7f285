/**
 * The tables as Kysely sees them. Only what both engines store alike: TEXT ids and ISO instants, integers,
 * 0/1 flags, JSON as TEXT. Repositories turn rows into domain types through `columns.ts`, nobody else does.
 */
export type Database = {
  benches: { id: string; name: string; createdAt: string }
  operators: {
    id: string
    name: string
    nameKey: string
    role: string
    createdAt: string
    /** `null` = works here. */
    leftAt: string | null
  }
  /** What proves who somebody is; nothing of it can be read back. */
  operatorSecrets: { operatorId: string; pinHash: string | null; badgeKey: string | null; setAt: string }
  /** Failures since the last success, by operator, or of all unknown badges together. */
  signInTries: { key: string; failedCount: number; lastFailedAt: string }
  settings: { key: string; valueJson: string }
  campaigns: {
    id: string
    name: string
    tagPrefix: string
    lastSequence: number
    createdAt: string
    /** `null` = the default policy. */
    erasePolicyJson: string | null
  }
  donors: {
    id: string
    legalName: string
    nameKey: string
    usualName: string | null
    ridet: string | null
    contactName: string | null
    phone: string | null
    email: string | null
    addressJson: string | null
    minimumLevel: string | null
    declaredByName: string | null
    declaredOn: string | null
    note: string | null
    revision: number
    createdAt: string
  }
  intakes: {
    id: string
    campaignId: string
    donorId: string
    receivedOn: string
    announcedCount: number | null
    note: string | null
    revision: number
    createdAt: string
  }
  /** Lists of donors that were accepted; the file itself is evidence. */
  announcedLists: {
    id: string
    intakeId: string
    fileName: string
    sha256: string
    acceptedCount: number
    rejectedCount: number
    acceptedAt: string
    operatorName: string
  }
  announcedUnits: {
    id: string
    intakeId: string
    listId: string
    position: number
    line: number
    kind: string | null
    manufacturer: string | null
    model: string | null
    serial: string | null
    donorNumber: string | null
    machineId: string | null
    matchedAt: string | null
  }
  refusedUnits: {
    id: string
    intakeId: string
    announcedUnitId: string | null
    reason: string
    kind: string | null
    serial: string | null
    donorNumber: string | null
    note: string | null
    refusedAt: string
    operatorName: string
    undoneAt: string | null
    undoneByName: string | null
  }
  machines: {
    id: string
    campaignId: string
    intakeId: string
    assetTag: string
    decidedKind: string | null
    receivedSerial: string | null
    donorNumber: string | null
    createdAt: string
  }
  /** Derived from everything else in the same transaction; may be rebuilt at any time. */
  machineSummaries: {
    /** Counts machines as they came. */
    ordinal: number
    machineId: string
    assetTag: string
    campaignId: string
    intakeId: string
    donorId: string
    donorName: string
    donorNumber: string | null
    kind: string | null
    manufacturer: string | null
    model: string | null
    /** Maker and model, folded: what a list is sorted by. */
    nameKey: string | null
    serial: string | null
    uuid: string | null
    memoryBytes: number | string | null
    storageBytes: number | string | null
    letter: string | null
    isReady: number
    blockingCount: number
    /** No drive of it holds data any more, as far as the last attempt on each tells. */
    isErased: number
    searchText: string
    changedAt: string
  }
  /** Filters and columns of the park that somebody gave a name. */
  parkViews: {
    id: string
    name: string
    nameKey: string
    viewJson: string
    savedAt: string
    operatorName: string
  }
  readings: {
    id: string
    machineId: string
    takenAt: string
    way: string
    factsJson: string
    originsJson: string
    notesJson: string
    evidenceJson: string
    parserVersion: number
  }
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
  /** Versions of the lists that were edited here, and of those that a machine was started with. */
  checklists: { id: string; version: number; definitionJson: string; savedAt: string; operatorName: string | null }
  machineChecklists: { machineId: string; checklistId: string; version: number; startedAt: string }
  stepResults: {
    id: string
    machineId: string
    stepKey: string
    state: string
    faultsJson: string
    skipReason: string | null
    measuresJson: string
    answersJson: string
    detail: string | null
    note: string | null
    evidenceJson: string | null
    by: string
    durationSeconds: number | null
    appVersion: string | null
    recordedAt: string
    operatorName: string
    undoneAt: string | null
    undoneByName: string | null
  }
  absenceStatements: {
    id: string
    machineId: string
    /** `null`: of the whole machine. */
    driveId: string | null
    /** The machine's latest, `null` before its first, or the last that saw the drive: a later one may see what people did not. */
    readingId: string | null
    reason: string
    statedAt: string
    operatorId: string
    operatorName: string
  }
  waivers: {
    id: string
    machineId: string
    code: string
    stepKey: string
    resultId: string | null
    reason: string
    givenAt: string
    operatorName: string
    undoneAt: string | null
    undoneByName: string | null
  }
  machineParts: {
    id: string
    machineId: string
    kind: string
    origin: string
    fromMachineId: string | null
    costFrancs: number | null
    note: string | null
    recordedAt: string
    operatorName: string
    undoneAt: string | null
    undoneByName: string | null
  }
  grades: {
    id: string
    machineId: string
    cosmetic: string
    functional: string | null
    letter: string | null
    condition: string | null
    computedJson: string | null
    overrideJson: string | null
    note: string | null
    givenAt: string
    operatorName: string
  }
  findings: {
    id: string
    machineId: string
    zone: string
    xThousandths: number | null
    yThousandths: number | null
    defect: string
    severity: string
    photosJson: string
    foundAt: string
    operatorId: string
    operatorName: string
    removedAt: string | null
    removedByName: string | null
  }
  testRuns: {
    id: string
    machineId: string
    test: string
    state: string
    progressJson: string
    usbPortsWanted: number | null
    actorJson: string
    ownerJson: string | null
    verdictJson: string | null
    isRecorded: number
    startedAt: string
    endedAt: string | null
  }
  batches: {
    id: string
    campaignId: string
    number: number
    name: string
    createdAt: string
    closedAt: string | null
    snapshotSha256: string | null
  }
  batchArchives: {
    id: string
    batchId: string
    contentKey: string
    language: string
    fileName: string
    sha256: string
    sizeBytes: number | string
    sealedAt: string
    operatorName: string
  }
  batchMachines: { batchId: string; machineId: string; position: number }
  beneficiaries: {
    id: string
    legalName: string
    nameKey: string
    usualName: string | null
    ridet: string | null
    addressJson: string
    /** As in the address; stands alone so that lists can be grouped by place. */
    communeCode: string | null
    contactName: string | null
    phone: string | null
    email: string | null
    papersJson: string
    note: string | null
    createdAt: string
    /** Counts the versions of what is edited. */
    revision: number
  }
  requests: {
    id: string
    campaignId: string
    beneficiaryId: string
    receivedOn: string
    priority: number
    use: string | null
    withdrawnAt: string | null
    createdAt: string
    revision: number
  }
  requestLines: {
    id: string
    requestId: string
    position: number
    kind: string
    quantity: number
    minimumMemoryBytes: number | string | null
    minimumStorageBytes: number | string | null
    system: string
    isMobilityNeeded: number
    hasInternet: number | null
    note: string | null
    peopleServed: number | string | null
  }
  allocationPlans: {
    id: string
    campaignId: string
    parametersJson: string
    resultJson: string
    proposedAt: string
    operatorName: string
    acceptedAt: string | null
  }
  /** One living row (`endedAt` is `null`) for each machine at most. */
  allocations: {
    id: string
    campaignId: string
    machineId: string
    requestLineId: string
    origin: string
    reason: string | null
    isPinned: number
    planId: string | null
    allocatedAt: string
    operatorName: string
    endedAt: string | null
    endReason: string | null
    /** What is done together carries one id, and is taken back together. */
    changeId: string | null
    endChangeId: string | null
  }
  allocationBans: {
    id: string
    campaignId: string
    machineId: string | null
    beneficiaryId: string
    reason: string
    bannedAt: string
    operatorName: string
    liftedAt: string | null
  }
  deliveries: {
    id: string
    campaignId: string
    beneficiaryId: string
    number: number
    plannedOn: string | null
    carrier: string | null
    shippedOn: string | null
    note: string | null
    createdAt: string
    deliveredAt: string | null
    signedCopySha256: string | null
    signedCopyName: string | null
    revision: number
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
  deliveryMachines: {
    deliveryId: string
    machineId: string
    packageNumber: number
    returnedAt: string | null
    returnReason: string | null
    replacedByMachineId: string | null
  }
  wasteSlips: {
    id: string
    campaignId: string
    slipNumber: string | null
    category: string
    carrier: string | null
    site: string | null
    handedOverOn: string
    weightGrams: number | string
    note: string | null
    createdAt: string
  }
  machineFates: {
    id: string
    machineId: string
    fate: string
    reason: string
    wasteSlipId: string | null
    weightGrams: number | string | null
    decidedAt: string
    operatorName: string
    undoneAt: string | null
    undoneByName: string | null
  }
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
  }
  labelSheets: { templateId: string; usedSlotsJson: string; changedAt: string }
  /** Who stood for an erasure beside its operator. */
  erasureValidations: { erasureId: string; validatorName: string; validatedAt: string }
  erasureRechecks: {
    erasureId: string
    outcome: string
    note: string | null
    operatorName: string
    checkedAt: string
  }
  counters: { name: string; lastNumber: number }
  evidence: { sha256: string; sizeBytes: number; addedAt: string }
  /** The pieces themselves, where no folder holds them: on a server. */
  evidenceContents: { sha256: string; gzipBase64: string }
  /** Browsers elsewhere on the network that were let in; the secret itself is theirs alone. */
  networkClients: {
    id: string
    kind: string
    name: string
    benchId: string
    machineId: string | null
    operatorId: string
    secretSha256: string
    pairedAt: string
    expiresAt: string | null
    sentAwayAt: string | null
    sentAwayByName: string | null
  }
  /** Benches without a network, as the workshop's home knows them. */
  offlineBenches: {
    id: string
    name: string
    /** Proves that the first bundle comes from where the opening went. */
    secretHex: string
    /** Of the key that seals what the bench brings; `null` until it brought something. */
    publicKey: string | null
    /** Counts what was written for the bench. */
    homeSequence: number
    /** How far the bench's own log is known here. */
    knownSequence: number
    knownHash: string
    openedAt: string
    closedAt: string | null
  }
  /** Numbers that one bench alone may issue. */
  tagBlocks: {
    id: string
    campaignId: string
    benchId: string
    firstSequence: number
    lastSequence: number
    issuedSequence: number | null
    reservedAt: string
  }
  /** The logs of offline benches, entry by entry as they were chained there. */
  benchAudit: Database['audit'] & { chainBenchId: string }
  /** What a bench exported, and at home what was imported of it. */
  workBundles: {
    benchId: string
    sequence: number
    fromSequence: number
    toSequence: number
    headHash: string
    machineCount: number
    at: string
    operatorName: string
  }
  /** What a bench made that is the same as something the home had: a donor, a drive, a machine with its tag. */
  offlineAliases: { benchId: string; subject: string; fromId: string; toId: string; assetTag: string | null }
  /** What a bench said last of what may change at both ends. */
  offlineSaid: { benchId: string; subject: string; recordId: string; valuesJson: string }
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
