import { type ImportProblemCode, mostImportedMachines } from '../../../shared/contract/imports.contract.ts'
import { type CsvRow, csvRows } from '../exchange/csv-rows.ts'
import { type Columns, donorColumnsOf } from '../exchange/donor-columns.ts'
import { factsOfDonorLine, plainCell } from '../exchange/donor-line.ts'
import { decodedText } from '../probe/decode-text.ts'
import type { EvidencePiece } from '../probe/probe-machine.ts'

export type DonorList = {
  machines: { line: number; piece: EvidencePiece }[]
  problems: { line: number | null; code: ImportProblemCode }[]
}

const mostLines = 2000
const longestLine = 8000

/** A donor's list, one machine a line. Every line that is not taken is named with its reason. */
export function readDonorList(bytes: Uint8Array): DonorList {
  const { rows, separator, isWhole } = csvRows(decodedText(bytes), mostLines + 2)
  const [head, ...lines] = rows
  const columns = head === undefined ? null : donorColumnsOf(head.cells)
  const list: DonorList = { machines: [], problems: [] }
  if (head === undefined || columns === null) return { ...list, problems: [{ line: null, code: 'UNKNOWN_FORMAT' }] }
  const serials = new Map<string, number>()
  for (const row of lines) {
    const refusal = refusalOf(row, columns, serials)
    if (refusal !== null) list.problems.push({ line: row.line, code: refusal })
    else if (list.machines.length >= mostImportedMachines) {
      list.problems.push({ line: row.line, code: 'TOO_MANY_LINES' })
      break
    } else list.machines.push({ line: row.line, piece: pieceOf(head, row, separator) })
  }
  if (!isWhole) list.problems.push({ line: lines.at(-1)?.line ?? null, code: 'LIST_CUT' })
  return list
}

function refusalOf({ line, cells }: CsvRow, columns: Columns, serials: Map<string, number>): ImportProblemCode | null {
  if (cells.join('').length > longestLine) return 'LINE_TOO_LONG'
  if (factsOfDonorLine(columns, cells) === null) return 'LINE_EMPTY'
  const serial = plainCell(cells[columns.places.serial ?? -1] ?? '').toUpperCase()
  // A spreadsheet made a number of it: its last digits are lost for good.
  if (/^\d[.,]\d+E\+\d+$/.test(serial)) return 'SERIAL_ROUNDED'
  if (serial !== '' && factsOfDonorLine(columns, cells)?.identity?.serial !== null) {
    if (serials.has(serial)) return 'LINE_TWICE'
    serials.set(serial, line)
  }
  return null
}

/** The headings and the line, as the reading's evidence: they are read again when parsers improve. */
function pieceOf(head: CsvRow, row: CsvRow, separator: string): EvidencePiece {
  const text = [head, row].map(({ cells }) => cells.map(quoted).join(separator)).join('\n')
  return { name: 'donor-line.csv', bytes: new TextEncoder().encode(`${text}\n`) }
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
