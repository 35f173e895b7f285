import type { DriveFacts, MediaType } from '../../../shared/domain/drive.ts'
import { driveWith } from '../../../shared/domain/empty-drive.ts'
import type { BatteryFacts, CpuFacts, GpuFacts } from '../../../shared/domain/machine-facts.ts'
import { cpuMaker, cpuName } from '../probe/cpu-names.ts'
import { capacityNear } from '../probe/drive-capacity.ts'
import { normaliseWwn, splitDriveName } from '../probe/drive-names.ts'
import { cleanDriveSerial } from '../probe/drive-serial.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import type { GlpiItem } from './glpi.schema.ts'
import { gpuMaker } from './gpu-maker.ts'
import { toldCount, toldNumber } from './told.ts'

const megabyte = 1_000_000
const mebibyte = 1024 ** 2

export function glpiCpu(cpu: GlpiItem<'cpus'>): CpuFacts {
  const toldName = tellText(cpu.name)
  const number = (text: string | null) => (/^\d{1,4}$/.test(text ?? '') ? toldNumber(text) : null)
  return {
    manufacturer: cpuMaker(tellText(cpu.manufacturer), toldName),
    model: cpuName(toldName),
    toldName,
    cores: toldCount(cpu.core),
    threads: threadsOf(toldCount(cpu.core), toldCount(cpu.thread)),
    baseMegahertz: toldCount(cpu.speed),
    maximumMegahertz: null,
    architecture: tellText(cpu.arch),
    family: number(cpu.familynumber),
    modelNumber: number(cpu.model),
    stepping: number(cpu.stepping),
    socket: null,
  }
}

/** Some agents tell the threads of the processor, others those of one core: 2 cores and 2 threads may be either. */
function threadsOf(cores: number | null, threads: number | null): number | null {
  if (cores === null || threads === null || (cores === 2 && threads === 2)) return null
  return threads < cores ? cores * threads : threads
}

/** Drives with a medium of their own; optical ones, sticks and card readers are the bench's business. */
export function glpiDrive(storage: GlpiItem<'storages'>): DriveFacts {
  const { name, disksize, firmware } = storage
  const serial = cleanDriveSerial(storage.serial ?? storage.serialnumber)
  const wwn = normaliseWwn(storage.wwn)
  const size = toldCount(disksize)
  const bus = busOf(storage)
  return driveWith({
    ...splitDriveName(tellText(storage.model), { vendor: tellText(storage.manufacturer), wwn }),
    deviceName: tellText(name?.replace(/^\/dev\//, '')),
    serial,
    serialSource: serial === null ? null : 'kernel',
    wwn,
    firmware: tellText(firmware),
    sizeBytes: capacityNear(size === null ? null : size * megabyte, megabyte),
    bus,
    mediaType: bus === 'nvme' ? 'nvme' : mediaTypeOf(storage),
  })
}

const buses: Record<string, string> = { nvme: 'nvme', usb: 'usb', sata: 'sata', ata: 'ata', ide: 'ata', sas: 'sas' }

function busOf({ interface: told, description, name }: GlpiItem<'storages'>): string | null {
  if (/^(?:\/dev\/)?nvme/.test(name ?? '')) return 'nvme'
  const word = [told, description].map((text) => (text ?? '').toLowerCase()).find((text) => text in buses)
  return word === undefined ? null : (buses[word] ?? null)
}

function mediaTypeOf({ type, model, name }: GlpiItem<'storages'>): MediaType | null {
  if (/^(?:\/dev\/)?sr\d|^cd|dvd|optical/i.test(`${name ?? ''} ${type ?? ''}`)) return 'optical'
  if (/\bSSD\b/i.test(`${type ?? ''} ${model ?? ''}`)) return 'ssd'
  return /\bHDD\b/i.test(type ?? '') ? 'hdd' : null
}

export function glpiBattery(battery: GlpiItem<'batteries'>): BatteryFacts {
  return {
    name: null,
    manufacturer: tellText(battery.manufacturer),
    model: tellText(battery.name),
    // The agent has turned the hexadecimal ones to decimal already.
    serial: tellSerial(battery.serial),
    chemistry: tellText(battery.chemistry),
    designMilliwattHours: toldCount(battery.capacity),
    fullMilliwattHours: toldCount(battery.real_capacity),
    voltageMillivolts: toldCount(battery.voltage),
    cycleCount: null,
    chargePercent: null,
    status: null,
  }
}

export function glpiGpu({ name, chipset, memory }: GlpiItem<'videos'>): GpuFacts {
  const megabytes = toldCount(memory)
  const model = tellText(chipset) ?? tellText(name)
  return {
    manufacturer: gpuMaker(model),
    model,
    pciId: null,
    driver: null,
    memoryBytes: megabytes === null ? null : megabytes * mebibyte,
  }
}
