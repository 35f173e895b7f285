import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'
import type { EraseOrder } from '../../shared/domain/erasing/erase-order.ts'
import type { HelperDeps } from './helper-deps.ts'
import type { HeldDrive } from './hold-drive.ts'
import type { Meter } from './progress/meter.ts'

/** Everything that the phases of one run share. */
export type EraseRun = {
  order: EraseOrder
  deps: HelperDeps
  state: DriveState
  drive: HeldDrive
  meter: Meter
  /** Waits while the drive is too hot. */
  cool: () => Promise<void>
  isStopped: () => boolean
  findings: Findings
}

/** What decides the exit code. */
type Findings = { unwrittenBytes: number; isProven: boolean }
