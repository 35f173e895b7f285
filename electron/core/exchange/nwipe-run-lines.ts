import type { NwipeDrive, NwipeRun, NwipeVerification } from '../../../shared/domain/nwipe-evidence.ts'
import { tellSerial, tellText, tellUuid } from '../probe/placeholders.ts'
import { countOf, shownText } from './nwipe-line.ts'
import { noteSize } from './nwipe-writes.ts'

type Geometry = { geometryOf: string | null; drives: Map<string, NwipeDrive> }

const verifications: Record<string, NwipeVerification> = {
  0: 'none',
  1: 'last-pass',
  2: 'all-passes',
  NV: 'none',
  VL: 'last-pass',
  VA: 'all-passes',
}

const endings = [
  { start: 'Nwipe successfully completed.', ending: 'completed' },
  { start: 'Nwipe exited with errors, ', ending: 'errors' },
  { start: 'Nwipe was aborted by the user.', ending: 'aborted' },
] as const

/** Takes a line that speaks of the whole run. False for any other. */
export function readRunLine(run: NwipeRun, text: string): boolean {
  return readVersion(run, text) || readOption(run, text) || readMachine(run, text) || readEnd(run, text)
}

/** 0.40 and later name the drive first, and tell its size some lines below. */
export function noteGeometry(reading: Geometry, text: string): boolean {
  const named = /^(\/dev\/\S+): Device geometry is as follows/.exec(text)?.[1]
  if (named !== undefined) {
    // Two blocks open at once: whose size follows cannot be told.
    reading.geometryOf = reading.geometryOf === null ? named : ''
    return true
  }
  const total = /^Total device bytes += (\d+)$/.exec(text)?.[1]
  if (total === undefined) return false
  const drive = reading.drives.get(reading.geometryOf ?? '')
  if (drive !== undefined) noteSize(drive, countOf(total))
  reading.geometryOf = null
  return true
}

function readVersion(run: NwipeRun, text: string): boolean {
  const version = /^(?:banner +=|) ?nwipe (\d+\.\d[\w.-]{0,20})$/.exec(text)?.[1]
  run.toolVersion ??= version ?? null
  return version !== undefined
}

function readOption({ options }: NwipeRun, text: string): boolean {
  const [, name, value = ''] = /^(method|verify|rounds|prng) +=(.*)$/.exec(text) ?? []
  if (name === 'method') options.method = shownText(value)
  else if (name === 'prng') options.prng = shownText(value)
  else if (name === 'rounds') options.rounds = countOf(value.trim())
  else if (name === 'verify') options.verification = verifications[value.trim().slice(0, 1)] ?? null
  return name !== undefined
}

function readMachine({ machine }: NwipeRun, text: string): boolean {
  const [, name, value] = /^system-(manufacturer|product-name|serial-number|uuid) =(.*)$/.exec(text) ?? []
  if (name === 'manufacturer') machine.manufacturer = tellText(shownText(value))
  else if (name === 'product-name') machine.model = tellText(shownText(value))
  else if (name === 'serial-number') machine.serial = tellSerial(shownText(value))
  else if (name === 'uuid') machine.uuid = tellUuid(shownText(value))
  return name !== undefined
}

function readEnd(run: NwipeRun, text: string): boolean {
  const [, method = '', rounds, blanking, verify = ''] =
    /^Total Throughput\s.{1,40}?\/s, (.{1,80}), (\d{1,6})R\+(N?B)\+(NV|VL|VA)$/.exec(text) ?? []
  const verification = verifications[verify]
  if (verification !== undefined) {
    run.trailer = { method, rounds: Number(rounds), hasBlanking: blanking === 'B', verification }
    return true
  }
  const ending = endings.find(({ start }) => text.startsWith(start))?.ending
  // The worst one holds, should a file show two.
  if (ending !== undefined && (run.ending === null || run.ending === 'completed')) run.ending = ending
  return ending !== undefined
}
