// Get-CimInstance Win32_PhysicalMemory | Select-Object * | ConvertTo-Json
import type { MemoryModuleFacts } from '../../../../shared/domain/machine-facts.ts'
import { positive, wholeNumber } from '../drive-text.ts'
import { tellSerial, tellText } from '../placeholders.ts'
import { type WmiRecord, wmiRecords } from './wmi-records.ts'

// SMBIOS memory types, and CIM form factors.
const types: Record<string, string> = {
  '20': 'DDR',
  '21': 'DDR2',
  '22': 'DDR2',
  '24': 'DDR3',
  '26': 'DDR4',
  '27': 'LPDDR',
  '28': 'LPDDR2',
  '29': 'LPDDR3',
  '30': 'LPDDR4',
  '34': 'DDR5',
  '35': 'LPDDR5',
}
const formFactors: Record<string, string> = { '8': 'DIMM', '12': 'SODIMM' }

/** The fitted modules: Windows lists no empty slots. */
export function parseCimMemory(text: string): MemoryModuleFacts[] {
  return wmiRecords(text).map((record) => ({
    slot: tellText(record.get('devicelocator')),
    sizeBytes: number(record, 'capacity'),
    type: types[record.get('smbiosmemorytype') ?? ''] ?? null,
    formFactor: formFactors[record.get('formfactor') ?? ''] ?? null,
    configuredMegatransfers: number(record, 'configuredclockspeed'),
    ratedMegatransfers: number(record, 'speed'),
    manufacturer: tellText(record.get('manufacturer')),
    partNumber: tellText(record.get('partnumber')),
    serial: tellSerial(record.get('serialnumber')),
  }))
}

function number(record: WmiRecord, name: string): number | null {
  return positive(wholeNumber(record.get(name)))
}
