import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'
import type { RunCommand } from '../core/probe/run-command.ts'
import type { FirmwareRunner } from './firmware-runner.ts'
import type { OpenBlockIo } from './io/block-io.ts'
import type { Pace } from './pace.ts'
import type { Report } from './report.ts'
import type { Stopper } from './stop.ts'

export type HelperDeps = {
  lookAtDrive: (devicePath: string) => Promise<DriveState | null>
  /** Those of the folders that stand on this drive; `null` = could not be followed. */
  pathsOnDrive: (paths: string[], deviceName: string) => Promise<string[] | null>
  runCommand: RunCommand
  now: () => Date
  /** Of a clock that nobody sets: speeds survive a correction of the time. */
  milliseconds: () => number
  report: Report
  stopper: Stopper
  firmware: FirmwareRunner
  open: OpenBlockIo
  pace: Pace
}
