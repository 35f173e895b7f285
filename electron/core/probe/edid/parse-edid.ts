// the bytes of /sys/class/drm/*/edid
import type { MonitorFacts } from '../../../../shared/domain/machine-facts.ts'
import { tellSerial, tellText } from '../placeholders.ts'
import { type EdidDescriptors, type EdidTiming, readDescriptors } from './edid-descriptors.ts'
import { type EdidFaultCode, edidFaults } from './edid-faults.ts'
import { registeredMaker, screenMaker } from './screen-maker.ts'
import { screenSize } from './screen-size.ts'

export type EdidFacts = MonitorFacts & {
  version: string
  isDigital: boolean
  blockCount: number
  /** Breaches of the standards: the screen is read all the same. */
  faults: EdidFaultCode[]
  /**
   * No fault was found; `null` where the bytes are more or fewer than the EDID's own count of blocks announces. Such a
   * capture (often the same EDID twice) is faulty itself and says nothing of the screen.
   */
  isConforming: boolean | null
  /** The company that the PNP id is registered to; `manufacturer` is the name written on the screen. */
  registeredManufacturer: string | null
  /** The name descriptor as it stands, perhaps blank; `model` is cleaned and falls back on a panel's part number. */
  nameDescriptor: string | null
  /** The serial descriptor as it stands, perhaps blank or a placeholder. */
  serialDescriptor: string | null
  /** The 32-bit number that the screen also counts by. */
  serialNumber: number | null
  modelYear: number | null
  isFirstTimingNative: boolean
  firstTiming: EdidTiming | null
  texts: string[]
  widthCentimetres: number | null
  heightCentimetres: number | null
}

const blockLength = 128
const longestEdid = 256 * blockLength
const header = [0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00]

/** What a screen says of itself; `null` when the bytes are no EDID. Faults are noted, not refused. */
export function parseEdid(bytes: Uint8Array): EdidFacts | null {
  const data = bytes.subarray(0, longestEdid)
  if (data.length < blockLength || !isHeader(data)) return null
  const block = data.subarray(0, blockLength)
  const descriptors = readDescriptors(block)
  const pnpId = readPnpId(block)
  const [firstTiming = null] = descriptors.timings
  const faults = edidFaults(data)
  const names = readNames(descriptors, pnpId, readUint32(block, 12))
  return {
    ...names,
    ...readMadeAt(block),
    ...readCentimetres(block),
    pnpId,
    manufacturer: screenMaker(pnpId),
    registeredManufacturer: registeredMaker(pnpId),
    productCode: readUint16(block, 10).toString(16).padStart(4, '0').toUpperCase(),
    nativeWidth: firstTiming?.width ?? null,
    nativeHeight: firstTiming?.height ?? null,
    refreshHertz: firstTiming && Number.isFinite(firstTiming.refreshHertz) ? firstTiming.refreshHertz : null,
    ...screenSize(readCentimetres(block), firstTiming),
    isBuiltIn: null,
    connector: null,
    version: `${block[18]}.${block[19]}`,
    isDigital: ((block[20] ?? 0) & 0x80) !== 0,
    blockCount: Math.floor(data.length / blockLength),
    faults,
    isConforming: faults.includes('WRONG_EXTENSION_COUNT') ? null : faults.length === 0,
    isFirstTimingNative: isFirstTimingNative(block),
    firstTiming,
    texts: descriptors.texts,
  }
}

/** A worn contact flips a bit now and then: one wrong byte of eight is forgiven. */
function isHeader(data: Uint8Array): boolean {
  return header.filter((byte, index) => data[index] === byte).length >= header.length - 1
}

function readUint16(block: Uint8Array, offset: number): number {
  return (block[offset] ?? 0) | ((block[offset + 1] ?? 0) << 8)
}

function readUint32(block: Uint8Array, offset: number): number {
  return readUint16(block, offset) + readUint16(block, offset + 2) * 0x10000
}

/** Three letters of five bits each, A = 1. */
function readPnpId(block: Uint8Array): string | null {
  const packed = ((block[8] ?? 0) << 8) | (block[9] ?? 0)
  const codes = [packed >> 10, packed >> 5, packed].map((code) => code & 0x1f)
  return codes.every((code) => code >= 1 && code <= 26)
    ? codes.map((code) => String.fromCharCode(64 + code)).join('')
    : null
}

type EdidNames = Pick<EdidFacts, 'model' | 'serial' | 'nameDescriptor' | 'serialDescriptor' | 'serialNumber'>

function readNames(descriptors: EdidDescriptors, pnpId: string | null, number: number): EdidNames {
  const nameDescriptor = descriptors.names.length === 0 ? null : descriptors.names.join(' ').trim()
  const serialDescriptor = descriptors.serials[0] ?? null
  const serialText = tellSerial(serialDescriptor)
  // 0x01010101 is what makers write who do not count.
  const serialNumber = number === 0 || number === 0x01010101 || number === 0xffffffff ? null : number
  return {
    nameDescriptor,
    serialDescriptor,
    serialNumber,
    model: tellText(nameDescriptor) ?? tellText(descriptors.panelPartNumber) ?? panelName(descriptors.texts),
    serial: labelSerial(pnpId, serialText, serialNumber) ?? serialText ?? serialNumber?.toString() ?? null,
  }
}

/** Laptop panels have no name; one of their free texts is the part number ("LTN154U2-L05", "B156XTN07.1"). */
function panelName(texts: readonly string[]): string | null {
  return texts.find((text) => /^[A-Z0-9][A-Z0-9 .-]*\d[A-Z0-9 .-]*$/i.test(text) && text.length >= 5) ?? null
}

const makersThatSplitSerials = new Set(['ACR', 'AOP', 'PKB', 'EMA', 'GWY'])

/**
 * Acer prints a longer serial on the label than its descriptor has room for: the eight digits that tell two screens
 * apart are the 32-bit number, to be put back after the eighth character. The descriptor alone repeats.
 */
function labelSerial(pnpId: string | null, descriptor: string | null, number: number | null): string | null {
  if (pnpId === null || !makersThatSplitSerials.has(pnpId) || descriptor === null || number === null) return null
  if (!/^[A-Z0-9]{10,13}$/i.test(descriptor)) return null
  return `${descriptor.slice(0, 8)}${number.toString(16).padStart(8, '0').toUpperCase()}${descriptor.slice(8)}`
}

function readMadeAt(block: Uint8Array): Pick<EdidFacts, 'madeYear' | 'madeWeek' | 'modelYear'> {
  const week = block[16] ?? 0
  const year = (block[17] ?? 0) === 0 ? null : 1990 + (block[17] ?? 0)
  if (week === 0xff) return { madeYear: null, madeWeek: null, modelYear: year }
  return { madeYear: year, madeWeek: week >= 1 && week <= 54 ? week : null, modelYear: null }
}

/** One of them 0: the bytes hold an aspect ratio, as projectors do. */
function readCentimetres(block: Uint8Array): { widthCentimetres: number | null; heightCentimetres: number | null } {
  const [width = 0, height = 0] = [block[21], block[22]]
  if (width === 0 || height === 0) return { widthCentimetres: null, heightCentimetres: null }
  return { widthCentimetres: width, heightCentimetres: height }
}

function isFirstTimingNative(block: Uint8Array): boolean {
  return ((block[24] ?? 0) & 0b10) !== 0
}
