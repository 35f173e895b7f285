// system_profiler SPHardwareDataType SPMemoryDataType SPPowerDataType
import type {
  BatteryFacts,
  CpuFacts,
  IdentityFacts,
  MemoryFacts,
  MemoryModuleFacts,
} from '../../../../shared/domain/machine-facts.ts'
import { appleModelName } from '../apple-models.ts'
import { cpuMaker, cpuName } from '../cpu-names.ts'
import { chooseSerial } from '../identity.ts'
import { manufacturerFromJedec } from '../jedec.ts'
import { megahertz, memoryBytes, positiveInteger } from '../numbers.ts'
import { cleanText, tellSerial, tellText, tellUuid } from '../placeholders.ts'
import type { ProfilerSection } from './system-profiler-sections.ts'
import { profilerSections } from './system-profiler-sections.ts'

export type SystemProfilerFacts = {
  identity: IdentityFacts
  cpus: CpuFacts[]
  memory: MemoryFacts
  batteries: BatteryFacts[]
}

export function parseSystemProfiler(text: string): SystemProfilerFacts {
  return factsFromProfilerSections(profilerSections(text))
}

/** Facts of a Mac; whatever part of the report is missing leaves its facts `null` or empty. */
export function factsFromProfilerSections(sections: ProfilerSection[]): SystemProfilerFacts {
  const hardware = sections.find(({ title }) => title === 'Hardware Overview')
  return {
    identity: identityFrom(hardware),
    cpus: hardware ? cpusFrom(hardware) : [],
    memory: memoryFrom(sections, hardware),
    batteries: batteriesFrom(sections),
  }
}

function identityFrom(hardware: ProfilerSection | undefined): IdentityFacts {
  const field = (...names: string[]) => names.map((name) => hardware?.fields.get(name)).find((value) => value)
  const identifier = tellText(field('Model Identifier', 'Machine Model'))
  const uuid = tellUuid(field('Hardware UUID'))
  const system = tellSerial(field('Serial Number (system)', 'Serial Number'))
  return {
    manufacturer: hardware ? 'Apple' : null,
    model: appleModelName(identifier) ?? tellText(field('Model Name', 'Machine Name')),
    productCode: identifier,
    version: null,
    family: null,
    sku: tellText(field('Model Number')),
    ...chooseSerial({ system, chassis: null, board: null, uuid, wiredMac: null }),
    uuid,
    ownerAssetTag: null,
    isVirtual: hardware ? /vmware|virtual|parallels/i.test(field('Model Identifier') ?? '') : null,
  }
}

function cpusFrom({ fields }: ProfilerSection): CpuFacts[] {
  const told = tellText(fields.get('Processor Name') ?? fields.get('CPU Type') ?? fields.get('Chip'))
  if (told === null) return []
  const sockets = Math.min(positiveInteger(fields.get('Number Of Processors') ?? fields.get('Number Of CPUs')) ?? 1, 16)
  const cores = positiveInteger(/^\d+/.exec(fields.get('Total Number Of Cores') ?? '')?.[0])
  const speed = (fields.get('Processor Speed') ?? fields.get('CPU Speed'))?.replace(',', '.')
  const cpu: CpuFacts = {
    manufacturer: cpuMaker(null, told),
    model: cpuName(told),
    toldName: told,
    cores: cores === null || cores % sockets !== 0 ? null : cores / sockets,
    threads: null,
    baseMegahertz: megahertz(speed),
    maximumMegahertz: null,
    architecture: null,
    family: null,
    modelNumber: null,
    stepping: null,
    socket: null,
  }
  return Array.from({ length: sockets }, () => cpu)
}

function memoryFrom(sections: ProfilerSection[], hardware: ProfilerSection | undefined): MemoryFacts {
  const slots = sections.filter(({ path, fields }) => path.includes('Memory Slots') && fields.has('Size'))
  const ecc = sections.find(({ title }) => title === 'Memory Slots')?.fields.get('ECC')
  return {
    totalBytes: memoryBytes(hardware?.fields.get('Memory')),
    slotCount: slots.length > 0 ? slots.length : null,
    maximumBytes: null,
    isEcc: ecc === undefined ? null : ecc === 'Enabled',
    modules: slots.filter(({ fields }) => fields.get('Size') !== 'Empty').map(moduleFrom),
  }
}

function moduleFrom({ title, fields }: ProfilerSection): MemoryModuleFacts {
  const maker = tellText(fields.get('Manufacturer'))
  return {
    slot: cleanText(title),
    sizeBytes: memoryBytes(fields.get('Size')),
    type: tellText(fields.get('Type')?.replace(/ SDRAM$/, '')),
    formFactor: null,
    configuredMegatransfers: positiveInteger(/^\d+/.exec(fields.get('Speed') ?? '')?.[0]),
    ratedMegatransfers: null,
    manufacturer: maker === null ? null : (manufacturerFromJedec(maker) ?? (maker.startsWith('0x') ? null : maker)),
    partNumber: partNumber(tellText(fields.get('Part Number'))),
    serial: tellSerial(fields.get('Serial Number')),
  }
}

/** macOS shows part numbers as the hexadecimal codes of their letters. */
function partNumber(told: string | null): string | null {
  const codes = /^0x((?:[0-9a-f]{2}){4,40})$/i.exec(told ?? '')?.[1]
  if (codes === undefined) return told
  const letters = (codes.match(/../g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('')
  return tellText(/^[\x20-\x7e]+\0*$/.test(letters) ? letters : null)
}

function batteriesFrom(sections: ProfilerSection[]): BatteryFacts[] {
  const isBattery = ({ path }: ProfilerSection) => path.includes('Battery Information')
  const parts = sections.filter((section) => section.title === 'Battery Information' || isBattery(section))
  const fields = new Map(parts.flatMap((part) => [...part.fields]))
  if (fields.size === 0 || /^No$/i.test(fields.get('Battery Installed') ?? '')) return []
  return [
    {
      name: null,
      manufacturer: tellText(fields.get('Manufacturer')),
      model: tellText(fields.get('Device Name')),
      serial: tellSerial(fields.get('Serial Number')),
      chemistry: null,
      designMilliwattHours: null,
      fullMilliwattHours: null,
      voltageMillivolts: positiveInteger(fields.get('Voltage (mV)')),
      cycleCount: positiveInteger(fields.get('Cycle Count')),
      chargePercent: positiveInteger(fields.get('State of Charge (%)')),
      status: tellText(fields.get('Condition')),
    },
  ]
}
