import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../../shared/domain/document.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { type Cell, type ColumnType, isDay, type LongTable, type Table } from './table.ts'

/**
 * For French Excel: `;`, UTF-8 with BOM, CRLF. Every cell is quoted; a cell that a spreadsheet would run as a formula
 * gets a leading apostrophe, and a serial or tag made of digits becomes `="…"` so that it stays text to the last zero.
 */
export function csvOfTable(table: Table): Uint8Array<ArrayBuffer> {
  const lines = [...table.rows].map((row) => csvLine(row, table))
  return csvPiece([headings(table), ...lines], true)
}

/** The same of rows that come from the database: some of them at a time, and of the rest only what was written. */
export async function csvOfLongTable(table: LongTable): Promise<Blob> {
  const pieces = [csvPiece([headings(table)], true)]
  let lines: string[][] = []
  for await (const row of table.rows) {
    lines.push(csvLine(row, table))
    if (lines.length < linesAtOnce) continue
    pieces.push(csvPiece(lines, false))
    lines = []
  }
  return new Blob([...pieces, csvPiece(lines, false)])
}

const linesAtOnce = 1000

function headings({ columns }: Pick<Table, 'columns'>): string[] {
  return columns.map(({ heading }) => heading)
}

function csvLine(row: readonly Cell[], { columns, language }: Pick<Table, 'columns' | 'language'>): string[] {
  return row.map((cell, at) => csvCell(cell, columns[at]?.type ?? 'text', language))
}

function csvPiece(lines: readonly string[][], bom: boolean): Uint8Array<ArrayBuffer> {
  const text = stringify([...lines], {
    delimiter: ';',
    quoted: true,
    quoted_empty: true,
    bom,
    record_delimiter: 'windows',
  })
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
}

function csvCell(cell: Cell, type: ColumnType, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return plainNumber(cell, language)
  if (typeof cell === 'boolean') return translator(language)(cell ? 'exports.yes' : 'exports.no')
  if (type === 'date' && isDay(cell)) return formatDate(cell, language)
  return type === 'code' && isReadOtherwise(cell) ? asText(cell) : defuse(cell)
}

/** Without spaces between thousands, which a spreadsheet would take for text. */
function plainNumber(value: number, language: Language): string {
  const written = String(value)
  return language === 'fr' ? written.replace('.', ',') : written
}

/** True for text that a spreadsheet takes as a formula, behind any blanks or controls it skips. */
const formulaStart = /^[\s\p{Cc}]*[=+\-@]|^[\t\r]/u
/** Long digit runs, leading zeros and 1E5-like serials are what a spreadsheet turns into numbers. */
const numberLike = /^(0\d+|\d{12,}|\d+E\d+)$/i
/** A telephone number is no formula, but its plus would be taken for one and its digits for a number. */
const phone = /^\+\d[\d\s./+]{2,80}$/

/** Numbers, days, hours and truths: a serial that looks like one of them is shown as another ("1-2-3", "MAR12"). */
const looksLikeNumber = /^[\d\s.,:/%-]*\d[\d\s.,:/%-]*$/
const looksLikeDay =
  /^(?:\d{1,2}[\s/.-]*)?(?:jan|feb|f[eé]v|mar|apr|avr|ma[iy]|ju[inl]|ao[uû]|aug|sep|oct|nov|d[eé]c)[a-zéû]*\.?[\s/.-]*\d{0,4}$/i
const looksLikeTruth = /^(?:true|false|vrai|faux)$/i

export function defuse(cell: string): string {
  if (phone.test(cell) || numberLike.test(cell)) return asText(cell)
  return formulaStart.test(cell) ? `'${cell}` : cell
}

function isReadOtherwise(code: string): boolean {
  return !formulaStart.test(code) && [looksLikeNumber, looksLikeDay, looksLikeTruth].some((one) => one.test(code))
}

/** A formula that is nothing but its text; the patterns above let no quote through. */
function asText(cell: string): string {
  return `="${cell}"`
}
