import { workshopAtaPassword } from '../../../shared/domain/erasing/erase-commands.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import type { EraseTechnique } from '../../../shared/domain/erasing/erase-technique.ts'

export function anOrder(technique: EraseTechnique, change: Partial<EraseOrder> = {}): EraseOrder {
  return {
    version: 1,
    jobId: '01K0FAKEFAKEFAKEFAKEFAKEFA',
    devicePath: '/dev/sdq',
    expected: {
      serial: 'Z2AXXXX1',
      model: null,
      wwn: null,
      sizeBytes: 1,
      logicalSectorBytes: 512,
      diskSequence: null,
    },
    typedSerial: 'Z2AXXXX1',
    isTraining: false,
    protectedPaths: [],
    technique,
    randomSeedHex: null,
    markerSeedHex: '5a'.repeat(32),
    verification: { kind: 'full' },
    resume: null,
    ataPassword: workshopAtaPassword,
    nwipeMethod: technique === 'nwipe' ? 'zero' : null,
    limits: { maxUnwritableChunks: 10, pauseAboveCelsius: null },
    ...change,
  }
}

export const resumed: Pick<EraseOrder, 'resume'> = { resume: { fromByte: 0, unwritten: [], phase: 'firmware' } }
