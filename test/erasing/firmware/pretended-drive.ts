import { foreignJudgement } from '../../../electron/core/erasing/foreign-judgement.ts'
import { lookAtDrive } from '../../../electron/core/probe/drive-state/look-at-drive.ts'
import { runCommand } from '../../../electron/core/probe/run-command.ts'
import { runFirmware } from '../../../electron/helper/firmware/run-firmware.ts'
import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import type { EraseLine } from '../../../shared/domain/erasing/erase-line.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import type { EraseTechnique } from '../../../shared/domain/erasing/erase-technique.ts'
import { judgeEraseLog } from '../../../shared/domain/erasing/judge-erase-log.ts'
import { anAtaSsd, anEmmc, anNvme, aSasDrive } from '../../fakes/firmware/drive-states.ts'
import { type FakeBench, openFakeBench } from '../../fakes/firmware/fake-bench.ts'
import type { FakeDrive } from '../../fakes/firmware/fake-drive.ts'
import { anOrder } from '../helper/an-order.ts'
import { eraseHere } from '../helper/in-process.ts'
import type { LoopDevice } from '../loop-device.ts'

const allSanitize = { canScrambleCrypto: true, canEraseBlocks: true, canOverwrite: true }
const allNvme = {
  sanitize: { canEraseCrypto: true, canEraseBlocks: true, canOverwrite: true },
  format: { canFormat: true, canEraseCrypto: true, affectsAllNamespaces: true },
}
const allScsi = { canSanitizeCrypto: true, canSanitizeBlocks: true, canSanitizeOverwrite: true, canFormat: true }

function pretended(technique: EraseTechnique): DriveState {
  if (technique.startsWith('nvme-')) return anNvme(allNvme)
  if (technique.startsWith('scsi-')) return aSasDrive('ssd', allScsi)
  return technique.startsWith('mmc-') ? anEmmc() : anAtaSsd({ sanitize: allSanitize })
}

/** The loop device as it is, with the answers of a drive of the technique's kind. */
function dressed(seen: DriveState, technique: EraseTechnique): DriveState {
  const drive = pretended(technique)
  const { serial, model, wwn, mediaType, bus } = drive.facts
  const facts = { ...seen.facts, serial, model, wwn, mediaType, bus, serialSource: drive.facts.serialSource }
  const { hasPassthrough, ata, nvme, scsi, mmc } = drive
  return { ...seen, isTraining: false, hidden: drive.hidden, facts, hasPassthrough, ata, nvme, scsi, mmc }
}

/** The whole helper on a real loop device, whose programs are those of a fake drive; and what its log proves. */
export async function eraseAndJudge(
  loop: LoopDevice,
  technique: EraseTechnique,
  fake: Partial<FakeDrive>,
  asProcesses = fake.mode === 'dies',
) {
  const { serial, model, wwn } = pretended(technique).facts
  const expected = {
    serial: serial ?? '',
    model,
    wwn,
    sizeBytes: loop.sizeBytes,
    logicalSectorBytes: 512,
    diskSequence: null,
  }
  const order = anOrder(loop, {
    technique,
    expected,
    typedSerial: serial ?? '',
    isTraining: false,
    nwipeMethod: 'zero',
  })
  const bench: FakeBench = openFakeBench({ device: loop.devicePath, sizeBytes: loop.sizeBytes, ...fake }, asProcesses)
  try {
    const { code, lines } = await eraseHere(order, {
      runCommand: bench.runCommand,
      firmware: runFirmware,
      lookAtDrive: async (devicePath) => {
        const seen = await lookAtDrive(devicePath, runCommand)
        return seen === null ? null : dressed(seen, technique)
      },
    })
    const log = { lines: logOf(order, lines), isTorn: false }
    const foreign = foreignJudgement(log, loop.name)
    return { code, lines, foreign, judgement: judgeEraseLog(log, foreign) }
  } finally {
    bench.close()
  }
}

/** What the core puts before the lines of the helper. */
export function logOf(order: EraseOrder, lines: readonly EraseLine[]): EraseLine[] {
  const at = '2026-11-22T00:00:00.000Z'
  return [
    { at, kind: 'confirmed', order, operatorName: 'A', requestedLevel: 'clear' },
    { at, kind: 'run-started', run: 1, order },
    ...lines,
  ]
}
