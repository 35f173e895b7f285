/** The end of a machine that is not given. */
export const machineFates = ['parts', 'waste', 'stock', 'returned-to-donor'] as const
export type MachineFate = (typeof machineFates)[number]

export type FateDecision = {
  id: string
  machineId: string
  fate: MachineFate
  reason: string
  /** The slip it left on, for waste. */
  wasteSlipId: string | null
  weightGrams: number | null
  decidedAt: string
  operatorName: string
  undoneAt: string | null
  undoneByName: string | null
}

/** One load of waste that left, with the number of its slip (BSD). */
export type WasteSlip = {
  id: string
  campaignId: string
  slipNumber: string | null
  category: string
  carrier: string | null
  site: string | null
  handedOverOn: string
  weightGrams: number
  note: string | null
  createdAt: string
}
