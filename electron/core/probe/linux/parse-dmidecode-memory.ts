// dmidecode -t memory
import { manufacturerFromJedec } from '../jedec.ts'
import { leadingInteger, memoryBytes, positiveInteger } from '../numbers.ts'
import { cleanText, tellSerial, tellText } from '../placeholders.ts'
import type { SmbiosMemoryArray, SmbiosMemorySlot } from '../smbios.ts'
import type { DmiStructure } from './parse-dmidecode-structures.ts'

export function memoryArraysFrom(structures: DmiStructure[]): SmbiosMemoryArray[] {
  return structures
    .filter(({ title }) => title === 'Physical Memory Array')
    .map(({ handle, fields }) => ({
      handle,
      use: tellText(fields.get('Use')),
      // "None" is an answer here, not a placeholder.
      errorCorrection: cleanText(fields.get('Error Correction Type')),
      maximumBytes: memoryBytes(fields.get('Maximum Capacity')),
      slotCount: positiveInteger(fields.get('Number Of Devices')),
    }))
}

/** Slots of type 17; of type 6 ("Memory Module") where old firmware says nothing in type 17. */
export function memorySlotsFrom(structures: DmiStructure[]): SmbiosMemorySlot[] {
  const slots = structures.filter(({ title }) => title === 'Memory Device').map(({ fields }) => slotFrom(fields))
  if (slots.some(({ isEmpty, sizeBytes }) => isEmpty || sizeBytes !== null)) return slots
  const oldSlots = structures
    .filter(({ title }) => /^Memory (?:Module Information|Module|Bank)$/.test(title))
    .map(({ fields }) => oldSlotFrom(fields))
  return oldSlots.length > 0 ? oldSlots : slots
}

type Fields = ReadonlyMap<string, string>

function slotFrom(fields: Fields): SmbiosMemorySlot {
  const sizeBytes = memoryBytes(fields.get('Size'))
  const isEmpty = /no module installed|not installed/i.test(fields.get('Size') ?? '') || fields.get('Size') === '0 MB'
  return {
    arrayHandle: cleanText(fields.get('Array Handle')),
    slot: tellText(fields.get('Locator')),
    bank: tellText(fields.get('Bank Locator')),
    isEmpty,
    sizeBytes,
    type: memoryType(fields),
    formFactor: tellText(fields.get('Form Factor')),
    manufacturer: memoryManufacturer(fields),
    partNumber: partNumber(fields.get('Part Number')),
    serial: tellSerial(fields.get('Serial Number')),
    ratedMegatransfers: positiveInteger(fields.get('Speed')),
    configuredMegatransfers: positiveInteger(
      fields.get('Configured Memory Speed') ?? fields.get('Configured Clock Speed'),
    ),
    totalWidthBits: leadingInteger(fields.get('Total Width')),
    dataWidthBits: leadingInteger(fields.get('Data Width')),
  }
}

function oldSlotFrom(fields: Fields): SmbiosMemorySlot {
  // VMware's own dmidecode writes "1024Mbyte".
  const size = fields.get('Installed Size')?.replace(/(\d)Mbyte/, '$1 MB')
  const sizeBytes = memoryBytes(size)
  return {
    arrayHandle: null,
    slot: tellText(fields.get('Socket Designation')),
    bank: null,
    isEmpty: sizeBytes === null,
    sizeBytes,
    type: tellText(fields.get('Type')),
    formFactor: null,
    manufacturer: null,
    partNumber: null,
    serial: null,
    ratedMegatransfers: null,
    configuredMegatransfers: null,
    totalWidthBits: null,
    dataWidthBits: null,
  }
}

function memoryManufacturer(fields: Fields): string | null {
  const told = tellText(fields.get('Manufacturer'))
  if (told === null || !looksLikeJedec(told)) return told
  return manufacturerFromJedec(told) ?? manufacturerFromJedec(fields.get('Module Manufacturer ID') ?? '')
}

function looksLikeJedec(text: string): boolean {
  return /^(?:0x|jedec id:)?(?:[0-9a-f]{2} ?){2,8}$/i.test(text)
}

// dmidecode before 2.11 calls every type out of specification that came after DDR2. At these speeds, on a module whose
// own memory the firmware has read (it names the maker), that is DDR3.
function memoryType(fields: Fields): string | null {
  if (memoryManufacturer(fields) === null) return tellText(fields.get('Type'))
  const speed = positiveInteger(/^\d+/.exec(fields.get('Speed') ?? '')?.[0])
  const isDdr3 = fields.get('Type') === '<OUT OF SPEC>' && speed !== null && speed >= 800 && speed <= 2133
  return isDdr3 ? 'DDR3' : tellText(fields.get('Type'))
}

// KingMax and others pad the part number to the field's length with dashes.
function partNumber(text: string | undefined): string | null {
  return tellText(text?.replace(/-{3,}\s*$/, ''))
}
