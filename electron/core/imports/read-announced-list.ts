import { importSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import {
  type ListProblem,
  lineProblem,
  type ToldLine,
  type ToldUnit,
  withRepeats,
} from '../../../shared/domain/intakes/announced-line.ts'
import { type CsvRow, csvRows } from '../exchange/csv-rows.ts'
import { type Columns, type DonorColumn, donorColumnsOf } from '../exchange/donor-columns.ts'
import { plainCell } from '../exchange/donor-line.ts'
import { kindOfWords } from '../exchange/donor-words.ts'
import { xlsxRows } from '../exchange/xlsx-rows.ts'
import { decodedText } from '../probe/decode-text.ts'
import { cleanText, tellSerial, tellText } from '../probe/placeholders.ts'

export type ReadList = {
  /** What the columns of the file were taken for, in their order there. */
  columns: { heading: string; column: DonorColumn | null }[]
  lines: ToldLine[]
}

const mostLines = 5000
const longestLine = 8000
const longestTold = 160
/** Titles, addresses and dates stand over the headings of many lists. */
const headingsWithin = 15
const usedColumns: readonly DonorColumn[] = ['manufacturer', 'model', 'serial', 'assetTag', 'kind']

/** A donor's list of what it gives, out of a CSV or a workbook. Every line is told, taken or not. */
export async function readAnnouncedList(bytes: Uint8Array): Promise<ReadList | ListProblem> {
  if (bytes.byteLength > importSizeLimitBytes) return 'TOO_LARGE'
  const table = await rowsOf(bytes)
  if (typeof table === 'string') return table
  if (table.rows.length === 0) return 'EMPTY'
  const at = table.rows.slice(0, headingsWithin).findIndex(({ cells }) => columnsOf(cells) !== null)
  const head = table.rows[at]
  const columns = head === undefined ? null : columnsOf(head.cells)
  if (head === undefined || columns === null) return 'NO_HEADINGS'
  const lines = table.rows.slice(at + 1).map((row, index) => toldLine(row, columns, index))
  const last = lines.at(-1)
  if (!table.isWhole && last !== undefined) last.problem = { code: 'QUOTE_NEVER_CLOSED' }
  return { columns: namedColumns(head.cells, columns), lines: withRepeats(lines) }
}

/** The rows of a CSV or of a workbook's first sheet. */
export async function rowsOf(bytes: Uint8Array): Promise<{ rows: CsvRow[]; isWhole: boolean } | ListProblem> {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('PK')) {
    const rows = await xlsxRows(bytes)
    return typeof rows === 'string' ? rows : { rows, isWhole: true }
  }
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'OLD_EXCEL'
  const text = decodedText(bytes)
  if (text.includes('\0') || head.startsWith('%PDF')) return 'NOT_A_LIST'
  return csvRows(text, mostLines + headingsWithin + 1)
}

/** A list of serials alone is a list too. */
function columnsOf(cells: readonly string[]): Columns | null {
  return donorColumnsOf(cells) ?? (cells.length === 1 ? donorColumnsOf([...cells, 'type']) : null)
}

function toldLine(row: CsvRow, columns: Columns, index: number): ToldLine {
  const told = row.cells.filter((cell) => cell !== '').join(' · ')
  const line = { line: row.line, told: told.slice(0, longestTold) }
  if (index >= mostLines) return { ...line, unit: null, problem: { code: 'TOO_MANY_LINES', most: mostLines } }
  if (row.cells.join('').length > longestLine) return { ...line, unit: null, problem: { code: 'LINE_TOO_LONG' } }
  const unit = unitOf(row.cells, columns)
  return { ...line, unit, problem: lineProblem(unit, row.cells) }
}

/** `null` when no cell that is used says anything. What looks like a formula is text like any other. */
function unitOf(cells: readonly string[], { places }: Columns): ToldUnit | null {
  const cell = (column: DonorColumn) => plainCell(cells[places[column] ?? -1] ?? '')
  const unit: ToldUnit = {
    kind: kindOfWords(tellText(cell('kind'))) ?? kindOfWords(tellText(cell('model'))),
    manufacturer: short(tellText(cell('manufacturer'))),
    model: short(tellText(cell('model'))),
    serial: short(tellSerial(cell('serial'))),
    donorNumber: short(cleanText(cell('assetTag'))),
  }
  const isNothing = Object.values(unit).every((value) => value === null)
  return isNothing ? null : unit
}

function short(text: string | null): string | null {
  return text === null ? null : text.slice(0, 200)
}

function namedColumns(cells: readonly string[], { places }: Columns): ReadList['columns'] {
  return cells
    .map((heading, index) => ({
      heading: heading.slice(0, 80),
      column: usedColumns.find((column) => places[column] === index) ?? null,
    }))
    .filter(({ heading }) => heading !== '')
}
