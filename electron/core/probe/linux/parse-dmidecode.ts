// dmidecode
import type { DmidecodeFacts } from '../facts-from-smbios.ts'
import { factsFromSmbios } from '../facts-from-smbios.ts'
import { cleanText, tellSerial, tellText, tellUuid } from '../placeholders.ts'
import type { Smbios, SmbiosBios, SmbiosBoard, SmbiosChassis, SmbiosSystem } from '../smbios.ts'
import { batteriesFrom } from './parse-dmidecode-battery.ts'
import { memoryArraysFrom, memorySlotsFrom } from './parse-dmidecode-memory.ts'
import { processorsFrom } from './parse-dmidecode-processor.ts'
import type { DmiStructure } from './parse-dmidecode-structures.ts'
import { parseDmidecodeStructures } from './parse-dmidecode-structures.ts'

/** Facts of a machine out of its firmware tables. Never throws: an unreadable text gives facts that are all `null`. */
export function parseDmidecode(text: string): DmidecodeFacts {
  return factsFromSmbios(parseSmbios(text))
}

/** The tables as told, placeholders gone, before any vendor rule. */
export function parseSmbios(text: string): Smbios {
  const structures = parseDmidecodeStructures(text)
  return {
    bios: biosFrom(structures),
    system: systemFrom(structures),
    boards: boardsFrom(structures),
    chassis: chassisFrom(structures),
    processors: processorsFrom(structures),
    memorySlots: memorySlotsFrom(structures),
    memoryArrays: memoryArraysFrom(structures),
    batteries: batteriesFrom(structures),
  }
}

type Fields = ReadonlyMap<string, string>

const noFields: Fields = new Map()

function find(structures: DmiStructure[], title: string): DmiStructure[] {
  // dmidecode before 2.8 wrote some titles without "Information".
  return structures.filter((structure) => structure.title.replace(/ Information$/, '') === title)
}

function biosFrom(structures: DmiStructure[]): SmbiosBios {
  const bios = find(structures, 'BIOS')[0]
  const fields = bios?.fields ?? noFields
  const traits = bios?.lists.get('Characteristics') ?? []
  return {
    vendor: tellText(fields.get('Vendor')),
    version: tellText(fields.get('Version')),
    releaseDate: tellText(fields.get('Release Date')),
    isUefi: traits.length === 0 ? null : traits.includes('UEFI is supported'),
    isVirtual: traits.includes('System is a virtual machine'),
  }
}

function systemFrom(structures: DmiStructure[]): SmbiosSystem {
  const fields = find(structures, 'System')[0]?.fields ?? noFields
  return {
    manufacturer: tellText(fields.get('Manufacturer') ?? fields.get('Vendor')),
    product: tellText(fields.get('Product Name') ?? fields.get('Product')),
    version: tellText(fields.get('Version')),
    serial: tellSerial(fields.get('Serial Number')),
    uuid: tellUuid(fields.get('UUID')),
    sku: tellText(fields.get('SKU Number')),
    family: tellText(fields.get('Family')),
  }
}

function boardsFrom(structures: DmiStructure[]): SmbiosBoard[] {
  const boards = find(structures, 'Base Board').map(({ fields, lists }) => ({
    manufacturer: tellText(fields.get('Manufacturer')),
    product: tellText(fields.get('Product Name')),
    version: tellText(fields.get('Version')),
    serial: tellSerial(fields.get('Serial Number')),
    assetTag: tellSerial(fields.get('Asset Tag')),
    type: cleanText(fields.get('Type')),
    isHosting: (lists.get('Features') ?? []).includes('Board is a hosting board'),
  }))
  const isMain = (board: SmbiosBoard) => board.isHosting || board.type === 'Motherboard'
  return [...boards.filter(isMain), ...boards.filter((board) => !isMain(board))]
}

function chassisFrom(structures: DmiStructure[]): SmbiosChassis[] {
  return structures
    .filter(({ title }) => title === 'Chassis Information')
    .map(({ fields }) => ({
      manufacturer: tellText(fields.get('Manufacturer')),
      type: tellText(fields.get('Type')),
      version: tellText(fields.get('Version')),
      serial: tellSerial(fields.get('Serial Number')),
      assetTag: tellSerial(fields.get('Asset Tag')),
    }))
}
