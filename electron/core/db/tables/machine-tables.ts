/** Machines, what was read of them, and what the park lists. */
export type MachineTables = {
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
    /** The one end that it has so far. */
    end: string
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
}
