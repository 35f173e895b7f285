export type CsvRow = { /** The line of the file it starts on, from 1. */ line: number; cells: string[] }
export type CsvTable = {
  separator: string
  rows: CsvRow[] /** False when the text ends inside a quoted cell. */
  isWhole: boolean
}

const separators = [';', '\t', ','] as const
const longestCell = 4000
const mostCells = 200

/** The rows of a CSV, quotes taken off; blank lines are left out. At most `mostRows` rows are read. */
export function csvRows(text: string, mostRows: number): CsvTable {
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let place = 0
  let line = 1
  let firstLine = 1
  let isWhole = true
  while (place < text.length && rows.length < mostRows) {
    const cell = readCell(text, place, separator)
    isWhole &&= cell.isClosed
    if (cells.length < mostCells) cells.push(cell.text.slice(0, longestCell).trim())
    line += countBreaks(text, place, cell.end)
    place = cell.end
    if (text[place] === separator) {
      place += 1
      continue
    }
    place += text[place] === '\r' && text[place + 1] === '\n' ? 2 : 1
    if (cells.some((one) => one !== '')) rows.push({ line: firstLine, cells })
    cells = []
    line += 1
    firstLine = line
  }
  if (cells.some((one) => one !== '') && rows.length < mostRows) rows.push({ line: firstLine, cells })
  return { separator, rows, isWhole }
}

/** The one that the first line holds most of; a spreadsheet of a French office writes semicolons. */
function separatorOf(text: string): string {
  const first = (text.split(/\r?\n/, 1)[0] ?? '').slice(0, longestCell)
  const counted = separators.map((separator) => ({ separator, count: first.split(separator).length }))
  return counted.toSorted((one, other) => other.count - one.count)[0]?.separator ?? ';'
}

function readCell(text: string, start: number, separator: string): { text: string; end: number; isClosed: boolean } {
  if (text[start] !== '"') {
    const end = endOf(text, start, separator)
    return { text: text.slice(start, end), end, isClosed: true }
  }
  let told = ''
  let place = start + 1
  while (true) {
    const quote = text.indexOf('"', place)
    if (quote < 0) return { text: told + text.slice(place), end: text.length, isClosed: false }
    told += text.slice(place, quote)
    if (text[quote + 1] !== '"') {
      // What stands between the closing quote and the separator belongs to no rule: it is kept.
      const end = endOf(text, quote + 1, separator)
      return { text: told + text.slice(quote + 1, end), end, isClosed: true }
    }
    told += '"'
    place = quote + 2
  }
}

function endOf(text: string, start: number, separator: string): number {
  let place = start
  while (place < text.length && text[place] !== separator && text[place] !== '\n' && text[place] !== '\r') place += 1
  return place
}

function countBreaks(text: string, from: number, to: number): number {
  // Only in a quoted cell can a line end.
  return text[from] === '"' ? text.slice(from, to).split('\n').length - 1 : 0
}
