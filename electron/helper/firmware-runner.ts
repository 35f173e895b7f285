import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'
import type { EraseOrder } from '../../shared/domain/erasing/erase-order.ts'
import type { RunCommand } from '../core/probe/run-command.ts'
import type { Report } from './report.ts'

export type FirmwareEnd =
  | { kind: 'done' }
  | { kind: 'failed'; code: string; detail: string | null }
  | { kind: 'stopped' }

export type FirmwarePorts = {
  runCommand: RunCommand
  report: Report
  isStopped: () => boolean
  /** Returns early when a stop is asked. */
  sleep: (milliseconds: number) => Promise<void>
}

/** Has the drive itself, or another program, do the erasing. Markers before and verification after are the frame's. */
export type FirmwareRunner = (order: EraseOrder, state: DriveState, ports: FirmwarePorts) => Promise<FirmwareEnd>
