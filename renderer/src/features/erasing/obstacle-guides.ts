import type { EraseObstacleCode } from '../../../../shared/domain/erasing/erase-plan.ts'
import type { RefusalCase } from '../../app/route.ts'

const guides: Partial<Record<EraseObstacleCode, RefusalCase>> = {
  FROZEN: 'frozen',
  LOCKED: 'locked',
  COUNT_EXPIRED: 'locked',
  NO_PASSTHROUGH: 'usb',
  SANITIZE_RUNNING: 'sanitizing',
}

/** The case of the guide that lifts an obstacle; `null` where nothing a person does would. */
export function guideOf(code: EraseObstacleCode): RefusalCase | null {
  return guides[code] ?? null
}
