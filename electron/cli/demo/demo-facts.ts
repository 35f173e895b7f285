import type { DriveFacts } from '../../../shared/domain/drive.ts'
import { emptyMachineFacts } from '../../../shared/domain/empty-machine-facts.ts'
import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import type { DemoModel } from './catalogue.ts'
import type { DemoMachine } from './plan-machines.ts'

const gibibyte = 2 ** 30

/** What a bench would read of an invented machine: models of the trade, serials that say what they are. */
export function demoFacts({ model, serial, driveSerial }: DemoMachine): MachineFacts {
  const empty = emptyMachineFacts()
  const { manufacturer, processor, cores, memoryGibibytes, kind } = model
  const isLaptop = kind === 'laptop'
  const totalBytes = memoryGibibytes * gibibyte
  return {
    ...empty,
    identity: { ...empty.identity, manufacturer, model: model.model, serial, serialSource: 'system' },
    chassis: { ...empty.chassis, type: isLaptop ? 'Notebook' : 'Desktop', kind },
    cpus: [aProcessor(processor, cores)],
    memory: { totalBytes, slotCount: 2, maximumBytes: 32 * gibibyte, isEcc: false, modules: [] },
    drives: [demoDrive(model, driveSerial)],
    security: { ...empty.security, isUefi: true },
    presence: { ...empty.presence, wifi: isLaptop, camera: isLaptop },
  }
}

function aProcessor(model: string, cores: number): MachineFacts['cpus'][number] {
  return {
    manufacturer: 'Intel',
    model,
    toldName: `Intel(R) ${model}`,
    cores,
    threads: cores * 2,
    baseMegahertz: null,
    maximumMegahertz: null,
    architecture: 'x86_64',
    family: 6,
    modelNumber: null,
    stepping: null,
    socket: null,
  }
}

export function demoDrive({ isSsd }: DemoModel, serial: string): DriveFacts {
  return {
    deviceName: 'sda',
    manufacturer: isSsd ? 'Samsung' : 'Western Digital',
    family: null,
    model: isSsd ? 'MZ7LN256HAJQ' : 'WDC WD5000LPLX-75ZNTT1',
    serial,
    serialSource: 'ata-identify',
    wwn: null,
    firmware: null,
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
    partitions: [],
    health: null,
  }
}
