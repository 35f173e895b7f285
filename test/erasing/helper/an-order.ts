import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import type { LoopDevice } from '../loop-device.ts'

/** What a core would order for a training device of our own making. */
export function anOrder(loop: LoopDevice, changes: Partial<EraseOrder> = {}): EraseOrder {
  return {
    version: 1,
    jobId: '01JERASE000000000000000000',
    devicePath: loop.devicePath,
    expected: {
      serial: loop.name,
      model: null,
      wwn: null,
      sizeBytes: loop.sizeBytes,
      logicalSectorBytes: null,
      diskSequence: null,
    },
    typedSerial: loop.name,
    isTraining: true,
    protectedPaths: [],
    technique: 'overwrite-zeros',
    randomSeedHex: '5a'.repeat(32),
    markerSeedHex: 'c3'.repeat(32),
    verification: { kind: 'full' },
    resume: null,
    ataPassword: 'etabli',
    nwipeMethod: null,
    limits: { maxUnwritableChunks: 10, pauseAboveCelsius: null },
    ...changes,
  }
}
