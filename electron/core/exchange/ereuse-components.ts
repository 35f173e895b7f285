import type { DriveFacts, DriveHealthFacts } from '../../../shared/domain/drive.ts'
import { driveHealthWith, driveWith } from '../../../shared/domain/empty-drive.ts'
import { emptyMonitor } from '../../../shared/domain/empty-monitor.ts'
import type {
  BatteryFacts,
  CpuFacts,
  GpuFacts,
  MemoryModuleFacts,
  MonitorFacts,
  NetworkInterfaceFacts,
} from '../../../shared/domain/machine-facts.ts'
import { cpuMaker, cpuName } from '../probe/cpu-names.ts'
import { capacityNear } from '../probe/drive-capacity.ts'
import { splitDriveName } from '../probe/drive-names.ts'
import { cleanDriveSerial } from '../probe/drive-serial.ts'
import { tellMac } from '../probe/linux/parse-ip-link.ts'
import { positiveInteger, positiveRounded } from '../probe/numbers.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import type { EreuseAction, EreuseComponent } from './ereuse.schema.ts'

const megabyte = 1_000_000
const mebibyte = 1024 ** 2

export function ereuseCpu(component: EreuseComponent): CpuFacts {
  const toldName = tellText(component.model)
  return {
    manufacturer: cpuMaker(tellText(component.manufacturer), toldName),
    model: cpuName(toldName),
    toldName,
    cores: positiveRounded(component.cores),
    threads: positiveRounded(component.threads),
    baseMegahertz: null,
    maximumMegahertz: null,
    architecture: null,
    family: null,
    modelNumber: null,
    stepping: null,
    socket: null,
  }
}

export function ereuseModule(component: EreuseComponent): MemoryModuleFacts {
  return {
    slot: null,
    sizeBytes: positiveRounded(component.size ? component.size * mebibyte : null),
    type: tellText(component.interface),
    formFactor: tellText(component.format),
    configuredMegatransfers: null,
    ratedMegatransfers: positiveRounded(component.speed),
    manufacturer: tellText(component.manufacturer),
    partNumber: tellText(component.model),
    serial: tellSerial(component.serialNumber),
  }
}

export function ereuseDrive(component: EreuseComponent): DriveFacts {
  const serial = cleanDriveSerial(component.serialNumber)
  return driveWith({
    ...splitDriveName(tellText(component.model), { vendor: tellText(component.manufacturer) }),
    serial,
    serialSource: serial === null ? null : 'kernel',
    firmware: tellText(component.variant),
    sizeBytes: capacityNear(component.size ? component.size * megabyte : null, megabyte),
    mediaType: component.type === 'SolidStateDrive' ? 'ssd' : null,
    health: healthOf(component.actions.find(({ type }) => type === 'TestDataStorage')),
  })
}

function healthOf(test: EreuseAction | undefined): DriveHealthFacts | null {
  if (test === undefined) return null
  return driveHealthWith({
    isSmartPassed: test.assessment ?? null,
    powerOnHours: positiveRounded(test.lifetime),
    powerCycleCount: positiveRounded(test.powerCycleCount),
    reallocatedSectorCount: test.reallocatedSectorCount ?? null,
    pendingSectorCount: test.currentPendingSectorCount ?? null,
    uncorrectableSectorCount: test.offlineUncorrectable ?? null,
    reportedUncorrectableCount: test.reportedUncorrectableErrors ?? null,
  })
}

export function ereuseMonitor(component: EreuseComponent): MonitorFacts {
  return {
    ...emptyMonitor,
    pnpId: /^[A-Z]{3}\b/.exec(component.manufacturer ?? '')?.[0] ?? null,
    manufacturer: tellText(component.manufacturer),
    model: tellText(component.model),
    serial: tellSerial(component.serialNumber),
    madeYear: positiveInteger(/^\d{4}/.exec(component.productionDate ?? '')?.[0]),
    nativeWidth: positiveRounded(component.resolutionWidth),
    nativeHeight: positiveRounded(component.resolutionHeight),
    refreshHertz: positiveRounded(component.refreshRate),
    diagonalInches: component.size ? component.size : null,
  }
}

export function ereuseGpu({ manufacturer, model, memory }: EreuseComponent): GpuFacts {
  return {
    manufacturer: tellText(manufacturer),
    model: tellText(model),
    pciId: null,
    driver: null,
    memoryBytes: positiveRounded(memory ? memory * mebibyte : null),
  }
}

/** The address stands where other components have their serial. */
export function ereuseNetwork(component: EreuseComponent): NetworkInterfaceFacts {
  return {
    name: null,
    mac: tellMac(component.serialNumber),
    kind: component.wireless === true ? 'wifi' : component.wireless === false ? 'ethernet' : null,
    manufacturer: tellText(component.manufacturer),
    model: tellText(component.model),
    speedMegabits: positiveRounded(component.speed),
    isUp: null,
  }
}

/** Capacities are told in milliampere-hours without the voltage they were measured at: no energy can be told. */
export function ereuseBattery(component: EreuseComponent): BatteryFacts {
  const measure = component.actions.find(({ type }) => type === 'MeasureBattery')
  return {
    name: null,
    manufacturer: tellText(component.manufacturer),
    model: tellText(component.model),
    serial: tellSerial(component.serialNumber),
    chemistry: tellText(component.technology),
    designMilliwattHours: null,
    fullMilliwattHours: null,
    voltageMillivolts: null,
    cycleCount: positiveRounded(measure?.cycleCount),
    chargePercent: null,
    status: null,
  }
}
