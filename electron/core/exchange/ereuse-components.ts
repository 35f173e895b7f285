import type { DriveFacts } from '../../../shared/domain/drive.ts'
import type { CpuFacts, GpuFacts, MemoryModuleFacts, MonitorFacts } from '../../../shared/domain/machine-facts.ts'
import { cpuMaker, cpuName } from '../probe/cpu-names.ts'
import { splitDriveName } from '../probe/drive-names.ts'
import { cleanDriveSerial } from '../probe/drive-serial.ts'
import { driveWith } from '../probe/empty-drive.ts'
import { positiveInteger, positiveRounded } from '../probe/numbers.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import type { EreuseComponent } from './import-ereuse-snapshot.schema.ts'

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
    sizeBytes: positiveRounded(component.size ? component.size * 1024 ** 2 : null),
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
    sizeBytes: positiveRounded(component.size ? component.size * 1_000_000 : null),
    mediaType: component.type === 'SolidStateDrive' ? 'ssd' : null,
  })
}

export function ereuseMonitor(component: EreuseComponent): MonitorFacts {
  return {
    pnpId: /^[A-Z]{3}\b/.exec(component.manufacturer ?? '')?.[0] ?? null,
    manufacturer: tellText(component.manufacturer),
    model: tellText(component.model),
    productCode: null,
    serial: tellSerial(component.serialNumber),
    madeYear: positiveInteger(/^\d{4}/.exec(component.productionDate ?? '')?.[0]),
    madeWeek: null,
    nativeWidth: positiveRounded(component.resolutionWidth),
    nativeHeight: positiveRounded(component.resolutionHeight),
    refreshHertz: positiveRounded(component.refreshRate),
    widthMillimetres: null,
    heightMillimetres: null,
    diagonalInches: component.size ? component.size : null,
    isBuiltIn: null,
    connector: null,
  }
}

export function ereuseGpu({ manufacturer, model }: EreuseComponent): GpuFacts {
  return { manufacturer: tellText(manufacturer), model: tellText(model), pciId: null, driver: null, memoryBytes: null }
}

export function gibibytes(count: number | null | undefined): number | null {
  return positiveRounded(count ? count * 1024 ** 3 : null)
}
