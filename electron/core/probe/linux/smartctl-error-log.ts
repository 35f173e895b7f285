// the error log of smartctl --xall DEVICE, as text or JSON
import type { SmartctlJson } from './smartctl-json.schema.ts'

/** No drive keeps more. */
const mostEntries = 65_536
const logHead =
  /^(?:SMART Error Log Version|SMART Extended Comprehensive Error Log Version|ATA Error Count|Device Error Count|No Errors Logged)/

/** "Error: UNC 8 sectors at LBA = 0x…" of "Error 7 [6] occurred at disk power-on lifetime: …": one entry, one error. */
export function loggedUncorrectables(lines: readonly string[]): number | null {
  if (!lines.some((line) => logHead.test(line))) return null
  const numbers = new Set<string>()
  let number: string | null = null
  for (const line of lines) {
    number = /^Error (\d{1,9})(?: \[\d+\])? occurred at /.exec(line)?.[1] ?? number
    // The same error stands in the summary and in the extended log.
    if (number !== null && numbers.size < mostEntries && isUncorrectable(line)) numbers.add(number)
  }
  return numbers.size
}

/** The same of smartctl's JSON: the extended log holds what the summary holds. */
export function loggedUncorrectablesInJson({ ata_smart_error_log: log }: SmartctlJson): number | null {
  if (!log) return null
  const entries = (log.extended ?? log.summary)?.table ?? []
  return entries.slice(0, mostEntries).filter(({ error_description: told }) => isUncorrectable(told ?? '')).length
}

/** UNC may stand beside other flags: "Error: ICRC, ABRT 8 sectors", "Error: UNC, AMNF at LBA = …". */
function isUncorrectable(line: string): boolean {
  return line.length < 512 && /\bError: (?:[A-Z]+, )*UNC\b/.test(line)
}
