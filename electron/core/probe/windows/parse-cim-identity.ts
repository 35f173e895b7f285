// Get-CimInstance Win32_ComputerSystem | Select-Object * | ConvertTo-Json, and the same of
// Win32_ComputerSystemProduct, Win32_BIOS, Win32_BaseBoard and Win32_SystemEnclosure
import type { BiosFacts, BoardFacts } from '../../../../shared/domain/machine-facts.ts'
import { wholeNumber } from '../drive-text.ts'
import { tellSerial, tellText, tellUuid } from '../placeholders.ts'
import { type WmiRecord, wmiRecords } from './wmi-records.ts'

/** What Win32_ComputerSystem and Win32_ComputerSystemProduct tell; the rules of identity are applied elsewhere. */
export type CimSystem = {
  manufacturer: string | null
  model: string | null
  version: string | null
  family: string | null
  sku: string | null
  serial: string | null
  uuid: string | null
  totalMemoryBytes: number | null
}

export function parseCimSystem(text: string): CimSystem | null {
  const [record] = wmiRecords(text)
  if (!record) return null
  return {
    manufacturer: tellText(record.get('manufacturer') ?? record.get('vendor')),
    model: tellText(record.get('model') ?? record.get('name')),
    version: tellText(record.get('version')),
    family: tellText(record.get('systemfamily')),
    sku: tellText(record.get('systemskunumber') ?? record.get('skunumber')),
    serial: tellSerial(record.get('identifyingnumber')),
    uuid: tellUuid(record.get('uuid')),
    totalMemoryBytes: wholeNumber(record.get('totalphysicalmemory')),
  }
}

export function parseCimBios(text: string): (BiosFacts & { serial: string | null }) | null {
  const [record] = wmiRecords(text)
  if (!record) return null
  return {
    vendor: tellText(record.get('manufacturer')),
    version: tellText(record.get('smbiosbiosversion') ?? record.get('version')),
    releasedOn: cimDate(record.get('releasedate')),
    serial: tellSerial(record.get('serialnumber')),
  }
}

export function parseCimBoard(text: string): BoardFacts | null {
  const [record] = wmiRecords(text)
  if (!record) return null
  return {
    manufacturer: tellText(record.get('manufacturer')),
    model: tellText(record.get('product')),
    version: tellText(record.get('version')),
    serial: tellSerial(record.get('serialnumber')),
  }
}

export type CimEnclosure = {
  /** SMBIOS chassis type numbers: 10 is a notebook. */
  chassisTypes: number[]
  manufacturer: string | null
  serial: string | null
  assetTag: string | null
}

export function parseCimEnclosure(text: string): CimEnclosure | null {
  const [record] = wmiRecords(text)
  if (!record) return null
  return {
    chassisTypes: numbersOf(record, 'chassistypes'),
    manufacturer: tellText(record.get('manufacturer')),
    serial: tellSerial(record.get('serialnumber')),
    assetTag: tellSerial(record.get('smbiosassettag')),
  }
}

function numbersOf(record: WmiRecord, name: string): number[] {
  const items = (record.get(name) ?? '').split(',').slice(0, 16)
  return items.map((item) => wholeNumber(item.trim())).filter((item) => item !== null)
}

/** "20201218000000.000000+000" (WMI), "2020-12-18T00:00:00Z" and "/Date(1608249600000)/" (PowerShell 5's JSON) as ISO dates. */
export function cimDate(text: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text ?? '') ?? []
  const milliseconds = /^\/Date\((\d{1,14})\)\/$/.exec(text ?? '')?.[1]
  const iso = milliseconds ? new Date(Number(milliseconds)).toISOString().slice(0, 10) : `${year}-${month}-${day}`
  const isDate = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(iso)
  return isDate ? iso : null
}
