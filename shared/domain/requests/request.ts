/** `computer`: a laptop or a desktop, as it comes. */
export const requestedKinds = ['laptop', 'desktop', 'computer', 'all-in-one', 'monitor', 'tablet'] as const
export type RequestedKind = (typeof requestedKinds)[number]
export const requestedSystems = ['any', 'windows', 'linux'] as const
export type RequestedSystem = (typeof requestedSystems)[number]

/** 1 is served first among equals. */
export const requestPriorities = [1, 2, 3] as const
export type RequestPriority = (typeof requestPriorities)[number]

export type RequestLine = {
  id: string
  requestId: string
  position: number
  kind: RequestedKind
  quantity: number
  minimumMemoryBytes: number | null
  minimumStorageBytes: number | null
  system: RequestedSystem
  /** The machine travels or the power fails: a laptop is better. */
  isMobilityNeeded: boolean
  /** `null` = not said. */
  hasInternet: boolean | null
  /** Who will use them, as the association says; `null` = not said. */
  peopleServed: number | null
  note: string | null
}

/** What a beneficiary asks for in one campaign. */
export type MachineRequest = {
  id: string
  campaignId: string
  beneficiaryId: string
  receivedOn: string
  priority: RequestPriority
  /** What the machines are for, in the association's words. */
  use: string | null
  withdrawnAt: string | null
  createdAt: string
  lines: RequestLine[]
}
