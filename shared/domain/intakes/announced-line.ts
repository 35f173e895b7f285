import type { AnnouncedUnit } from './announced-unit.ts'
import { unitKey } from './announced-unit.ts'

/** Why a file of a donor cannot be taken as a list at all. */
const listProblems = [
  'TOO_LARGE',
  'EMPTY',
  'NOT_A_LIST',
  'OLD_EXCEL',
  'BROKEN_FILE',
  'ZIP_BOMB',
  'SHEET_TOO_LARGE',
  'NO_HEADINGS',
] as const
export type ListProblem = (typeof listProblems)[number]

/** Why one line of a list is not taken. */
export type LineProblem =
  | { code: 'NOTHING_TOLD' }
  | { code: 'LINE_TOO_LONG' }
  | { code: 'TOO_MANY_LINES'; most: number }
  /** A spreadsheet made a number of it: its last digits, or its first zeros, are lost for good. */
  | { code: 'SERIAL_ROUNDED'; told: string }
  | { code: 'CELL_ERROR'; told: string }
  | { code: 'TWICE_IN_FILE'; line: number; serial: string }
  | { code: 'ALREADY_ANNOUNCED'; serial: string; donorName: string; receivedOn: string }
  | { code: 'ALREADY_HERE'; serial: string; assetTag: string }
  | { code: 'QUOTE_NEVER_CLOSED' }

export type ToldUnit = Pick<AnnouncedUnit, 'kind' | 'manufacturer' | 'model' | 'serial' | 'donorNumber'>

/** `told` is what the cells hold, for a person who looks for the line in the file. */
export type ToldLine = { line: number; told: string; unit: ToldUnit | null; problem: LineProblem | null }

const rounded = /^\d(?:[.,]\d+)?E\+\d+$/i
const cellErrors = /^#(?:REF!|N\/A|NOM\?|NAME\?|VALEUR!|VALUE!|DIV\/0!|NUL!|NULL!|NOMBRE!|NUM!)/i

/** Every line is told alone; what it repeats of the lines before it is told by `withRepeats`. */
export function lineProblem(unit: ToldUnit | null, cells: readonly string[]): LineProblem | null {
  if (unit === null) return { code: 'NOTHING_TOLD' }
  const numbers = [unit.serial, unit.donorNumber].filter((number) => number !== null)
  const lost = numbers.find((number) => rounded.test(number))
  if (lost !== undefined) return { code: 'SERIAL_ROUNDED', told: lost }
  const broken = cells.find((cell) => cellErrors.test(cell))
  return broken === undefined ? null : { code: 'CELL_ERROR', told: broken }
}

/** The first of several lines with one serial is taken; the others say which that is. */
export function withRepeats(lines: readonly ToldLine[]): ToldLine[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const serial = line.unit?.serial ?? null
    if (serial === null || line.problem !== null) return line
    const first = seen.get(unitKey(serial))
    if (first !== undefined) return { ...line, problem: { code: 'TWICE_IN_FILE', line: first, serial } }
    seen.set(unitKey(serial), line.line)
    return line
  })
}
