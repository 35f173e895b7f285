import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'
import { type EraseBlocker, eraseBlockers } from '../../shared/domain/erasing/erase-blockers.ts'
import type { EraseOrder } from '../../shared/domain/erasing/erase-order.ts'
import type { HelperDeps } from './helper-deps.ts'

export type Look = { kind: 'free'; state: DriveState } | { kind: 'refused'; blockers: EraseBlocker[] }

/** The helper believes its own eyes only: who gave the order looked too, but that was then. */
export async function lookBefore(order: EraseOrder, deps: HelperDeps): Promise<Look> {
  const state = await deps.lookAtDrive(order.devicePath)
  if (state === null) return { kind: 'refused', blockers: [changed('devicePath')] }
  deps.report({ kind: 'probed', moment: 'before', state })
  const { deviceName } = state.facts
  const protectedPathsOnIt = deviceName === null ? null : await deps.pathsOnDrive(order.protectedPaths, deviceName)
  const blockers = eraseBlockers(state, {
    isTraining: order.isTraining,
    protectedPathsOnIt,
    isReceived: null,
    isBusy: false,
    confirmation: { typedSerial: order.typedSerial, expected: order.expected },
  })
  if (state.deviceNumber === null) blockers.push(changed('deviceNumber'))
  return blockers.length === 0 ? { kind: 'free', state } : { kind: 'refused', blockers }
}

function changed(detail: string): EraseBlocker {
  return { code: 'DRIVE_CHANGED', detail, use: null }
}
