export const partKinds = [
  'memory',
  'drive',
  'battery',
  'charger',
  'screen',
  'keyboard',
  'pointer',
  'camera',
  'speakers',
  'fan',
  'wifi-card',
  'motherboard',
  'power-supply',
  'hinge',
  'case',
  'other',
] as const
export type PartKind = (typeof partKinds)[number]

export const partOrigins = ['new', 'salvaged'] as const
export type PartOrigin = (typeof partOrigins)[number]

/** A part put in during a repair. */
export type MachinePart = {
  id: string
  machineId: string
  kind: PartKind
  origin: PartOrigin
  /** The machine it was salvaged from, where that one has a tag. */
  fromMachineId: string | null
  fromAssetTag: string | null
  /** In Pacific francs, which have no cents; `null` = not told. */
  costFrancs: number | null
  note: string | null
  recordedAt: string
  operatorName: string
}
