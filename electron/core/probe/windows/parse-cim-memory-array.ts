// Get-CimInstance Win32_PhysicalMemoryArray | Select-Object * | ConvertTo-Json
import type { MemoryFacts } from '../../../../shared/domain/machine-facts.ts'
import { positive, wholeNumber } from '../drive-text.ts'
import type { CimTexts } from './parse-cim.ts'
import { parseCimMemory } from './parse-cim-memory.ts'
import { type WmiRecord, wmiRecords } from './wmi-records.ts'

/** Modules from one class, slots from another; the total of a machine whose modules do not tell is what Windows uses. */
export function memoryFromCim(texts: CimTexts): MemoryFacts {
  const modules = parseCimMemory(texts('Win32_PhysicalMemory'))
  const arrays = wmiRecords(texts('Win32_PhysicalMemoryArray')).filter(isSystemMemory)
  const sizes = modules.map(({ sizeBytes }) => sizeBytes)
  return {
    totalBytes: sum(sizes) ?? positive(number(wmiRecords(texts('Win32_ComputerSystem'))[0], 'totalphysicalmemory')),
    slotCount: sum(arrays.map((array) => number(array, 'memorydevices'))),
    maximumBytes: sum(arrays.map(maximumOf)),
    isEcc: isEcc(arrays),
    modules,
  }
}

/** Use 3 is main memory; the firmware's flash chip is an array of its own. */
function isSystemMemory(array: WmiRecord): boolean {
  return (array.get('use') ?? '3') === '3'
}

/** Kilobytes; the first field stops at 2 TB and is then 0x80000000. */
function maximumOf(array: WmiRecord): number | null {
  const kilobytes = positive(number(array, 'maxcapacityex')) ?? positive(number(array, 'maxcapacity'))
  return kilobytes === null || kilobytes === 0x8000_0000 ? null : kilobytes * 1024
}

/** 3 none, 5 and 6 single- and multi-bit ECC, 7 CRC. */
function isEcc(arrays: readonly WmiRecord[]): boolean | null {
  const kinds = arrays.map((array) => array.get('memoryerrorcorrection'))
  if (kinds.some((kind) => kind === '5' || kind === '6' || kind === '7')) return true
  return kinds.length > 0 && kinds.every((kind) => kind === '3') ? false : null
}

function sum(values: readonly (number | null)[]): number | null {
  if (values.includes(null)) return null
  return positive(values.reduce<number>((total, value) => total + (value ?? 0), 0))
}

function number(record: WmiRecord | undefined, name: string): number | null {
  return wholeNumber(record?.get(name))
}
