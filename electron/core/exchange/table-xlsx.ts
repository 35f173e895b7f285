import type { CellValue, ColumnDef } from 'hucre'
import { withFilters } from './filtered-sheets.ts'
import { type Cell, type ColumnType, isDay, type LongTable, type Table } from './table.ts'

/** Beyond this the whole workbook in memory would weigh more than the workshop's machine has to spare. */
export const mostRowsHeld = 5000

const formatOf: Record<ColumnType, string | null> = {
  text: '@',
  code: '@',
  number: null,
  date: 'dd/mm/yyyy',
  flag: '@',
}
const widthOf: Record<ColumnType, number> = { text: 24, code: 20, number: 12, date: 13, flag: 9 }

/**
 * Typed cells, so that nothing is lost: codes are text to the last zero, numbers and days are what they are, and no text
 * is ever a formula. The heading stays in sight and filters; a sheet of more rows is written as it comes.
 */
export async function xlsxOfTable(table: Table | LongTable): Promise<Uint8Array<ArrayBuffer>> {
  const rows = cellRows(table)
  const first: CellValue[][] = []
  while (first.length <= mostRowsHeld) {
    const next = await rows.next()
    if (next.done === true) return filtered(table, first)
    first.push(next.value)
  }
  return streamed(table, first, rows)
}

// The library is loaded with the first workbook, not at the start.
async function streamed(
  table: Table | LongTable,
  first: readonly CellValue[][],
  rest: AsyncIterable<CellValue[]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { cellRef, writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } = await import('hucre/xlsx')
  let written = 0
  const counted = async function* () {
    for (const row of first) {
      written += 1
      yield row
    }
    for await (const row of rest) {
      written += 1
      yield row
    }
  }
  const options = { name: table.name, columns: columnsOf(table), freezePane: { rows: 1 } }
  const workbook = await new Response(writeXlsxStream(counted(), options)).blob()
  // Each sheet repeats the headings; the last holds what is left.
  const mostRows = XLSX_MAX_ROWS_PER_SHEET - 1
  const rangeOf = (sheet: number) => {
    const rows = Math.min(mostRows, written - (sheet - 1) * mostRows)
    return `A1:${cellRef(rows, table.columns.length - 1)}`
  }
  return new Uint8Array(await (await withFilters(workbook, rangeOf)).arrayBuffer())
}

async function filtered(table: Table | LongTable, rows: CellValue[][]): Promise<Uint8Array<ArrayBuffer>> {
  const { cellRef, writeXlsx } = await import('hucre/xlsx')
  const headings = table.columns.map(({ heading }) => heading)
  const columns = columnsOf(table).map(({ header: _, ...column }) => column)
  const heads = headings.map((value, at) => [`0,${at}`, { value, type: 'string', style: headStyle }] as const)
  const bytes = await writeXlsx({
    sheets: [
      {
        name: table.name,
        columns,
        rows: [headings, ...rows],
        cells: new Map(heads),
        autoFilter: { range: `A1:${cellRef(rows.length, headings.length - 1)}` },
        freezePane: { rows: 1 },
      },
    ],
  })
  return new Uint8Array(bytes)
}

const headStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E5F' } },
  alignment: { vertical: 'center', wrapText: true },
} as const

function columnsOf({ columns }: Pick<Table, 'columns'>): ColumnDef[] {
  return columns.map(({ heading, type }) => {
    const numFmt = formatOf[type]
    return { header: heading, width: widthOf[type], ...(numFmt !== null && { numFmt }) }
  })
}

async function* cellRows({ columns, rows, language }: Table | LongTable): AsyncGenerator<CellValue[], undefined> {
  const flags = language === 'fr' ? (['oui', 'non'] as const) : (['yes', 'no'] as const)
  for await (const row of rows) yield row.map((cell, at) => cellOf(cell, columns[at]?.type ?? 'text', flags))
}

function cellOf(cell: Cell, type: ColumnType, [yes, no]: readonly [string, string]): CellValue {
  if (typeof cell === 'boolean') return cell ? yes : no
  if (type === 'date' && typeof cell === 'string' && isDay(cell)) return new Date(`${cell}T00:00:00Z`)
  // XML knows no control characters but these three: the others would make the whole file unreadable.
  return typeof cell === 'string' ? cell.replace(/[^\P{Cc}\t\n\r]/gu, '') : cell
}
