import type { NwipeDrive, NwipeLog, NwipeRun } from '../../../shared/domain/nwipe-evidence.ts'
import { boundedLines } from './nwipe-line.ts'
import { driveOf, newRun, type RunBeingRead, startsAnotherRun, takeLine } from './nwipe-run-reader.ts'
import type { StatusRow } from './nwipe-tables.ts'
import { contradict } from './nwipe-writes.ts'

// Printed on the terminal while nwipe leaves, never in the file of --logfile.
const terminalMark = 'Waiting for wipe thread to cancel'
const runLimit = 1000

/**
 * Reads the log of `nwipe --logfile=F` (0.30 to 0.43), as ShredOS keeps it. Never throws. nwipe appends, so one file may
 * hold several runs: each is read apart, none lends a line to another.
 */
export function parseNwipeLog(text: string): NwipeLog {
  const { lines, isCut } = boundedLines(text)
  const readings = [newRun()]
  for (const line of lines) {
    let reading = readings[readings.length - 1] ?? newRun()
    if (startsAnotherRun(reading, line) && readings.length < runLimit) {
      reading = newRun()
      readings.push(reading)
    }
    takeLine(reading, line)
  }
  const runs = readings.map(closedRun).filter(isRecognised)
  return { runs, isTerminalCapture: text.includes(terminalMark), isCut: isCut || readings.length >= runLimit }
}

function closedRun(reading: RunBeingRead): NwipeRun {
  const { run, drives, tables } = reading
  for (const { name, isMarked: _, ...counts } of tables.errors) {
    const drive = driveOfRow(reading, name)
    if (drive.errorCounts !== null) contradict(drive, 'Error Summary')
    drive.errorCounts = counts
  }
  for (const { name, ...coverage } of tables.coverage) {
    const drive = driveOfRow(reading, name)
    if (drive.coverage !== null) contradict(drive, 'Erasure Summary')
    drive.coverage = coverage
  }
  for (const row of tables.statuses) noteStatus(driveOfRow(reading, row.name), row)
  return { ...run, drives: [...drives.values()] }
}

/** Tables keep the end of the path, eight characters at most; two drives with the same end are no one's row. */
function driveOfRow(reading: RunBeingRead, name: string): NwipeDrive {
  const exact = reading.drives.get(`/dev/${name}`)
  if (exact !== undefined) return exact
  const ending = name.length < 8 ? [] : [...reading.drives.values()].filter((one) => one.deviceName.endsWith(name))
  return ending.length === 1 && ending[0] !== undefined ? ending[0] : driveOf(reading, `/dev/${name}`)
}

function noteStatus(drive: NwipeDrive, row: StatusRow): void {
  if (drive.status !== null || (row.isMarked && row.status === 'ERASED')) contradict(drive, 'Drive Status')
  drive.status = row.status
  drive.durationSeconds = row.durationSeconds
  const slashAt = row.identity.lastIndexOf('/')
  const model = row.identity.slice(0, Math.max(slashAt, 0)).trim()
  const serial = row.identity.slice(slashAt + 1).trim()
  if (drive.serial !== null && !endings(row.identity).includes(drive.serial)) contradict(drive, 'serial')
  // The row cuts the model: it only stands in when no line of the enumeration names the drive.
  drive.model ??= model === '' ? null : model
  drive.serial ??= serial === '' || /^(X{3,}|\?+)$/.test(serial) ? null : serial
}

function isRecognised(run: NwipeRun): boolean {
  return run.drives.length > 0 || run.toolVersion !== null || run.trailer !== null || run.options.method !== null
}

/** What may be the serial of `model/serial`, either of which may hold a slash. */
function endings(identity: string): string[] {
  const parts = identity.split('/')
  return parts.map((_part, at) => parts.slice(at).join('/').trim())
}
