import type { DriveFacts, DriveHealthFacts } from '../../../shared/domain/drive.ts'
import { driveHealthWith, driveWith } from '../../../shared/domain/empty-drive.ts'
import { emptyMachineFacts } from '../../../shared/domain/empty-machine-facts.ts'
import { emptyMonitor } from '../../../shared/domain/empty-monitor.ts'
import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import type { DemoModel } from './catalogue.ts'
import type { DemoComputer } from './plan-machines.ts'

const gibibyte = 2 ** 30

/** What a bench would read of an invented machine: models of the trade, serials that say what they are. */
export function demoFacts(machine: DemoComputer): MachineFacts {
  const empty = emptyMachineFacts()
  const { model, serial } = machine
  const { manufacturer, kind } = model
  const isLaptop = kind === 'laptop'
  return {
    ...empty,
    identity: { ...empty.identity, manufacturer, model: model.model, serial, serialSource: 'system', isVirtual: false },
    chassis: { ...empty.chassis, type: isLaptop ? 'Notebook' : 'Desktop', kind },
    board: { ...empty.board, manufacturer, serial: `${serial}-CM` },
    bios: { vendor: manufacturer, version: 'FICTIF 1.42', releasedOn: '2019-06-12' },
    cpus: [aProcessor(model)],
    memory: fittedMemory(machine),
    drives: [demoDrive(machine)],
    gpus: [isLaptop ? aGpu('UHD Graphics 620', '8086:5917') : aGpu('UHD Graphics 630', '8086:3e92')],
    monitors: isLaptop ? [aPanel] : [],
    batteries: isLaptop ? [aBattery(machine)] : [],
    networkInterfaces: networkCards(machine),
    security: { tpmVersion: '2.0', hasTpm: true, isSecureBootEnabled: true, isUefi: true, windowsKeyLastFive: null },
    presence: {
      camera: isLaptop,
      touchScreen: false,
      wifi: isLaptop,
      bluetooth: isLaptop,
      fingerprintReader: false,
      opticalDrive: false,
    },
  }
}

function aProcessor({ processor, cores, baseMegahertz }: DemoModel): MachineFacts['cpus'][number] {
  return {
    manufacturer: 'Intel',
    model: processor,
    toldName: `Intel(R) ${processor}`,
    cores,
    // The only one of the list that runs one thread a core.
    threads: processor === 'Core i5-8500' ? cores : cores * 2,
    baseMegahertz,
    maximumMegahertz: null,
    architecture: 'x86_64',
    family: 6,
    modelNumber: null,
    stepping: null,
    socket: null,
  }
}

function aGpu(model: string, pciId: string): MachineFacts['gpus'][number] {
  return { manufacturer: 'Intel', model, pciId, driver: 'i915', memoryBytes: null }
}

/** In modules of 8 GiB, or one of 4. */
function fittedMemory({ model, serial }: DemoComputer): MachineFacts['memory'] {
  const totalBytes = model.memoryGibibytes * gibibyte
  const sizeBytes = Math.min(totalBytes, 8 * gibibyte)
  const modules = Array.from({ length: totalBytes / sizeBytes }, (_, at) => ({
    slot: `DIMM ${at + 1}`,
    sizeBytes,
    type: 'DDR4',
    formFactor: model.kind === 'laptop' ? 'SODIMM' : 'DIMM',
    configuredMegatransfers: 2400,
    ratedMegatransfers: 2400,
    manufacturer: null,
    partNumber: null,
    serial: `${serial}-M${at + 1}`,
  }))
  return { totalBytes, slotCount: 2, maximumBytes: 32 * gibibyte, isEcc: false, modules }
}

const aPanel: MachineFacts['monitors'][number] = {
  ...emptyMonitor,
  nativeWidth: 1920,
  nativeHeight: 1080,
  refreshHertz: 60,
  widthMillimetres: 309,
  heightMillimetres: 174,
  diagonalInches: 14,
  isBuiltIn: true,
  connector: 'eDP-1',
}

/** Some years old: it holds between three fifths and nine tenths of what it was made for. */
function aBattery({ place, serial }: DemoComputer): MachineFacts['batteries'][number] {
  const designMilliwattHours = 50_000
  return {
    name: 'BAT0',
    manufacturer: 'Fictif',
    model: 'FICTIF-50',
    serial: `${serial}-B`,
    chemistry: 'Li-ion',
    designMilliwattHours,
    fullMilliwattHours: designMilliwattHours * (0.6 + ((place * 7) % 31) / 100),
    voltageMillivolts: 11_400,
    cycleCount: 120 + ((place * 13) % 300),
    chargePercent: 78,
    status: 'Discharging',
  }
}

/** Addresses that nobody's card has: the second bit says that they were given by hand. */
function networkCards({ model, place }: DemoComputer): MachineFacts['networkInterfaces'] {
  const end = (place + 1).toString(16).padStart(4, '0')
  const mac = (card: number) => `02:00:00:0${card}:${end.slice(0, 2)}:${end.slice(2)}`
  const card = { manufacturer: 'Intel', isUp: false }
  const wired = { ...card, name: 'enp0s31f6', mac: mac(1), model: 'I219-LM', speedMegabits: 1000 }
  const radio = { ...card, name: 'wlp3s0', mac: mac(2), model: 'Wireless-AC 8265', speedMegabits: null }
  return [{ ...wired, kind: 'ethernet' }, ...(model.kind === 'laptop' ? [{ ...radio, kind: 'wifi' } as const] : [])]
}

/** Counters of some years' work; a drive that will not be erased announces why. */
function driveHealth({ model, course, place }: DemoComputer): DriveHealthFacts {
  const isFailing = course === 'erase-failed' || course === 'waste'
  return driveHealthWith({
    isSmartPassed: true,
    powerOnHours: 2_400 + ((place * 97) % 9_000),
    powerCycleCount: 400 + ((place * 31) % 1_200),
    temperatureCelsius: 34,
    reallocatedSectorCount: isFailing ? 64 : 0,
    pendingSectorCount: isFailing ? 24 : 0,
    uncorrectableSectorCount: isFailing ? 24 : 0,
    reportedUncorrectableCount: 0,
    spinRetryCount: model.isSsd ? null : 0,
    percentageUsed: model.isSsd ? 3 + ((place * 5) % 24) : null,
  })
}

export function demoDrive(machine: DemoComputer): DriveFacts {
  const { isSsd } = machine.model
  return driveWith({
    deviceName: 'sda',
    manufacturer: isSsd ? 'Samsung' : 'Western Digital',
    model: isSsd ? 'MZ7LN256HAJQ' : 'WDC WD5000LPLX-75ZNTT1',
    serial: machine.driveSerial,
    serialSource: 'ata-identify',
    sizeBytes: isSsd ? 256_060_514_304 : 500_107_862_016,
    logicalSectorBytes: 512,
    physicalSectorBytes: 512,
    mediaType: isSsd ? 'ssd' : 'hdd',
    bus: 'sata',
    rotationPerMinute: isSsd ? null : 5400,
    formFactor: '2.5',
    isRemovable: false,
    isReadOnly: false,
    isSystemDrive: false,
    health: driveHealth(machine),
  })
}
