/** Batches, requests, allocations, and where machines end. */
export type GivingTables = {
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
}
