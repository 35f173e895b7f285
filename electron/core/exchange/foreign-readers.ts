import type { PresenceFacts } from '../../../shared/domain/machine-facts.ts'
import { decodedText } from '../probe/decode-text.ts'
import { monitorFromEdid } from '../probe/edid/monitor-from-edid.ts'
import { parseEdid } from '../probe/edid/parse-edid.ts'
import { parseEdidHex } from '../probe/edid/parse-edid-hex.ts'
import type { EvidenceReader } from '../probe/evidence-readers.ts'
import { parseLshwMachine } from '../probe/linux/lshw-witness.ts'
import { parseDecodeDimms } from '../probe/linux/parse-decode-dimms.ts'
import { parseDmiSysfs } from '../probe/linux/parse-dmi-sysfs.ts'
import { parseHwinfoMonitors } from '../probe/linux/parse-hwinfo-monitors.ts'
import { parseIpLink } from '../probe/linux/parse-ip-link.ts'
import { parseLsusb } from '../probe/linux/parse-lsusb.ts'
import { parseNvmeList } from '../probe/linux/parse-nvme-list.ts'
import { parsePowerSupply } from '../probe/linux/parse-power-supply.ts'
import { parseSmartctlText } from '../probe/linux/parse-smartctl-text.ts'
import { parseUdevadmDrives } from '../probe/linux/parse-udevadm-drives.ts'
import { parseUpower } from '../probe/linux/parse-upower.ts'
import { parseSystemProfiler } from '../probe/macos/parse-system-profiler.ts'
import type { WitnessFacts } from '../probe/merge-facts.ts'
import { ofDrive } from '../probe/reader-of-drive.ts'
import { importDonorLine } from './donor-line.ts'
import { importEreuse } from './import-ereuse.ts'
import { importGlpiJson } from './import-glpi-json.ts'
import { importGlpiXml } from './import-glpi-xml.ts'
import { importInxi } from './import-inxi.ts'
import { importPeracottaJson } from './import-peracotta-json.ts'
import { importPeracottaNet } from './import-peracotta-net.ts'

/** Readers of the pieces that come from other systems, or from tools that this one does not run. */
export const foreignReaders: readonly EvidenceReader[] = [
  { pattern: /^ereuse\.json$/, source: 'ereuse', read: ofText(importEreuse) },
  { pattern: /^glpi\.json$/, source: 'glpi', read: ofText(importGlpiJson) },
  { pattern: /^glpi\.xml$/, source: 'glpi', read: ofText(importGlpiXml) },
  { pattern: /^inxi\.json$/, source: 'inxi', read: ofText(importInxi) },
  { pattern: /^peracotta\.json$/, source: 'peracotta', read: ofText(importPeracottaJson) },
  { pattern: /^donor-line\.csv$/, source: 'list', read: ofText(importDonorLine) },
  { pattern: /^lshw\.(json|xml)$/, source: 'lshw', read: ofText(parseLshwMachine) },
  { pattern: /^smartctl-.+\.txt$/, source: 'smartctl', read: ofDrive('smartctl', parseSmartctlText) },
  { pattern: /^nvme-list\.json$/, source: 'nvme-id-ctrl', read: ofText((text) => drivesOf(parseNvmeList(text))) },
  { pattern: /^udevadm.*\.txt$/, source: 'udevadm', read: ofText((text) => drivesOf(parseUdevadmDrives(text))) },
  { pattern: /^hwinfo\.txt$/, source: 'hwinfo', read: ofText((text) => ({ monitors: parseHwinfoMonitors(text) })) },
  {
    pattern: /^decode-dimms\.txt$/,
    source: 'decode-dimms',
    read: ofText((text) => ({ memory: parseDecodeDimms(text) })),
  },
  { pattern: /^upower\.txt$/, source: 'upower', read: ofText((text) => ({ batteries: parseUpower(text) })) },
  {
    pattern: /^power-supply-.+\.txt$/,
    source: 'power-supply',
    read: ofText((text) => ({ batteries: parsePowerSupply(text) })),
  },
  { pattern: /^ip-link\.json$/, source: 'ip-link', read: ofText((text) => ({ networkInterfaces: parseIpLink(text) })) },
  { pattern: /^net\.txt$/, source: 'ip-link', read: ofText(netFacts) },
  { pattern: /^lsusb\.txt$/, source: 'lsusb', read: ofText((text) => ({ presence: presenceOnUsb(text) })) },
  { pattern: /^sys-dmi\.txt$/, source: 'sys-dmi', read: ofText(fromSysDmi) },
  { pattern: /^system_profiler\.txt$/, source: 'system_profiler', read: ofText(parseSystemProfiler) },
  { pattern: /^edid-text.*\.txt$/, source: 'edid', read: ofText(fromEdidText) },
  {
    pattern: /^edid-file-.+\.bin$/,
    source: 'edid',
    read: ({ bytes }) => {
      const edid = parseEdid(bytes)
      return edid === null ? null : { monitors: [monitorFromEdid(edid, null)] }
    },
  },
]

function ofText(parse: (text: string) => WitnessFacts | null): EvidenceReader['read'] {
  return ({ bytes }) => parse(decodedText(bytes))
}

function drivesOf(readings: { drive: NonNullable<WitnessFacts['drives']>[number] }[]): WitnessFacts {
  return { drives: readings.map(({ drive }) => drive) }
}

function netFacts(text: string): WitnessFacts | null {
  const networkInterfaces = importPeracottaNet(text)
  return networkInterfaces === null ? null : { networkInterfaces }
}

const [videoClass, radioClass] = [14, 224]

/** Only the long form tells classes; without one nothing is known. */
function presenceOnUsb(text: string): Partial<PresenceFacts> {
  const codes = parseLsusb(text).map(({ classCode }) => classCode)
  if (codes.every((code) => code === null)) return {}
  return { camera: codes.includes(videoClass), bluetooth: codes.includes(radioClass) }
}

function fromSysDmi(text: string): WitnessFacts {
  const { identity, chassis, board, bios } = parseDmiSysfs(text)
  return { identity, chassis, board, bios }
}

function fromEdidText(text: string): WitnessFacts | null {
  const edids = parseEdidHex(text)
  return edids.length === 0 ? null : { monitors: edids.map((edid) => monitorFromEdid(edid, null)) }
}
