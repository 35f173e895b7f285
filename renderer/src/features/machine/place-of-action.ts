import type { NextAction } from '../../../../shared/domain/next-action.ts'
import type { Route } from '../../app/route.ts'

/** Where the next action is done; `null` when there is none. */
export function placeOfAction(action: NextAction, machineId: string): Route | null {
  switch (action.kind) {
    case 'READ':
      return { page: 'take-reading', machineId }
    case 'SAY_KIND':
      return { page: 'machine', machineId, tab: 'reading' }
    case 'ERASE':
    case 'CONFIRM_NO_DRIVE':
      return { page: 'machine', machineId, tab: 'erasure' }
    case 'TEST':
      return { page: 'machine', machineId, tab: 'tests' }
    case 'GRADE':
      return { page: 'machine', machineId, tab: 'grade' }
    case 'LABEL':
      return { page: 'machine', machineId, tab: 'papers' }
    case 'BATCH':
      return { page: 'batches' }
    case 'ENDED':
    case 'NOTHING':
      return null
  }
}
