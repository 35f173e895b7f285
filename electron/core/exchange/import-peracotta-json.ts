// what peracotta uploads to Tarallo: a list of items and products
import type { DriveFacts } from '../../../shared/domain/drive.ts'
import { driveWith } from '../../../shared/domain/empty-drive.ts'
import type { CpuFacts, MemoryModuleFacts, NetworkInterfaceFacts } from '../../../shared/domain/machine-facts.ts'
import { cpuMaker, cpuName } from '../probe/cpu-names.ts'
import { normaliseWwn, splitDriveName } from '../probe/drive-names.ts'
import { cleanDriveSerial } from '../probe/drive-serial.ts'
import { parseJson } from '../probe/drive-text.ts'
import { factsFromSmbios } from '../probe/facts-from-smbios.ts'
import { parseSmbios } from '../probe/linux/parse-dmidecode.ts'
import { tellMac } from '../probe/linux/parse-ip-link.ts'
import type { WitnessFacts } from '../probe/merge-facts.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import { gpuMaker } from './gpu-maker.ts'
import { type PeracottaFeatures, peracottaItems } from './peracotta.schema.ts'
import { toldCount } from './told.ts'

/** `null` when the list holds neither a case nor a board: then it is no machine. */
export function importPeracottaJson(text: string): WitnessFacts | null {
  const items = peracottaItems(parseJson(text))
  if (items === null) return null
  const ofType = (...types: string[]) =>
    items.filter(({ type }) => types.includes(type)).map(({ features }) => features)
  const [[cover], [board]] = [ofType('case'), ofType('motherboard')]
  if (cover === undefined && board === undefined) return null
  const modules = ofType('ram').map(moduleFrom)
  return {
    ...machineFrom(cover, board),
    cpus: ofType('cpu').map(cpuFrom),
    memory: { modules, totalBytes: totalOf(modules), slotCount: toldCount(board?.['ram-sockets-n'] ?? null) },
    drives: ofType('hdd', 'ssd').map(driveFrom),
    gpus: ofType('graphics-card').map(({ brand, model, 'capacity-byte': bytes }) => ({
      manufacturer: gpuMaker(`${brand ?? ''} ${model ?? ''}`) ?? tellText(brand),
      model: tellText(model),
      pciId: null,
      driver: null,
      memoryBytes: toldCount(bytes ?? null),
    })),
    networkInterfaces: [
      ...ofType('ethernet-card').map(wired),
      ...ofType('wifi-card').map(wireless),
      ...boardMacs(board),
    ],
  }
}

function machineFrom(cover?: PeracottaFeatures, board?: PeracottaFeatures): WitnessFacts {
  const smbios = parseSmbios('')
  smbios.system = {
    ...smbios.system,
    manufacturer: tellText(cover?.brand),
    product: tellText(cover?.model),
    serial: tellSerial(cover?.sn),
  }
  smbios.boards = [
    {
      manufacturer: tellText(board?.brand),
      product: tellText(board?.model),
      version: tellText(board?.variant),
      serial: tellSerial(board?.sn),
      assetTag: null,
      type: null,
      isHosting: true,
    },
  ]
  const { identity, chassis, board: boardFacts } = factsFromSmbios(smbios)
  const isLaptop = /^proprietary-laptop$|laptop/.test(cover?.['motherboard-form-factor'] ?? '')
  return { identity, chassis: { ...chassis, kind: chassis.kind ?? (isLaptop ? 'laptop' : null) }, board: boardFacts }
}

const architectures: Record<string, string> = { 'x86-64': 'x86_64', 'x86-32': 'i686' }

function cpuFrom(features: PeracottaFeatures): CpuFacts {
  const toldName = tellText([features.brand, features.model].filter(Boolean).join(' '))
  const hertz = toldCount(features['frequency-hertz'] ?? null)
  return {
    manufacturer: cpuMaker(tellText(features.brand), toldName),
    model: cpuName(toldName),
    toldName,
    cores: toldCount(features['core-n'] ?? null),
    threads: toldCount(features['thread-n'] ?? null),
    baseMegahertz: hertz === null ? null : Math.round(hertz / 1e6),
    maximumMegahertz: null,
    architecture: architectures[features.isa ?? ''] ?? null,
    family: null,
    modelNumber: null,
    stepping: null,
    socket: tellText(features['cpu-socket']),
  }
}

function moduleFrom(features: PeracottaFeatures): MemoryModuleFacts {
  const hertz = toldCount(features['frequency-hertz'] ?? null)
  return {
    slot: null,
    sizeBytes: toldCount(features['capacity-byte'] ?? null),
    type: tellText(features['ram-type']?.toUpperCase()),
    formFactor: tellText(features['ram-form-factor']?.toUpperCase()),
    configuredMegatransfers: null,
    ratedMegatransfers: hertz === null ? null : Math.round(hertz / 1e6),
    manufacturer: tellText(features.brand),
    partNumber: tellText(features.model),
    serial: tellSerial(features.sn),
  }
}

function totalOf(modules: MemoryModuleFacts[]): number | null {
  if (modules.length === 0 || modules.some(({ sizeBytes }) => sizeBytes === null)) return null
  return modules.reduce((total, { sizeBytes }) => total + (sizeBytes ?? 0), 0)
}

function driveFrom(features: PeracottaFeatures): DriveFacts {
  const serial = cleanDriveSerial(features.sn)
  const wwn = normaliseWwn(features.wwn)
  return driveWith({
    ...splitDriveName(tellText(features.model), { vendor: tellText(features.brand), wwn }),
    family: tellText(features.family),
    serial,
    serialSource: serial === null ? null : 'kernel',
    wwn,
    sizeBytes: toldCount(features['capacity-decibyte'] ?? null),
    mediaType: features.type === 'ssd' ? 'ssd' : 'hdd',
    rotationPerMinute: toldCount(features['spin-rate-rpm'] ?? null),
  })
}

function wired(features: PeracottaFeatures): NetworkInterfaceFacts {
  const { brand, model, mac } = features
  const unknown = { name: null, speedMegabits: null, isUp: null }
  return { ...unknown, mac: tellMac(mac), kind: 'ethernet', manufacturer: tellText(brand), model: tellText(model) }
}

function wireless(features: PeracottaFeatures): NetworkInterfaceFacts {
  return { ...wired(features), kind: 'wifi' }
}

/** The board's own interfaces are addresses in one field. */
function boardMacs(board: PeracottaFeatures | undefined): NetworkInterfaceFacts[] {
  const macs = (board?.mac ?? '').split(/[,\s]+/).slice(0, 16)
  return macs.filter((mac) => tellMac(mac) !== null).map((mac) => wired({ mac }))
}
