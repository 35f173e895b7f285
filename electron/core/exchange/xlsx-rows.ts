import type { CellValue } from 'hucre/xlsx'
import type { ListProblem } from '../../../shared/domain/intakes/announced-line.ts'
import { boundedZip } from './bounded-zip.ts'
import type { CsvRow } from './csv-rows.ts'

/** Cells far out, most of them empty and only coloured, would make a reader lay out a table of all between. */
const mostRows = 20_000
const mostColumns = 256
const cellPlace = /<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g
const longestCell = 4000

/**
 * The rows of a workbook's first sheet that holds any, as text. Formulas are not run: a cell that has one gives the
 * value that was stored beside it.
 */
export async function xlsxRows(bytes: Uint8Array): Promise<CsvRow[] | ListProblem> {
  const entries = boundedZip(bytes)
  if (typeof entries === 'string') return entries
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return 'NOT_A_LIST'
  const sheets = entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))
  if (sheets.some((sheet) => isTooLarge(new TextDecoder().decode(sheet.bytes)))) return 'SHEET_TOO_LARGE'
  const { readXlsx } = await import('hucre/xlsx')
  try {
    const { sheets: read } = await readXlsx(bytes, { maxRows: mostRows })
    const lists = read.map(({ rows }) => rowsOf(rows))
    return lists.find((rows) => rows.length > 0) ?? 'EMPTY'
  } catch {
    // Whatever the reader stumbles on, the file is not one that can be taken.
    return 'BROKEN_FILE'
  }
}

function isTooLarge(xml: string): boolean {
  for (const [, column = '', row = ''] of xml.matchAll(cellPlace)) {
    if (Number(row) > mostRows || columnNumber(column) > mostColumns) return true
  }
  return false
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function rowsOf(data: readonly (readonly CellValue[])[]): CsvRow[] {
  return data
    .map((row, index) => ({ line: index + 1, cells: Array.from(row, textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return digitsOf(value)
  return String(value).slice(0, longestCell).trim()
}

/** A number of more digits than a spreadsheet keeps is written so that it is seen to be rounded. */
function digitsOf(value: number): string {
  return Math.abs(value) >= 1e15 ? value.toExponential().toUpperCase() : String(value)
}
