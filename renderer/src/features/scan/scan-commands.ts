import { useEffect, useRef } from 'react'
import { readScanCommand, type ScanCommand } from '../../../../shared/domain/scan-commands.ts'
import { isDialogOpen } from '../shortcuts/is-dialog-open.ts'

export type CommandRefusal =
  | 'UNKNOWN_COMMAND'
  /** Something lies over the page and waits for its own answer. */
  | 'DIALOG_OPEN'
  /** Nothing on this page answers to it. */
  | 'NOT_HERE'
  /** The command before it is still being kept. */
  | 'BUSY'
  /** There is nothing to take back, to grade or to go to. */
  | 'NOTHING_TO_DO'
  /** A fault that this step does not usually have: to be said after FAIL. */
  | 'UNUSUAL_FAULT'
  /** A grade that differs from the computed one says why, which no bar code can. */
  | 'REASON_TO_WRITE'
export type CommandOutcome = 'DONE' | CommandRefusal

type Handler = (command: ScanCommand) => CommandOutcome | null

const handlers = new Set<Handler>()

/** While it is shown, a part of the page hears every command; `null` says that it is for another part. */
export function useScanCommands(handle: Handler): void {
  const latest = useRef(handle)
  latest.current = handle
  useEffect(() => {
    const call: Handler = (command) => latest.current(command)
    handlers.add(call)
    return () => {
      handlers.delete(call)
    }
  }, [])
}

/** `null` for a scan that is no command. */
export function runScanCommand(text: string): CommandOutcome | null {
  const reading = readScanCommand(text)
  if (reading.kind === 'not-a-command') return null
  if (reading.kind === 'unknown-command') return 'UNKNOWN_COMMAND'
  if (isDialogOpen()) return 'DIALOG_OPEN'
  const outcomes = [...handlers].map((handle) => handle(reading.command))
  return outcomes.find((outcome) => outcome !== null) ?? 'NOT_HERE'
}
