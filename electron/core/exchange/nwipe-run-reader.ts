import type { NwipeDrive, NwipeRun } from '../../../shared/domain/nwipe-evidence.ts'
import { readDriveLine } from './nwipe-drive-lines.ts'
import { type NwipeLine, readNwipeLine } from './nwipe-line.ts'
import { noteGeometry, readRunLine } from './nwipe-run-lines.ts'
import { emptyNwipeTables, type NwipeTables, readTableLine } from './nwipe-tables.ts'

/** One run while it is read, line after line. */
export type RunBeingRead = {
  run: NwipeRun
  drives: Map<string, NwipeDrive>
  tables: NwipeTables
  openTable: keyof NwipeTables | null
  /** The drive whose geometry block is being read, 0.40 and later. */
  geometryOf: string | null
  phase: 'start' | 'running' | 'ended'
}

const driveLimit = 256
const troubleLimit = 200
const startMark = /^(?:Found \/dev\/|nwipe \d+\.\d|Linux version |Program options are set as follows)/

export function newRun(): RunBeingRead {
  const run: NwipeRun = {
    toolVersion: null,
    options: { method: null, rounds: null, verification: null, prng: null },
    trailer: null,
    ending: null,
    machine: { manufacturer: null, model: null, serial: null, uuid: null },
    troubles: [],
    drives: [],
    startedAtLocal: null,
    endedAtLocal: null,
  }
  const tables = emptyNwipeTables()
  return { run, drives: new Map(), tables, openTable: null, geometryOf: null, phase: 'start' }
}

/** nwipe appends to its log: what only a start prints, after the options of a run, is the next run. */
export function startsAnotherRun({ phase }: RunBeingRead, line: string): boolean {
  return phase !== 'start' && startMark.test(readNwipeLine(line)?.text ?? '')
}

export function takeLine(reading: RunBeingRead, raw: string): void {
  const line = readNwipeLine(raw)
  if (line === null) {
    reading.openTable = readTableLine(reading.tables, reading.openTable, raw)
    return
  }
  const { run } = reading
  run.startedAtLocal ??= line.atLocal
  run.endedAtLocal = line.atLocal
  if (line.text.startsWith('Program options are set') || line.text.startsWith('Invoking method'))
    reading.phase = 'running'
  const drive = readDriveLine((name) => driveOf(reading, name), line.text)
  if (drive !== null) noteTime(drive, line)
  else if (!noteGeometry(reading, line.text) && !readRunLine(run, line.text)) noteTrouble(reading, line)
  if (run.ending !== null) reading.phase = 'ended'
}

export function driveOf({ drives }: RunBeingRead, deviceName: string): NwipeDrive {
  const known = drives.get(deviceName)
  if (known !== undefined) return known
  const drive = newDrive(deviceName)
  if (drives.size < driveLimit) drives.set(deviceName, drive)
  return drive
}

function newDrive(deviceName: string): NwipeDrive {
  return {
    deviceName,
    model: null,
    serial: null,
    sizeBytes: null,
    invokedMethod: null,
    writes: [],
    isFinalRoundFinished: false,
    hiddenArea: null,
    isInUse: false,
    isCancelled: false,
    errorCounts: null,
    coverage: null,
    status: null,
    durationSeconds: null,
    startedAtLocal: null,
    endedAtLocal: null,
    contradictions: [],
  }
}

function noteTime(drive: NwipeDrive, { atLocal }: NwipeLine): void {
  if (drive.invokedMethod === null) return
  drive.startedAtLocal ??= atLocal
  drive.endedAtLocal = atLocal
}

/**
 * Errors that no other rule reads. One without a name may be of any drive, so it counts for all; but before the first
 * pass it is of the tool's own files (configuration, customers), and only a fatal one is kept.
 */
function noteTrouble({ run, phase }: RunBeingRead, { level, text }: NwipeLine): void {
  const isFatal = level === 'fatal' || level === 'sanity'
  const deviceName = /\/dev\/[^\s',.:;]+/.exec(text)?.[0] ?? null
  const isError = level === 'error' || /FAILURE/.test(text) || /^Status: .*, result=-?[1-9]/.test(text)
  const isOfRun = deviceName !== null || phase !== 'start'
  if (run.troubles.length >= troubleLimit || (!isFatal && !(isError && isOfRun))) return
  run.troubles.push({ level: isFatal ? 'fatal' : 'error', text: text.slice(0, 200), deviceName })
}
