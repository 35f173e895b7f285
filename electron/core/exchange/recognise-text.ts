import { parseEdidHex } from '../probe/edid/parse-edid-hex.ts'
import { parseSmartctlText } from '../probe/linux/parse-smartctl-text.ts'
import { csvRows } from './csv-rows.ts'
import { donorColumnsOf } from './donor-columns.ts'
import { type Found, oneOfSeveral, part, stemOf } from './foreign-formats.ts'
import { importPeracottaNet } from './import-peracotta-net.ts'
import { cimClassIn, cimPart, ownPiece } from './recognise-json.ts'

/** Signatures are looked for in the beginning only: a tool says early what it is. */
const headLength = 64 * 1024

type Signature = { isIt: (head: string) => boolean; found: (fileName: string) => Found }

const every =
  (...patterns: RegExp[]) =>
  (head: string) =>
    patterns.every((pattern) => pattern.test(head))

/** Most telling first: hwinfo and dmidecode quote other tools, nothing quotes them. */
const signatures: readonly Signature[] = [
  { isIt: every(/^ {2}Hardware Class: /m, /^\d{1,3}: [A-Z]/m), found: () => part('hwinfo', 'hwinfo.txt') },
  { isIt: every(/^=+ start (?:hardware )?debug info|^> hal\.1: read hal/m), found: () => part('hwinfo', 'hwinfo.txt') },
  { isIt: every(/^# dmidecode \d|^SMBIOS \d[\d.]* present|^Handle 0x[0-9A-Fa-f]{4}, DMI type/m), found: dmidecodeOf },
  {
    isIt: every(/^\/sys\/(?:class|devices\/virtual)\/dmi\/id\/[a-z_]+:/m),
    found: () => part('sys-dmi', 'sys-dmi.txt'),
  },
  { isIt: every(/^Architecture: /m, /^CPU\(s\): /m), found: () => part('lscpu', 'lscpu.txt') },
  { isIt: every(/^MemTotal:\s+\d+ kB/m), found: () => part('meminfo', 'meminfo.txt') },
  { isIt: every(/^POWER_SUPPLY_[A-Z_]+=/m), found: (name) => severalText('power-supply', /^power[-_]supply/i, name) },
  {
    isIt: every(/^\s*native-path: /m, /^\s*power supply: /m),
    found: () => part('upower', 'upower.txt'),
  },
  { isIt: every(/^# decode-dimms|^Memory Serial Presence Detect Decoder/m), found: () => dimms() },
  { isIt: every(/^P: \/\S/m, /^E: \S/m), found: (name) => severalText('udevadm', /^udevadm/i, name) },
  {
    isIt: every(/^[NP]: ?\S/m, /^E: ?(?:DEV[A-Z]+|ID_[A-Z]+)=/m),
    found: (name) => severalText('udevadm', /^udevadm/i, name),
  },
  { isIt: every(/^Bus \d{3} Device \d{3}: ID [0-9a-f]{4}:/m), found: () => part('lsusb', 'lsusb.txt') },
  {
    isIt: every(/^(?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7] "?[A-Z]/m),
    found: () => part('lspci', 'lspci.txt'),
  },
  { isIt: every(/^(?:name of )?display: :\d/m, /^server glx /m), found: () => part('glxinfo', 'glxinfo.txt') },
  {
    isIt: every(
      /^(?:Hardware|Graphics\/Displays|Power|Memory|Network|Storage|Serial-ATA|NVMExpress):$/m,
      /^ {4}\S.*:$/m,
    ),
    found: () => part('system_profiler', 'system_profiler.txt'),
  },
  { isIt: isCpuinfo, found: () => part('cpuinfo', 'cpuinfo.txt') },
]

function isCpuinfo(head: string): boolean {
  return /^(?:processor|cpu|cpu model|vendor_id)\s*:/im.test(head) && cpuinfoWords.test(head)
}

const cpuinfoWords =
  /^(?:bogomips|model name|cpu family|cpu model|clock|features|flags|cpu implementer|vendor|prom)\s*:/im

function dmidecodeOf(fileName: string): Found {
  return { ...oneOfSeveral('dmidecode', 'dmidecode', stemOf(fileName, /^dmidecode/i), 'txt') }
}

function dimms(): Found {
  return part('decode-dimms', 'decode-dimms.txt')
}

function severalText(format: 'power-supply' | 'udevadm', prefix: RegExp, fileName: string): Found {
  return oneOfSeveral(format, format, stemOf(fileName, prefix), 'txt')
}

/** What a text that is neither JSON nor XML is; `null` for anything else. */
export function recogniseText(text: string, fileName: string): Found | null {
  const head = text.slice(0, headLength)
  const signed = signatures.find(({ isIt }) => isIt(head))
  if (signed !== undefined) return signed.found(fileName)
  if (parseSmartctlText(text) !== null) {
    return oneOfSeveral('smartctl', 'smartctl', stemOf(fileName, /^smartctl|^smart\b/i), 'txt')
  }
  if (/^ATA(?:PI)? device, with|^CompactFlash ATA device/m.test(head)) {
    const drive = /^\/dev\/([A-Za-z0-9_-]{1,40}):/m.exec(head)?.[1] ?? stemOf(fileName, /^hdparm(?:[-_]?identify)?/i)
    return oneOfSeveral('hdparm', 'hdparm-identify', drive, 'txt')
  }
  if (importPeracottaNet(head) !== null) return part('net', 'net.txt')
  return wmicOf(head, fileName) ?? ownPiece(fileName) ?? listOf(text) ?? edidTextOf(text, fileName)
}

/** wmic's list form: "Name=Value" lines, one class a file. */
function wmicOf(head: string, fileName: string): Found | null {
  const pairs = head.match(/^[A-Z][A-Za-z_]{1,60}=.*$/gm)?.length ?? 0
  if (pairs < 3) return null
  const name = cimClassIn(/^CreationClassName=(.+)$/m.exec(head)?.[1] ?? '') ?? cimClassIn(fileName)
  return name === null ? null : cimPart(name)
}

function listOf(text: string): Found | null {
  const [head] = csvRows(text, 1).rows
  return head !== undefined && donorColumnsOf(head.cells) !== null ? { kind: 'list' } : null
}

function edidTextOf(text: string, fileName: string): Found | null {
  if (parseEdidHex(text).length === 0) return null
  return oneOfSeveral('edid-text', 'edid-text', stemOf(fileName, /^edid(?:-text)?/i), 'txt')
}
