// the snapshots of eReuse's workbench, of any age
import { emptyMachineFacts } from '../../../shared/domain/empty-machine-facts.ts'
import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import { parseJson } from '../probe/drive-text.ts'
import { factsFromSmbios } from '../probe/facts-from-smbios.ts'
import { parseSmbios } from '../probe/linux/parse-dmidecode.ts'
import type { WitnessFacts } from '../probe/merge-facts.ts'
import { isoDate, positiveRounded } from '../probe/numbers.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import {
  type EreuseComponent,
  type EreuseSnapshot,
  ereuseRawSchema,
  ereuseSnapshotSchema,
  ereuseTypedSchema,
} from './ereuse.schema.ts'
import {
  ereuseBattery,
  ereuseCpu,
  ereuseDrive,
  ereuseGpu,
  ereuseModule,
  ereuseMonitor,
  ereuseNetwork,
} from './ereuse-components.ts'

/**
 * What the snapshot itself tells; nothing where it carries the outputs of tools, which are pieces of their own
 * (`piecesOfEreuse`). `null` for anything but a snapshot.
 */
export function importEreuse(text: string): WitnessFacts | null {
  const parsed = parseJson(text)
  const snapshot = ereuseSnapshotSchema.safeParse(parsed)
  if (snapshot.success && snapshot.data.components.length > 0) return factsFrom(snapshot.data)
  const typed = ereuseTypedSchema.safeParse(parsed)
  if (typed.success) return machineFacts({ ...typed.data.device, serialNumber: typed.data.device.serial_number })
  const raw = ereuseRawSchema.safeParse(parsed)
  if (!raw.success) return null
  const { data, hwmd, credentialSubject, evidence } = raw.data
  return data || hwmd || credentialSubject || evidence.length > 0 ? {} : null
}

const gibibyte = 1024 ** 3

function factsFrom({ device, components }: EreuseSnapshot): MachineFacts {
  const ofType = (...types: string[]) => components.filter(({ type }) => types.includes(type))
  const facts = emptyMachineFacts()
  const [board] = ofType('Motherboard')
  Object.assign(facts, machineFacts(device, board))
  facts.cpus = ofType('Processor').map(ereuseCpu)
  facts.memory.modules = ofType('RamModule').map(ereuseModule)
  facts.memory.slotCount = positiveRounded(board?.ramSlots)
  facts.memory.maximumBytes = positiveRounded(board?.ramMaxSize ? board.ramMaxSize * gibibyte : null)
  facts.memory.totalBytes = sumOf(facts.memory.modules.map(({ sizeBytes }) => sizeBytes))
  facts.drives = ofType('HardDrive', 'SolidStateDrive', 'DataStorage').map(ereuseDrive)
  facts.monitors = ofType('Display', 'Monitor').map(ereuseMonitor)
  facts.gpus = ofType('GraphicCard').map(ereuseGpu)
  facts.networkInterfaces = ofType('NetworkAdapter').map(ereuseNetwork)
  facts.batteries = ofType('Battery').map(ereuseBattery)
  return facts
}

function sumOf(sizes: (number | null)[]): number | null {
  if (sizes.length === 0 || sizes.includes(null)) return null
  return sizes.reduce<number>((total, size) => total + (size ?? 0), 0)
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

type ToldDevice = Partial<EreuseSnapshot['device']>

/** The maker's and model's names pass through the same rules as those read here. */
function machineFacts(device: ToldDevice, board?: EreuseComponent): Partial<MachineFacts> {
  const smbios = parseSmbios('')
  smbios.system = {
    ...smbios.system,
    manufacturer: tellText(device.manufacturer),
    product: tellText(device.model),
    version: tellText(device.version),
    serial: tellSerial(device.serialNumber),
    sku: tellText(device.sku),
  }
  const type = chassisTypes[device.chassis ?? device.type ?? ''] ?? null
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
