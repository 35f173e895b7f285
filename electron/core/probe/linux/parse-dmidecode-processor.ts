// dmidecode -t processor
import { megahertz, positiveInteger } from '../numbers.ts'
import { tellSerial, tellText } from '../placeholders.ts'
import type { SmbiosProcessor } from '../smbios.ts'
import type { DmiStructure } from './parse-dmidecode-structures.ts'

export function processorsFrom(structures: DmiStructure[]): SmbiosProcessor[] {
  return structures
    .filter(({ title, fields }) => title.replace(/ Information$/, '') === 'Processor' && isCentral(fields.get('Type')))
    .map(({ fields }) => processorFrom(fields))
}

function isCentral(type: string | undefined): boolean {
  return type === undefined || /central|unknown|out of spec/i.test(type)
}

function processorFrom(fields: ReadonlyMap<string, string>): SmbiosProcessor {
  const signature = fields.get('Signature') ?? ''
  return {
    socket: tellText(fields.get('Socket Designation')),
    isPopulated: isPopulated(fields),
    manufacturer: tellText(fields.get('Manufacturer') ?? fields.get('Processor Manufacturer')),
    version: tellText(fields.get('Version') ?? fields.get('Processor Version')),
    familyName: tellText((fields.get('Family') ?? fields.get('Processor Family'))?.replace(/^Other$/, '')),
    familyNumber: signaturePart(signature, 'Family'),
    modelNumber: signaturePart(signature, 'Model'),
    stepping: signaturePart(signature, 'Stepping'),
    id: processorId(fields.get('ID')),
    serial: tellSerial(fields.get('Serial Number')),
    maximumMegahertz: megahertz(fields.get('Max Speed')),
    currentMegahertz: megahertz(fields.get('Current Speed')),
    cores: positiveInteger(fields.get('Core Count')),
    threads: positiveInteger(fields.get('Thread Count')),
  }
}

function isPopulated(fields: ReadonlyMap<string, string>): boolean {
  const status = fields.get('Status')
  // Empty sockets of old virtual machines have no status, only fields full of zeros.
  return status === undefined ? isNamed(fields) : !/unpopulated|disabled by bios/i.test(status)
}

function isNamed(fields: ReadonlyMap<string, string>): boolean {
  const names = ['Manufacturer', 'Processor Manufacturer', 'Version', 'Processor Version', 'Family', 'Processor Family']
  return names.some((key) => tellText(fields.get(key)) !== null)
}

function signaturePart(signature: string, name: string): number | null {
  const match = new RegExp(`\\b${name} (\\d{1,4})\\b`).exec(signature)
  return match ? Number(match[1]) : null
}

function processorId(text: string | undefined): string | null {
  const bytes = /^((?:[0-9A-F]{2} ){7}[0-9A-F]{2})$/i.exec(text?.trim() ?? '')?.[1]?.split(' ')
  if (!bytes || bytes.every((byte) => byte === '00')) return null
  // Two little-endian double words: the feature flags come last but read first.
  return [...bytes.slice(4).reverse(), ...bytes.slice(0, 4).reverse()].join('').toUpperCase()
}
