import type { BatchSummary } from '../../../shared/domain/batch.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Table } from '../exchange/table.ts'
import type { BatchColumn } from './columns/column.ts'
import { driveColumns } from './columns/drive-columns.ts'
import { hardwareColumns } from './columns/hardware-columns.ts'
import { identityColumns } from './columns/identity-columns.ts'
import { stateColumns } from './columns/state-columns.ts'
import type { FrozenMachine } from './frozen-machine.ts'

/** In the order in which they are read; the heading of each is `exports.batch.columns.<key>`. */
const columns = { ...identityColumns, ...hardwareColumns, ...driveColumns, ...stateColumns }
type BatchColumnKey = keyof typeof columns
const batchColumnKeys = Object.keys(columns) as BatchColumnKey[]

type Content = { batch: BatchSummary; machines: Iterable<FrozenMachine>; language: Language; timeZone: string }

/** A batch as a sheet: one machine a row, unknown empty. */
export function batchTable({ batch, machines, language, timeZone }: Content): Table {
  const words = translator(language)
  const list: [BatchColumnKey, BatchColumn][] = batchColumnKeys.map((key) => [key, columns[key]])
  return {
    language,
    name: words('screens.batches.number', { number: batch.number }),
    columns: list.map(([key, { type }]) => ({ heading: words(`exports.batch.columns.${key}`), type })),
    rows: (function* () {
      for (const frozen of machines)
        yield list.map(([, { cell }]) => cell({ frozen, batch, language, words, timeZone }))
    })(),
  }
}
