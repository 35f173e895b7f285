import type { DriveFacts, DriveHealthFacts } from '../../../shared/domain/drive.ts'
import { parseEdid } from './edid/parse-edid.ts'
import { driveWith } from './empty-drive.ts'
import { parseCpuinfo } from './linux/parse-cpuinfo.ts'
import { parseDmidecode } from './linux/parse-dmidecode.ts'
import { parseHdparmIdentify } from './linux/parse-hdparm-identify.ts'
import { parseLsblk } from './linux/parse-lsblk.ts'
import { parseLscpu } from './linux/parse-lscpu.ts'
import { parseMeminfo } from './linux/parse-meminfo.ts'
import { parseNvmeIdCtrl } from './linux/parse-nvme-id-ctrl.ts'
import { parseNvmeSmartLog } from './linux/parse-nvme-smart-log.ts'
import { parsePowerSupply } from './linux/parse-power-supply.ts'
import { parsePresence } from './linux/parse-presence.ts'
import { parseSmartctlJson } from './linux/parse-smartctl-json.ts'
import { parseSysblock } from './linux/parse-sysblock.ts'
import type { WitnessFacts } from './merge-facts.ts'
import { parseSysteminformation } from './parse-systeminformation.ts'
import type { EvidencePiece } from './probe-machine.ts'

export type EvidenceReader = {
  pattern: RegExp
  source: string
  /** `null` when the piece is not what its name says. */
  read: (piece: EvidencePiece) => WitnessFacts | null
}

/** Which parser reads which piece. The name of a piece is the only thing that ties them. */
export const evidenceReaders: readonly EvidenceReader[] = [
  { pattern: /^dmidecode\.txt$/, source: 'dmidecode', read: (piece) => fromDmidecode(textOf(piece)) },
  { pattern: /^lscpu\.json$/, source: 'lscpu', read: (piece) => listed('cpus', parseLscpu(textOf(piece))) },
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
    pattern: /^sysblock\.json$/,
    source: 'sysblock',
    read: (piece) => ({ drives: parseSysblock(textOf(piece)).map(({ drive }) => drive) }),
  },
  { pattern: /^smartctl-.+\.json$/, source: 'smartctl', read: ofDrive('smartctl', parseSmartctlJson) },
  { pattern: /^hdparm-identify-.+\.txt$/, source: 'hdparm', read: ofDrive('hdparm-identify', parseHdparmIdentify) },
  { pattern: /^nvme-id-ctrl-.+\.json$/, source: 'nvme-id-ctrl', read: ofDrive('nvme-id-ctrl', parseNvmeIdCtrl) },
  {
    pattern: /^nvme-smart-log-.+\.json$/,
    source: 'nvme-smart-log',
    read: (piece) => healthOf(piece, parseNvmeSmartLog(textOf(piece))),
  },
  { pattern: /^edid-.+\.bin$/, source: 'edid', read: fromEdid },
  {
    pattern: /^systeminformation\.json$/,
    source: 'systeminformation',
    read: (piece) => parseSysteminformation(textOf(piece)),
  },
]

export function textOf({ bytes }: EvidencePiece): string {
  return new TextDecoder().decode(bytes)
}

function listed<Name extends 'cpus' | 'batteries'>(name: Name, items: NonNullable<WitnessFacts[Name]>): WitnessFacts {
  return { [name]: items }
}

function fromDmidecode(text: string): WitnessFacts {
  const { isUefi, ...sections } = parseDmidecode(text)
  return { ...sections, security: { isUefi } }
}

/** The drive is the one named in the piece's name; the tool's own idea of it may be a controller ("nvme0"). */
function ofDrive(prefix: string, parse: (text: string) => { drive: DriveFacts } | null): EvidenceReader['read'] {
  return (piece) => {
    const reading = parse(textOf(piece))
    if (reading === null) return null
    return { drives: [{ ...reading.drive, deviceName: driveNameIn(piece, prefix) }] }
  }
}

function driveNameIn({ name }: EvidencePiece, prefix: string): string {
  return name.slice(prefix.length + 1).replace(/\.(json|txt)$/, '')
}

function healthOf(piece: EvidencePiece, health: DriveHealthFacts | null): WitnessFacts | null {
  return health === null ? null : { drives: [driveWith({ deviceName: driveNameIn(piece, 'nvme-smart-log'), health })] }
}

const builtInConnector = /^(eDP|LVDS|DSI)/

function fromEdid(piece: EvidencePiece): WitnessFacts | null {
  const edid = parseEdid(piece.bytes)
  if (edid === null) return null
  const connector = piece.name.slice('edid-'.length, -'.bin'.length)
  const { pnpId, manufacturer, model, productCode, serial, madeYear, madeWeek, nativeWidth, nativeHeight } = edid
  const { refreshHertz, widthMillimetres, heightMillimetres, diagonalInches } = edid
  const told = { pnpId, manufacturer, model, productCode, serial, madeYear, madeWeek, nativeWidth, nativeHeight }
  const size = { refreshHertz, widthMillimetres, heightMillimetres, diagonalInches }
  return { monitors: [{ ...told, ...size, connector, isBuiltIn: builtInConnector.test(connector) }] }
}
