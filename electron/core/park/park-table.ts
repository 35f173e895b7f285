import type { ParkRow } from '../../../shared/contract/park.contract.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import type { ParkColumn } from '../../../shared/domain/park/park-filter.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import type { Cell, ColumnType, LongTable } from '../exchange/table.ts'

const typeOf: Record<ParkColumn, ColumnType> = {
  tag: 'code',
  kind: 'text',
  model: 'text',
  serial: 'code',
  donorNumber: 'code',
  donor: 'text',
  memory: 'number',
  storage: 'number',
  grade: 'text',
  state: 'text',
  receivedAt: 'date',
}

/** The park as a spreadsheet takes it: the columns that the screen shows, in its order. */
export function parkTable(rows: AsyncIterable<ParkRow>, columns: readonly ParkColumn[], language: Language): LongTable {
  const words = translator(language)
  return {
    language,
    name: words('park.title'),
    columns: columns.map((column) => ({
      heading:
        column === 'memory' || column === 'storage' ? words(`park.unit.${column}`) : words(`park.column.${column}`),
      type: typeOf[column],
    })),
    rows: cells(rows, columns, words),
  }
}

async function* cells(
  rows: AsyncIterable<ParkRow>,
  columns: readonly ParkColumn[],
  words: Translate,
): AsyncIterable<Cell[]> {
  for await (const row of rows) yield columns.map((column) => cellOf(row, column, words))
}

function cellOf(row: ParkRow, column: ParkColumn, words: Translate): Cell {
  switch (column) {
    case 'tag':
      return row.assetTag
    case 'kind':
      return row.kind === null ? null : words(`codes.machineKind.${row.kind}`)
    case 'model':
      return machineTitle(row.manufacturer, row.model)
    case 'memory':
      return row.memoryBytes === null ? null : Math.round((row.memoryBytes / 2 ** 30) * 10) / 10
    case 'storage':
      return row.storageBytes === null ? null : Math.round(row.storageBytes / 1e9)
    case 'donor':
      return row.donorName
    case 'grade':
      return row.letter === null ? null : words(`park.letter.${row.letter}`)
    case 'state':
      return words(`park.state.${row.state}`)
    case 'receivedAt':
      return row.createdAt.slice(0, 10)
    default:
      return row[column]
  }
}
