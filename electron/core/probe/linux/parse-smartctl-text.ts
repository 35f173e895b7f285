// smartctl --xall DEVICE
import { linesOf } from '../drive-text.ts'
import { readSmartctl, type SmartctlReading } from '../smartctl-reading.ts'
import { parseSmartAttributeTable } from './smartctl-attribute-table.ts'
import { smartctlTextEvidence } from './smartctl-text-evidence.ts'

/** Its banner, or the head of a section where the banner was cut off. */
const signature =
  /^smartctl (?:version )?(?:pre-)?\d|^=== START OF (?:INFORMATION|READ SMART|SMART) |^(?:Device Model|Vendor|Model Number): {2,}\S/

/** What smartctl printed for people, from 5.38 to 7.x; `null` when the text is not smartctl's. */
export function parseSmartctlText(text: string): SmartctlReading | null {
  const lines = linesOf(text)
  if (!lines.slice(0, 50).some((line) => signature.test(line))) return null
  return readSmartctl(smartctlTextEvidence(lines, parseSmartAttributeTable(lines)))
}
