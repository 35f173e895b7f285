import type { NwipeStatus } from '../../../shared/domain/nwipe-evidence.ts'
import { countOf } from './nwipe-line.ts'

/** The tables at the end. A name is the end of the device path, at most eight characters of it. */
export type NwipeTables = {
  errors: { name: string; isMarked: boolean; pass: number | null; verify: number | null; sync: number | null }[]
  coverage: { name: string; erasedBytes: number | null; totalBytes: number | null }[]
  statuses: StatusRow[]
}

export type StatusRow = {
  name: string
  isMarked: boolean
  status: NwipeStatus | null
  durationSeconds: number | null
  /** `model/serial`: the model is cut to 17 characters, and may hold a slash itself. */
  identity: string
}

type TableName = keyof NwipeTables

const rowLimit = 1000
const statusWords: Record<string, NwipeStatus> = {
  Erased: 'ERASED',
  '-FAILED-': 'FAILED',
  UABORTED: 'ABORTED',
  INSANITY: 'INSANE',
}

export function emptyNwipeTables(): NwipeTables {
  return { errors: [], coverage: [], statuses: [] }
}

/** Files a line without time in the table it belongs to. Returns the table that is open after it. */
export function readTableLine(tables: NwipeTables, open: TableName | null, line: string): TableName | null {
  const title = /^\*+ (Error Summary|Erasure Summary|Drive Status) \*+$/.exec(line)?.[1]
  if (title !== undefined) return tableOf(title)
  if (/^\*{20,}$/.test(line)) return null
  if (open === null || !line.includes('|') || tables[open].length >= rowLimit) return open
  const isMarked = line.startsWith('!')
  const [name = '', ...cells] = (isMarked ? line.slice(1) : line).split('|').map((cell) => cell.trim())
  if (/^\S{1,64}$/.test(name)) fileRow(tables, open, name, isMarked, cells)
  return open
}

function tableOf(title: string): TableName {
  if (title === 'Error Summary') return 'errors'
  return title === 'Drive Status' ? 'statuses' : 'coverage'
}

function fileRow(tables: NwipeTables, open: TableName, name: string, isMarked: boolean, cells: string[]): void {
  const [first, second, third] = cells
  if (open === 'statuses') {
    const row = statusRow(name, isMarked, cells)
    if (row !== null) tables.statuses.push(row)
  } else if (!/^\d+$/.test(first ?? '')) return
  else if (open === 'coverage') {
    tables.coverage.push({ name, erasedBytes: countOf(first), totalBytes: countOf(second) })
  } else {
    tables.errors.push({ name, isMarked, pass: countOf(first), verify: countOf(second), sync: countOf(third) })
  }
}

function statusRow(name: string, isMarked: boolean, cells: string[]): StatusRow | null {
  const [word = '', , duration = '', ...identity] = cells
  const [, hours, minutes, seconds] = /^(\d{2,5}):(\d\d):(\d\d)$/.exec(duration) ?? []
  if (seconds === undefined) return null
  const durationSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const status = Object.hasOwn(statusWords, word) ? (statusWords[word] ?? null) : null
  return { name, isMarked, status, durationSeconds, identity: identity.join('|').trim() }
}
