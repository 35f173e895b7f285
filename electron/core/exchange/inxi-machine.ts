import type { CpuFacts, MemoryFacts, MemoryModuleFacts } from '../../../shared/domain/machine-facts.ts'
import { chassisTypeNames } from '../probe/chassis-kind.ts'
import { cpuMaker, cpuName } from '../probe/cpu-names.ts'
import { factsFromSmbios } from '../probe/facts-from-smbios.ts'
import { parseSmbios } from '../probe/linux/parse-dmidecode.ts'
import type { WitnessFacts } from '../probe/merge-facts.ts'
import { memoryBytes, positiveInteger } from '../probe/numbers.ts'
import { tellSerial, tellText, tellUuid } from '../probe/placeholders.ts'
import { type InxiRow, inxiFields, inxiPart } from './inxi-rows.ts'
import { toldNumber } from './told.ts'

const machineHeads = /^(?:Type|System|Chassis|Mobo|UEFI|BIOS|UEFI-\[Legacy\]|Firmware)$/

/** inxi retells what the kernel shows of the firmware's tables. */
export function inxiMachine(rows: readonly InxiRow[]): WitnessFacts {
  const row = rows.flat()
  const part = (head: RegExp) => inxiPart(row, head, machineHeads)
  const [system, chassis, board] = [part(/^System$/), part(/^Chassis$/), part(/^Mobo$/)]
  const firmware = part(/^(?:UEFI|BIOS|UEFI-\[Legacy\]|Firmware)$/)
  const kindWord = part(/^Type$/)?.get('') ?? null
  const smbios = parseSmbios('')
  smbios.bios = {
    vendor: tellText(firmware?.get('vendor') ?? firmware?.get('')),
    version: tellText(firmware?.get('v')),
    releaseDate: tellText(firmware?.get('date')),
    isUefi: row.some(([name, value]) => name === 'UEFI' || (name === 'Firmware' && value === 'UEFI')) ? true : null,
    isVirtual: kindWord === 'Kvm' || /virtual|vm/i.test(kindWord ?? ''),
  }
  smbios.system = {
    manufacturer: tellText(system?.get('')),
    product: tellText(system?.get('product')),
    version: tellText(system?.get('v')),
    serial: tellSerial(system?.get('serial')),
    uuid: tellUuid(system?.get('uuid') ?? board?.get('uuid')),
    sku: tellText(board?.get('part-nu')),
    family: null,
  }
  smbios.chassis = [
    {
      manufacturer: tellText(chassis?.get('')),
      type: chassisTypeNames[Number(chassis?.get('type'))] ?? tellText(kindWord),
      version: tellText(chassis?.get('v')),
      serial: tellSerial(chassis?.get('serial')),
      assetTag: null,
    },
  ]
  smbios.boards = [
    {
      manufacturer: tellText(board?.get('')),
      product: tellText(board?.get('model')),
      version: tellText(board?.get('v')),
      serial: tellSerial(board?.get('serial')),
      assetTag: null,
      type: null,
      isHosting: true,
    },
  ]
  const { identity, chassis: chassisFacts, board: boardFacts, bios, isUefi } = factsFromSmbios(smbios)
  return { identity, chassis: chassisFacts, board: boardFacts, bios, security: { isUefi } }
}

/** One entry a processor, all alike: inxi speaks of the machine's processors together. */
export function inxiCpus(rows: readonly InxiRow[]): CpuFacts[] {
  const [info, topology, speed] = ['Info', 'Topology', 'Speed (MHz)'].map((head) => partOf(rows, head))
  const toldName = tellText(info?.get('model'))
  if (toldName === null) return []
  const fastest = /\/(\d{2,5})$/.exec(speed?.get('min/max') ?? '')?.[1]
  const cpu: CpuFacts = {
    manufacturer: cpuMaker(null, toldName),
    model: cpuName(toldName),
    toldName,
    cores: positiveInteger(topology?.get('cores') ?? /(\d{1,3})-core/.exec(topology?.get('cpus') ?? '')?.[1]),
    threads: positiveInteger(topology?.get('threads')),
    baseMegahertz: null,
    maximumMegahertz: positiveInteger(fastest),
    architecture: info?.get('bits') === '64' && /^(?:Intel|AMD)\b/i.test(toldName) ? 'x86_64' : null,
    family: codeOf(info?.get('family')),
    modelNumber: codeOf(info?.get('model-id')),
    stepping: codeOf(info?.get('stepping')),
    socket: tellText(info?.get('socket')),
  }
  const count = Math.min(positiveInteger(/^\d{1,2}/.exec(topology?.get('cpus') ?? '')?.[0]) ?? 1, 16)
  return Array.from({ length: count }, () => cpu)
}

function partOf(rows: readonly InxiRow[], head: string): ReadonlyMap<string, string> | null {
  const row = rows.find((one) => one.some(([name]) => name === head))
  return row === undefined ? null : inxiFields(row)
}

/** "0x45 (69)", or a single digit, which is the same in both writings. */
function codeOf(text: string | undefined): number | null {
  const inBrackets = /\((\d{1,4})\)/.exec(text ?? '')?.[1]
  return toldNumber(inBrackets ?? (/^\d$/.test(text ?? '') ? (text ?? null) : null))
}

export function inxiMemory(rows: readonly InxiRow[]): MemoryFacts {
  const arrays = rows.filter((row) => row.some(([name]) => name === 'Array')).map(inxiFields)
  const devices = rows.filter((row) => row.some(([name]) => name === 'Device')).map(inxiFields)
  const modules = devices.flatMap(moduleFrom)
  const [array] = arrays
  const correction = array?.get('EC') ?? ''
  const isWhole = modules.length > 0 && modules.every(({ sizeBytes }) => sizeBytes !== null)
  const usable = rows.flat().find(([name]) => name === 'total')?.[1]
  return {
    totalBytes: isWhole ? modules.reduce((total, { sizeBytes }) => total + (sizeBytes ?? 0), 0) : memoryBytes(usable),
    slotCount: arrays.length === 1 ? positiveInteger(array?.get('slots')) : null,
    // inxi says so where it works the limit out from the largest module instead of reading it.
    maximumBytes: array?.get('note') === 'est.' ? null : memoryBytes(array?.get('capacity')),
    isEcc: /ecc|crc/i.test(correction) ? true : correction === 'None' ? false : null,
    modules,
  }
}

function moduleFrom(fields: ReadonlyMap<string, string>): MemoryModuleFacts[] {
  const sizeBytes = memoryBytes(fields.get('size'))
  const type = fields.get('type')
  if (sizeBytes === null && (type === undefined || /^(?:no module installed)?$/i.test(type))) return []
  const speed = (name: string) => positiveInteger(fields.get(name)?.replace(/\s*MT\/s$/, ''))
  return [
    {
      slot: tellText(fields.get('Device')),
      sizeBytes,
      type: tellText(type),
      formFactor: null,
      configuredMegatransfers: speed('actual'),
      ratedMegatransfers: speed('spec') ?? speed('speed'),
      manufacturer: tellText(fields.get('manufacturer')),
      partNumber: tellText(fields.get('part-no')),
      serial: tellSerial(fields.get('serial')),
    },
  ]
}
