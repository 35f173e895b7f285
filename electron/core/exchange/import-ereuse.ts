import { emptyMachineFacts } from '../../../shared/domain/empty-machine-facts.ts'
import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import { factsFromSmbios } from '../probe/facts-from-smbios.ts'
import { parseDmidecode, parseSmbios } from '../probe/linux/parse-dmidecode.ts'
import { isoDate, positiveRounded } from '../probe/numbers.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import type { ForeignFile } from './foreign-file.ts'
import {
  ereuseCpu,
  ereuseDrive,
  ereuseGpu,
  ereuseModule,
  ereuseMonitor,
  gibibytes,
} from './import-ereuse-components.ts'
import { importEreuseFolder } from './import-ereuse-folder.ts'
import type { EreuseComponent, EreuseSnapshot } from './import-ereuse-snapshot.schema.ts'
import { ereuseRawSchema, ereuseSnapshotSchema } from './import-ereuse-snapshot.schema.ts'

const longestText = 16_000_000

/** Facts out of an eReuse snapshot of any age; `null` for anything else. */
export function importEreuseSnapshot(text: string): MachineFacts | null {
  const parsed = readJson(text.slice(0, longestText))
  const snapshot = ereuseSnapshotSchema.safeParse(parsed)
  if (snapshot.success) return factsFrom(snapshot.data)
  const raw = ereuseRawSchema.safeParse(parsed)
  if (!raw.success) return null
  return importEreuseFolder(rawFiles('data' in raw.data ? raw.data.data : raw.data.hwmd))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: not a snapshot.
    return null
  }
}

function rawFiles(outputs: Record<string, unknown>): ForeignFile[] {
  const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const names: Record<string, string> = { lshw: 'lshw.json', dmidecode: 'dmidecode.txt', hwinfo: 'hwinfo.txt' }
  const single = Object.entries(names).flatMap(([key, name]) =>
    outputs[key] ? [{ name, text: asText(outputs[key]) }] : [],
  )
  const answers = [outputs.smart ?? outputs.smartctl].flat().filter((one) => one)
  return [...single, ...answers.slice(0, 64).map((one, index) => ({ name: `smart-${index}.json`, text: asText(one) }))]
}

function factsFrom({ device, components }: EreuseSnapshot): MachineFacts {
  const ofType = (...types: string[]) => components.filter(({ type }) => types.includes(type))
  const { isUefi, ...tables } = parseDmidecode('')
  const facts: MachineFacts = { ...emptyMachineFacts(), ...tables }
  facts.security.isUefi = isUefi
  const [board] = ofType('Motherboard')
  Object.assign(facts, machineFacts(device, board))
  facts.cpus = ofType('Processor').map(ereuseCpu)
  facts.memory.modules = ofType('RamModule').map(ereuseModule)
  facts.memory.slotCount = positiveRounded(board?.ramSlots)
  facts.memory.maximumBytes = gibibytes(board?.ramMaxSize)
  facts.drives = ofType('HardDrive', 'SolidStateDrive').map(ereuseDrive)
  facts.monitors = ofType('Display').map(ereuseMonitor)
  facts.gpus = ofType('GraphicCard').map(ereuseGpu)
  return facts
}

const chassisTypes: Record<string, string> = {
  Laptop: 'Laptop',
  Netbook: 'Notebook',
  Tower: 'Tower',
  Microtower: 'Mini Tower',
  AllInOne: 'All In One',
  Convertible: 'Convertible',
  Tablet: 'Tablet',
}

/** The maker's and model's names pass through the same rules as those read here. */
function machineFacts(device: EreuseSnapshot['device'], board: EreuseComponent | undefined): Partial<MachineFacts> {
  const smbios = parseSmbios('')
  smbios.system = {
    ...smbios.system,
    manufacturer: tellText(device.manufacturer),
    product: tellText(device.model),
    version: tellText(device.version),
    serial: tellSerial(device.serialNumber),
    sku: tellText(device.sku),
  }
  const type = chassisTypes[device.chassis ?? ''] ?? null
  smbios.chassis = [{ manufacturer: null, type, version: null, serial: null, assetTag: null }]
  smbios.boards = [
    {
      manufacturer: tellText(board?.manufacturer),
      product: tellText(board?.model),
      version: null,
      serial: tellSerial(board?.serialNumber),
      assetTag: null,
      type: null,
      isHosting: true,
    },
  ]
  const { identity, chassis, board: boardFacts } = factsFromSmbios(smbios)
  const releasedOn = isoDate(board?.biosDate?.slice(0, 10))
  return { identity, chassis, board: boardFacts, bios: { vendor: null, version: tellText(board?.version), releasedOn } }
}
