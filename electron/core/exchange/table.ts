import type { Language } from '../../../shared/domain/document.ts'

/** `code`: digits and letters that mean nothing as a number: serials, tags, RIDET, phones. `date`: an ISO day. */
export type ColumnType = 'text' | 'code' | 'number' | 'date' | 'flag'
/** `null` = not known. */
export type Cell = string | number | boolean | null

/** An ISO day; any other text of a column of days is shown as it is. */
export function isDay(cell: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(cell)
}

type Row = readonly Cell[]

/** A sheet as it leaves for a spreadsheet. Rows come one at a time, so that a large one is never held whole. */
export type Table<Rows = Iterable<Row>> = {
  language: Language
  name: string
  columns: readonly { heading: string; type: ColumnType }[]
  rows: Rows
}

/** Its rows are still in the database when it begins to be written. */
export type LongTable = Table<AsyncIterable<Row>>
