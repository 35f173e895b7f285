import { z } from 'zod'
import type { DriveHealthFacts } from '../../../shared/domain/drive.ts'
import { driveWith } from '../../../shared/domain/empty-drive.ts'
import { foreignReaders } from '../exchange/foreign-readers.ts'
import { decodedText } from './decode-text.ts'
import { parseJson } from './drive-text.ts'
import { monitorFromEdid } from './edid/monitor-from-edid.ts'
import { parseEdid } from './edid/parse-edid.ts'
import { parseCpuinfo } from './linux/parse-cpuinfo.ts'
import { parseDmiSysfs } from './linux/parse-dmi-sysfs.ts'
import { parseDmidecode } from './linux/parse-dmidecode.ts'
import { parseHdparmIdentify } from './linux/parse-hdparm-identify.ts'
import { parseInputDevices } from './linux/parse-input-devices.ts'
import { parseLsblk } from './linux/parse-lsblk.ts'
import { parseLscpu } from './linux/parse-lscpu.ts'
import { parseLspciGpus } from './linux/parse-lspci-gpus.ts'
import { parseMeminfo } from './linux/parse-meminfo.ts'
import { parseNvmeIdCtrl } from './linux/parse-nvme-id-ctrl.ts'
import { parseNvmeSmartLog } from './linux/parse-nvme-smart-log.ts'
import { parsePowerSupply } from './linux/parse-power-supply.ts'
import { parsePresence } from './linux/parse-presence.ts'
import { parseSmartctlJson } from './linux/parse-smartctl-json.ts'
import { parseSysblock } from './linux/parse-sysblock.ts'
import { parseSystemProfilerJson } from './macos/parse-system-profiler-json.ts'
import type { WitnessFacts } from './merge-facts.ts'
import { parseSysteminformation } from './parse-systeminformation.ts'
import type { EvidencePiece } from './probe-machine.ts'
import { driveNameIn, ofDrive } from './reader-of-drive.ts'
import { parseCim } from './windows/parse-cim.ts'

export type EvidenceReader = {
  pattern: RegExp
  source: string
  /** `null` when the piece is not what its name says. */
  read: (piece: EvidencePiece) => WitnessFacts | null
}

/** Which parser reads which piece. The name of a piece is the only thing that ties them. */
export const evidenceReaders: readonly EvidenceReader[] = [
  { pattern: /^dmidecode\.txt$/, source: 'dmidecode', read: (piece) => fromDmidecode(textOf(piece)) },
  { pattern: /^lscpu\.(json|txt)$/, source: 'lscpu', read: (piece) => listed('cpus', parseLscpu(textOf(piece))) },
  { pattern: /^cpuinfo\.txt$/, source: 'cpuinfo', read: (piece) => listed('cpus', parseCpuinfo(textOf(piece))) },
  {
    pattern: /^meminfo\.txt$/,
    source: 'meminfo',
    read: (piece) => ({ memory: { totalBytes: parseMeminfo(textOf(piece)).usableBytes } }),
  },
  {
    pattern: /^power-supply\.txt$/,
    source: 'power-supply',
    read: (piece) => listed('batteries', parsePowerSupply(textOf(piece))),
  },
  { pattern: /^presence\.json$/, source: 'presence', read: (piece) => parsePresence(textOf(piece)) },
  {
    pattern: /^lsblk\.json$/,
    source: 'lsblk',
    read: (piece) => ({ drives: parseLsblk(textOf(piece)).map(({ drive }) => drive) }),
  },
  {
    pattern: /^input-devices\.txt$/,
    source: 'input-devices',
    read: (piece) => ({ presence: parseInputDevices(textOf(piece)) }),
  },
  {
    pattern: /^sysblock\.json$/,
    source: 'sysblock',
    read: fromSysblock,
  },
  { pattern: /^smartctl-.+\.json$/, source: 'smartctl', read: ofDrive('smartctl', parseSmartctlJson) },
  { pattern: /^hdparm-identify-.+\.txt$/, source: 'hdparm', read: ofDrive('hdparm-identify', parseHdparmIdentify) },
  { pattern: /^nvme-id-ctrl-.+\.json$/, source: 'nvme-id-ctrl', read: ofDrive('nvme-id-ctrl', parseNvmeIdCtrl) },
  {
    pattern: /^nvme-smart-log-.+\.json$/,
    source: 'nvme-smart-log',
    read: (piece) => healthOf(piece, parseNvmeSmartLog(textOf(piece))),
  },
  { pattern: /^edid-(?!file-).+\.bin$/, source: 'edid', read: fromEdid },
  {
    pattern: /^systeminformation\.json$/,
    source: 'systeminformation',
    read: (piece) => parseSysteminformation(textOf(piece)),
  },
  { pattern: /^sys-dmi\.json$/, source: 'sys-dmi', read: (piece) => fromSysDmi(textOf(piece)) },
  { pattern: /^lspci\.txt$/, source: 'lspci', read: (piece) => ({ gpus: parseLspciGpus(textOf(piece)) }) },
  { pattern: /^cim\.json$/, source: 'cim', read: (piece) => parseCim(textOf(piece)) },
  {
    pattern: /^system_profiler\.json$/,
    source: 'system_profiler',
    read: (piece) => parseSystemProfilerJson(textOf(piece)),
  },
  ...foreignReaders,
]

function textOf({ bytes }: EvidencePiece): string {
  return decodedText(bytes)
}

function listed<Name extends 'cpus' | 'batteries'>(name: Name, items: NonNullable<WitnessFacts[Name]>): WitnessFacts {
  return { [name]: items }
}

/** An optical drive is a block device even when no disc lies in it. */
function fromSysblock(piece: EvidencePiece): WitnessFacts {
  const drives = parseSysblock(textOf(piece)).map(({ drive }) => drive)
  return { drives, presence: { opticalDrive: drives.some(({ mediaType }) => mediaType === 'optical') } }
}

function fromDmidecode(text: string): WitnessFacts {
  const { isUefi, ...sections } = parseDmidecode(text)
  return { ...sections, security: { isUefi } }
}

/** What the kernel repeats of the tables to anybody: neither serials nor memory, and nothing of processors. */
function fromSysDmi(json: string): WitnessFacts | null {
  const fields = z.record(z.string(), z.string()).safeParse(parseJson(json))
  if (!fields.success) return null
  const lines = Object.entries(fields.data).map(([name, value]) => `${name}:${value.replaceAll('\n', ' ')}`)
  const { identity, chassis, board, bios } = parseDmiSysfs(lines.join('\n'))
  return { identity, chassis, board, bios }
}

function healthOf(piece: EvidencePiece, health: DriveHealthFacts | null): WitnessFacts | null {
  return health === null ? null : { drives: [driveWith({ deviceName: driveNameIn(piece, 'nvme-smart-log'), health })] }
}

function fromEdid(piece: EvidencePiece): WitnessFacts | null {
  const edid = parseEdid(piece.bytes)
  const connector = piece.name.slice('edid-'.length, -'.bin'.length)
  return edid === null ? null : { monitors: [monitorFromEdid(edid, connector)] }
}
