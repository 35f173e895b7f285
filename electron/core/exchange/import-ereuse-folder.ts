import type { DriveFacts } from '../../../shared/domain/drive.ts'
import { emptyMachineFacts } from '../../../shared/domain/empty-machine-facts.ts'
import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import { parseDmidecode } from '../probe/linux/parse-dmidecode.ts'
import { parseHwinfoMonitors } from '../probe/linux/parse-hwinfo-monitors.ts'
import { parseLshw } from '../probe/linux/parse-lshw.ts'
import { gpusFromLshw, networkFromLshw } from '../probe/linux/parse-lshw-devices.ts'
import { drivesFromLshw } from '../probe/linux/parse-lshw-drives.ts'
import { parseLshwTree } from '../probe/linux/parse-lshw-tree.ts'
import { parsePowerSupply } from '../probe/linux/parse-power-supply.ts'
import { parseSmartctlJson } from '../probe/linux/parse-smartctl-json.ts'
import type { ForeignFile } from './foreign-file.ts'
import { findText, findTexts } from './foreign-file.ts'

/**
 * Facts of one machine out of what an eReuse workbench kept of it: lshw, hwinfo, dmidecode, battery and smartctl
 * outputs under any of their usual names. `null` when none of the files tells of a machine.
 */
export function importEreuseFolder(files: ForeignFile[]): MachineFacts | null {
  const lshw = findText(files, /lshw\.json$/i)
  const dmidecode = findText(files, /dmidecode(\.txt)?$/i)
  if (lshw === null && dmidecode === null) return null
  const nodes = parseLshwTree(lshw ?? '')
  const { isUefi, ...tables } = dmidecode === null ? parseLshw(lshw ?? '') : parseDmidecode(dmidecode)
  const facts: MachineFacts = { ...emptyMachineFacts(), ...tables }
  facts.security.isUefi = isUefi
  facts.gpus = gpusFromLshw(nodes)
  facts.networkInterfaces = networkFromLshw(nodes)
  facts.drives = withSmart(drivesFromLshw(nodes), findTexts(files, /smart.*\.json$/i))
  facts.monitors = parseHwinfoMonitors(findText(files, /hwinfo\.txt$/i) ?? '')
  const battery = findText(files, /battery\.ini$/i)
  if (battery !== null) facts.batteries = parsePowerSupply(battery)
  return facts
}

/** smartctl asks the drive itself: where it answered, its word stands; lshw adds the drives it did not reach. */
function withSmart(told: DriveFacts[], outputs: string[]): DriveFacts[] {
  const asked = outputs.flatMap((output) => parseSmartctlJson(output)?.drive ?? [])
  const serials = new Set(asked.map(({ serial }) => serial))
  return [...asked, ...told.filter(({ serial }) => serial === null || !serials.has(serial))]
}
