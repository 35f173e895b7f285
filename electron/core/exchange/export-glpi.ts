import type { DriveFacts } from '../../../shared/domain/drive.ts'
import type {
  CpuFacts,
  MachineFacts,
  MonitorFacts,
  NetworkInterfaceFacts,
} from '../../../shared/domain/machine-facts.ts'

export type GlpiInput = { assetTag: string; batchName: string; facts: MachineFacts; version: string }

const mebibyte = 1024 ** 2
const megabyte = 1_000_000

/**
 * One machine as GLPI's inventory format takes it. What is not known is left out: GLPI types every field and refuses an
 * empty one. Its tag carries the batch, as the format has no place for a grade or an erasure.
 */
export function glpiInventory({ assetTag, batchName, facts, version }: GlpiInput): object {
  return {
    action: 'inventory',
    itemtype: 'Computer',
    // Stays the same whenever it is sent: GLPI knows the machine again by it.
    deviceid: assetTag,
    tag: batchName,
    content: {
      versionclient: `Etabli-Inventory_v${version}`,
      hardware: hardwareOf(assetTag, facts),
      bios: biosOf(assetTag, facts),
      cpus: facts.cpus.map(cpuOf),
      memories: facts.memory.modules.map((module, at) =>
        known({
          capacity: whole(module.sizeBytes, mebibyte),
          caption: module.slot,
          description: module.formFactor,
          formfactor: module.formFactor,
          manufacturer: module.manufacturer,
          model: module.partNumber,
          serialnumber: module.serial,
          speed: module.configuredMegatransfers === null ? null : `${module.configuredMegatransfers} MT/s`,
          type: module.type,
          numslots: at + 1,
        }),
      ),
      storages: facts.drives.map(storageOf),
      batteries: facts.batteries.map((battery) =>
        known({
          name: battery.model ?? battery.name,
          manufacturer: battery.manufacturer,
          serial: battery.serial,
          chemistry: battery.chemistry,
          capacity: battery.designMilliwattHours,
          real_capacity: battery.fullMilliwattHours,
          voltage: battery.voltageMillivolts,
        }),
      ),
      monitors: facts.monitors.map(monitorOf),
      networks: facts.networkInterfaces.flatMap(networkOf),
      videos: facts.gpus.map((gpu) =>
        known({ name: gpu.model, chipset: gpu.model, memory: whole(gpu.memoryBytes, mebibyte) }),
      ),
    },
  }
}

function hardwareOf(name: string, { identity, chassis, memory }: MachineFacts): object {
  const memoryMegabytes = whole(memory.totalBytes, mebibyte)
  const vmsystem = identity.isVirtual === false ? 'Physical' : null
  return known({
    name,
    uuid: identity.uuid?.toUpperCase(),
    memory: memoryMegabytes,
    chassis_type: chassis.type,
    vmsystem,
  })
}

function biosOf(assettag: string, { identity, board, bios, chassis }: MachineFacts): object {
  return known({
    smanufacturer: identity.manufacturer,
    smodel: identity.model,
    ssn: identity.serialSource === 'system' || identity.serialSource === 'chassis' ? identity.serial : null,
    skunumber: identity.sku ?? identity.productCode,
    mmanufacturer: board.manufacturer,
    mmodel: board.model,
    msn: board.serial,
    bmanufacturer: bios.vendor,
    bversion: bios.version,
    bdate: bios.releasedOn,
    enclosureserial: chassis.serial,
    assettag,
  })
}

const architectures = /^(?:i386|x86_64|powerpc|powerpc64|arm.*|aarch64)$/

function cpuOf(cpu: CpuFacts): object {
  const { cores, threads } = cpu
  return known({
    name: cpu.toldName ?? cpu.model,
    manufacturer: cpu.manufacturer,
    core: cores,
    corecount: cores,
    thread: cores !== null && threads !== null && threads % cores === 0 ? threads / cores : null,
    speed: cpu.baseMegahertz ?? cpu.maximumMegahertz,
    arch: cpu.architecture !== null && architectures.test(cpu.architecture) ? cpu.architecture : null,
    familynumber: cpu.family?.toString(),
    model: cpu.modelNumber?.toString(),
    stepping: cpu.stepping,
  })
}

/** The format knows these alone; a drive on any other is told without. */
const interfaces: Record<string, string> = { sata: 'SATA', ata: 'IDE', usb: 'USB', sas: 'SAS', scsi: 'SCSI' }

function storageOf(drive: DriveFacts): object {
  return known({
    name: drive.deviceName ?? drive.model ?? drive.serial,
    model: drive.model,
    manufacturer: drive.manufacturer,
    serial: drive.serial,
    wwn: drive.wwn,
    firmware: drive.firmware,
    disksize: whole(drive.sizeBytes, megabyte),
    interface: interfaces[drive.bus ?? ''],
    description: drive.bus?.toUpperCase(),
    type: drive.mediaType === 'hdd' ? 'HDD' : drive.mediaType === 'ssd' || drive.mediaType === 'nvme' ? 'SSD' : 'disk',
  })
}

function monitorOf(monitor: MonitorFacts): object {
  const { model, manufacturer, serial, madeYear } = monitor
  return known({ caption: model, name: model, manufacturer, serial, description: madeYear?.toString() })
}

const networkTypes: Partial<Record<NonNullable<NetworkInterfaceFacts['kind']>, string>> = {
  ethernet: 'ethernet',
  wifi: 'wifi',
  bluetooth: 'bluetooth',
  wwan: 'dialup',
}

/** An interface that exists in software only is no part of the machine. */
function networkOf(card: NetworkInterfaceFacts): object[] {
  const description = card.name ?? card.model ?? card.mac
  if (description === null || card.kind === 'virtual') return []
  return [
    known({
      description,
      // The format asks for one; a machine that is in stock is connected to nothing.
      status: card.isUp === true ? 'up' : 'down',
      mac: card.mac,
      type: card.kind === null ? null : networkTypes[card.kind],
      manufacturer: card.manufacturer,
      model: card.model,
      speed: card.speedMegabits?.toString(),
    }),
  ]
}

function whole(bytes: number | null, unit: number): number | null {
  return bytes === null ? null : Math.round(bytes / unit)
}

/** Without what is not known. */
function known(fields: Record<string, string | number | null | undefined>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}
