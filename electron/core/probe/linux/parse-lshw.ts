// lshw -json   (also -xml)

import { smartBatterySerial } from '../battery-rules.ts'
import type { DmidecodeFacts } from '../facts-from-smbios.ts'
import { factsFromSmbios } from '../facts-from-smbios.ts'
import { manufacturerFromJedec } from '../jedec.ts'
import { positiveRounded } from '../numbers.ts'
import { cleanText, tellSerial, tellText, tellUuid } from '../placeholders.ts'
import type { Smbios, SmbiosBattery, SmbiosMemorySlot, SmbiosProcessor } from '../smbios.ts'
import type { LshwNode } from './parse-lshw-tree.ts'
import { parseLshwTree } from './parse-lshw-tree.ts'

/** lshw retells the firmware's tables: they pass through the same rules as dmidecode's. */
export function parseLshw(text: string): DmidecodeFacts {
  return factsFromSmbios(smbiosFromLshw(parseLshwTree(text)))
}

export function smbiosFromLshw(nodes: LshwNode[]): Smbios {
  const system = nodes.find((node) => node.class === 'system' && node.depth === 0)
  const core = nodes.find((node) => node.id === 'core' && node.class === 'bus')
  const firmware = nodes.find(({ id }) => id === 'firmware')
  return {
    bios: {
      vendor: tellText(firmware?.vendor),
      version: tellText(firmware?.version),
      releaseDate: tellText(firmware?.date),
      isUefi: null,
      isVirtual: /virtual|vm/i.test(system?.description ?? ''),
    },
    system: systemFrom(system),
    boards: core ? [boardFrom(core)] : [],
    chassis: system ? [chassisFrom(system)] : [],
    processors: nodes.filter(isProcessor).map(processorFrom),
    memorySlots: lshwMemoryNodes(nodes).map(slotFrom),
    memoryArrays: [],
    batteries: nodes.filter(({ id }) => /^battery(:\d+)?$/.test(id)).flatMap(batteriesFrom),
  }
}

function systemFrom(node: LshwNode | undefined): Smbios['system'] {
  const sku = node?.settings.sku
  // lshw writes the order code in brackets behind the product's name, placeholder or not.
  const product = sku === undefined ? node?.product : node?.product?.replace(` (${sku})`, '')
  return {
    manufacturer: tellText(node?.vendor),
    product: tellText(product),
    version: tellText(node?.version),
    serial: tellSerial(node?.serial),
    uuid: tellUuid(node?.settings.uuid),
    sku: tellText(sku),
    family: tellText(node?.settings.family),
  }
}

function boardFrom(node: LshwNode): Smbios['boards'][number] {
  return {
    manufacturer: tellText(node.vendor),
    product: tellText(node.product),
    version: tellText(node.version),
    serial: tellSerial(node.serial),
    assetTag: null,
    type: null,
    isHosting: true,
  }
}

const chassisTypes: Record<string, string> = {
  'low-profile': 'Low Profile Desktop',
  'mini-tower': 'Mini Tower',
  pizzabox: 'Pizza Box',
  'all-in-one': 'All In One',
  'sub-notebook': 'Sub Notebook',
  'space-saving': 'Space-saving',
  lunchbox: 'Lunch Box',
  server: 'Main Server Chassis',
  rackmount: 'Rack Mount Chassis',
  handheld: 'Hand Held',
  'mini-pc': 'Mini PC',
  'stick-pc': 'Stick PC',
  desktop: 'Desktop',
  tower: 'Tower',
  portable: 'Portable',
  laptop: 'Laptop',
  notebook: 'Notebook',
  tablet: 'Tablet',
  convertible: 'Convertible',
  detachable: 'Detachable',
  blade: 'Blade',
}

function chassisFrom(node: LshwNode): Smbios['chassis'][number] {
  const type = chassisTypes[node.settings.chassis ?? ''] ?? null
  return { manufacturer: null, type, version: null, serial: null, assetTag: null }
}

// Beside the processors of the tables lshw lists nameless ones that it found elsewhere.
function isProcessor(node: LshwNode): boolean {
  return node.class === 'processor' && /^cpu(:\d+)?$/.test(node.id) && !node.isDisabled && node.product !== null
}

function processorFrom(node: LshwNode): SmbiosProcessor {
  const signature = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(node.version ?? '')
  const count = (key: string) => {
    const number = Number(node.settings[key])
    return Number.isInteger(number) && number > 0 ? number : null
  }
  return {
    socket: tellText(node.slot),
    isPopulated: true,
    manufacturer: tellText(node.vendor),
    version: tellText(node.product),
    familyName: null,
    familyNumber: signature ? Number(signature[1]) : null,
    modelNumber: signature ? Number(signature[2]) : null,
    stepping: signature ? Number(signature[3]) : null,
    id: null,
    serial: null,
    maximumMegahertz: node.capacity === null ? null : positiveRounded(node.capacity / 1e6),
    currentMegahertz: node.size === null ? null : positiveRounded(node.size / 1e6),
    cores: count('cores'),
    threads: count('threads'),
  }
}

/** The slots of the main memory: not the chips that hold firmware, not caches. */
export function lshwMemoryNodes(nodes: LshwNode[]): LshwNode[] {
  return nodes.filter(isSystemBank)
}

function isSystemBank(node: LshwNode): boolean {
  return node.class === 'memory' && /^bank(:\d+)?$/.test(node.id) && !/flash|rom\b/i.test(node.description ?? '')
}

const moduleDescription =
  /^(?:(SODIMM|DIMM|FB-DIMM|RIMM|SIMM|Row of chips|Chip)\b)?\s*(?:(DDR\d?|LPDDR\d|SDRAM|RDRAM|FB-DIMM)\b)?/i

function slotFrom(node: LshwNode): SmbiosMemorySlot {
  const description = node.description ?? ''
  const [, formFactor, type] = moduleDescription.exec(description) ?? []
  const isEmpty = /\[empty\]/i.test(description)
  const maker = tellText(node.vendor)
  return {
    arrayHandle: null,
    slot: tellText(node.slot),
    bank: null,
    isEmpty,
    sizeBytes: isEmpty ? null : node.size,
    type: type ?? null,
    formFactor: formFactor ?? null,
    manufacturer: maker === null ? null : (manufacturerFromJedec(maker) ?? maker),
    partNumber: tellText(node.product),
    serial: tellSerial(node.serial),
    ratedMegatransfers: node.clockHertz === null ? null : positiveRounded(node.clockHertz / 1e6),
    configuredMegatransfers: null,
    totalWidthBits: null,
    dataWidthBits: node.widthBits,
  }
}

function batteriesFrom(node: LshwNode): SmbiosBattery[] {
  const millivolts = /^(\d{1,2})(?:[.,](\d{1,3}))?V$/.exec(node.settings.voltage ?? '')
  const battery: SmbiosBattery = {
    location: cleanText(node.slot),
    manufacturer: tellText(node.vendor),
    name: tellText(node.product),
    serial: smartBatterySerial(tellSerial(node.serial)),
    chemistry: null,
    madeOn: null,
    designMilliwattHours: node.units === 'mWh' ? node.capacity : null,
    designMilliampHours: null,
    designMillivolts: millivolts ? positiveRounded(Number(`${millivolts[1]}.${millivolts[2] ?? 0}`) * 1000) : null,
  }
  return battery.name === null && battery.serial === null ? [] : [battery]
}
