/** Campaigns, donors, and what they sent. */
export type ReceptionTables = {
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
}
