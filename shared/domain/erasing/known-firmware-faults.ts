import type { DriveFacts } from '../drive.ts'

/** A firmware that says "erased" without erasing, below the version that mends it. */
type FirmwareFault = { model: RegExp; lines: { prefix: string; mendedBy: string }[] }

const faults: readonly FirmwareFault[] = [
  // Intel and Solidigm DC P4510 and P4610: INTEL-SA-00535, and DSA-2022-203 for those that Dell sold.
  {
    model: /^INTEL SSDPE2K[XE]\d|Express Flash NVMe P4[56]10\b|\bP4[56]10 Series\b/i,
    lines: [
      { prefix: 'VDV1DP', mendedBy: 'VDV1DP25' },
      { prefix: 'VDV10', mendedBy: 'VDV10184' },
    ],
  },
]

/** The version that a drive would need before its word can be taken; `null` when no fault of it is known. */
export function missingFirmware({ model, firmware }: Pick<DriveFacts, 'model' | 'firmware'>): string | null {
  const fault = faults.find((one) => model !== null && one.model.test(model))
  if (fault === undefined) return null
  const needed = fault.lines.map(({ mendedBy }) => mendedBy).join(' / ')
  const line = fault.lines.find(({ prefix }) => firmware?.startsWith(prefix) === true)
  // Another maker's numbering of the same drive cannot be compared: not known to be mended is not mended.
  if (line === undefined || firmware === null) return needed
  return firmware.localeCompare(line.mendedBy, 'en', { numeric: true }) < 0 ? line.mendedBy : null
}
