import type { MachineFacts, SerialSource } from './machine-facts.ts'

export type MachineWarning =
  | { code: 'SUSPICIOUS_SERIAL'; serial: string; assetTags: string[] }
  | { code: 'NO_SERIAL' }
  | { code: 'SERIAL_FROM_FALLBACK'; source: SerialSource }

/** Numbers of a part, not of the machine: they leave with the part. */
const fallbackSources: readonly SerialSource[] = ['board', 'uuid', 'mac']

/** What to doubt in how the machine names itself. `serialTwins`: tags of other machines of the campaign with its serial. */
export function machineWarnings({ identity }: MachineFacts, serialTwins: readonly string[]): MachineWarning[] {
  const { serial, serialSource } = identity
  if (serial === null) return [{ code: 'NO_SERIAL' }]
  const warnings: MachineWarning[] = []
  if (serialTwins.length > 0) warnings.push({ code: 'SUSPICIOUS_SERIAL', serial, assetTags: [...serialTwins].sort() })
  if (serialSource !== null && fallbackSources.includes(serialSource))
    warnings.push({ code: 'SERIAL_FROM_FALLBACK', source: serialSource })
  return warnings
}
