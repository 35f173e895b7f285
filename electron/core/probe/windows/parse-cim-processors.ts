// Get-CimInstance Win32_Processor | Select-Object * | ConvertTo-Json
import type { CpuFacts } from '../../../../shared/domain/machine-facts.ts'
import { cpuMaker, cpuName } from '../cpu-names.ts'
import { positive, wholeNumber } from '../drive-text.ts'
import { tellText } from '../placeholders.ts'
import { type WmiRecord, wmiRecords } from './wmi-records.ts'

// Win32_Processor.Architecture.
const architectures: Record<string, string> = { '0': 'i686', '5': 'arm', '9': 'x86_64', '12': 'aarch64' }

/** The processors; the "maximum" speed of Windows is the base one. */
export function parseCimProcessors(text: string): CpuFacts[] {
  return wmiRecords(text).map((record) => {
    const toldName = tellText(record.get('name'))
    return {
      manufacturer: cpuMaker(tellText(record.get('manufacturer')), toldName),
      model: cpuName(toldName),
      toldName,
      cores: number(record, 'numberofcores'),
      threads: number(record, 'numberoflogicalprocessors'),
      baseMegahertz: plausibleSpeed(number(record, 'maxclockspeed')),
      maximumMegahertz: null,
      architecture: architectures[record.get('architecture') ?? ''] ?? null,
      family: wholeNumber(/Family (\d+)/.exec(record.get('description') ?? '')?.[1]),
      modelNumber: wholeNumber(/Model (\d+)/.exec(record.get('description') ?? '')?.[1]),
      stepping: wholeNumber(/Stepping (\d+)/.exec(record.get('description') ?? '')?.[1]),
      socket: tellText(record.get('socketdesignation')),
    }
  })
}

function number(record: WmiRecord, name: string): number | null {
  return positive(wholeNumber(record.get(name)))
}

/** A processor of a virtual machine once told 12 076 MHz. */
function plausibleSpeed(megahertz: number | null): number | null {
  return megahertz !== null && megahertz <= 8000 ? megahertz : null
}
