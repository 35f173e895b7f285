import { csvRows } from '../exchange/csv-rows.ts'
import { plainCell } from '../exchange/donor-line.ts'
import { decodedText } from '../probe/decode-text.ts'

const mostListedLines = 2000
const longestLine = 8000

/** A line by the names of its columns; a cell that is empty is `null`. */
export type ListedLine<Column extends string> = {
  line: number
  isTooLong: boolean
  cells: Record<Column, string | null>
}
export type ReadList<Column extends string> = { lines: ListedLine<Column>[]; isWhole: boolean; hasMore: boolean }

/**
 * The lines of a spreadsheet saved as CSV, whatever its encoding and separator. `null` when its first line does not name
 * the columns that are needed.
 */
export function listRows<Column extends string>(
  bytes: Uint8Array,
  headings: readonly (readonly [Column, RegExp])[],
  needed: readonly Column[],
): ReadList<Column> | null {
  const { rows, isWhole } = csvRows(decodedText(bytes), mostListedLines + 2)
  const [head, ...others] = rows
  const places = new Map<Column, number>()
  for (const [place, cell] of (head?.cells ?? []).entries()) {
    const column = headings.find(([name, pattern]) => !places.has(name) && pattern.test(foldHeading(cell)))?.[0]
    if (column !== undefined) places.set(column, place)
  }
  if (needed.some((column) => !places.has(column))) return null
  const lines = others.slice(0, mostListedLines).map(({ line, cells }) => {
    const named = headings.map(([column]) => [column, cellAt(cells, places.get(column))] as const)
    const isTooLong = cells.join('').length > longestLine
    return { line, isTooLong, cells: Object.fromEntries(named) as Record<Column, string | null> }
  })
  return { lines, isWhole, hasMore: others.length > mostListedLines }
}

function cellAt(cells: readonly string[], place: number | undefined): string | null {
  const cell = plainCell(cells[place ?? -1] ?? '').trim()
  return cell === '' ? null : cell.slice(0, 2000)
}

function foldHeading(heading: string): string {
  return heading
    .slice(0, 80)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
