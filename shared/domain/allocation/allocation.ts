const allocationOrigins = ['solver', 'hand', 'import'] as const
export type AllocationOrigin = (typeof allocationOrigins)[number]

/** Machine ↔ request line. One at a time a machine: an ended one stays as history. */
export type Allocation = {
  id: string
  campaignId: string
  machineId: string
  requestLineId: string
  origin: AllocationOrigin
  /** Asked of a person who decides by hand; `null` from the solver. */
  reason: string | null
  /** The solver may not move it. */
  isPinned: boolean
  /** The run of the solver that proposed it. */
  planId: string | null
  allocatedAt: string
  operatorName: string
  endedAt: string | null
  endReason: string | null
}

/** The pair that must not be: the whole beneficiary when `machineId` is `null`. */
export type AllocationBan = {
  id: string
  campaignId: string
  machineId: string | null
  beneficiaryId: string
  reason: string
  bannedAt: string
  operatorName: string
  liftedAt: string | null
}
