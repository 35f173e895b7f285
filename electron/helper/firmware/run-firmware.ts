import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import { driveObstacles } from '../../../shared/domain/erasing/erase-obstacles.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import type { EraseObstacle, EraseObstacleCode } from '../../../shared/domain/erasing/erase-plan.ts'
import { familyOf, type TechniqueFamily } from '../../../shared/domain/erasing/erase-technique.ts'
import type { FirmwareEnd, FirmwareRunner } from '../firmware-runner.ts'
import { runAtaSanitize } from './ata-sanitize.ts'
import { runAtaSecurity } from './ata-security.ts'
import { failed } from './firmware-command.ts'
import { removeHiddenAreas } from './hidden-areas.ts'
import { runMmc } from './mmc.ts'
import { runNvmeFormat } from './nvme-format.ts'
import { runNvmeSanitize } from './nvme-sanitize.ts'
import { runNwipe } from './nwipe.ts'
import { runScsi } from './scsi.ts'

const families: Record<Exclude<TechniqueFamily, 'overwrite'>, FirmwareRunner> = {
  nwipe: runNwipe,
  'ata-security': runAtaSecurity,
  'ata-sanitize': runAtaSanitize,
  'nvme-format': runNvmeFormat,
  'nvme-sanitize': runNvmeSanitize,
  scsi: runScsi,
  mmc: runMmc,
}

/** Has the drive, or nwipe, do what the order says, after the obstacles were looked for on the helper's own fresh look. */
export const runFirmware: FirmwareRunner = async (order, state, ports): Promise<FirmwareEnd> => {
  const family = familyOf(order.technique)
  if (family === 'overwrite') return failed('NOT_A_FIRMWARE_TECHNIQUE', order.technique)
  const obstacle = standingObstacle(order, state)
  if (obstacle !== null) return failed(obstacle.code, obstacle.detail)
  if (order.resume?.phase !== 'firmware') {
    const hidden = await removeHiddenAreas(order, state, ports)
    if (hidden.kind !== 'done') return hidden
  }
  return families[family](order, state, ports)
}

/** What a run that was cut leaves behind is not in the way of the one that goes on. */
const ownTraces: ReadonlySet<EraseObstacleCode> = new Set<EraseObstacleCode>(['LOCKED', 'SANITIZE_RUNNING'])

function standingObstacle(order: EraseOrder, state: DriveState): EraseObstacle | null {
  const isResumed = order.resume?.phase === 'firmware'
  const obstacles = driveObstacles(order.technique, state)
  return obstacles.find(({ code }) => !(isResumed && ownTraces.has(code))) ?? null
}
