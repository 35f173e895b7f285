import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../../shared/domain/document.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { batchColumns, batchRow, type FrozenMachine } from './batch-columns.ts'

/**
 * For French Excel: `;`, UTF-8 with BOM, CRLF. Every cell is quoted; a cell that a spreadsheet would run as a formula
 * gets a leading apostrophe, and a serial or tag made of digits becomes `="…"` so that it stays text to the last zero.
 */
export function exportBatchCsv(machines: readonly FrozenMachine[], language: Language): Uint8Array {
  const words = translator(language)
  const heading = batchColumns.map((column) => words(`exports.batch.columns.${column}`))
  const rows = machines.map((machine) => batchRow(machine, language).map(defuse))
  const text = stringify([heading, ...rows], {
    delimiter: ';',
    quoted: true,
    quoted_empty: true,
    bom: true,
    record_delimiter: 'windows',
  })
  return new TextEncoder().encode(text)
}

/** True for text that a spreadsheet takes as a formula, behind any blanks or controls it skips. */
const formulaStart = /^[\s\p{Cc}]*[=+\-@]|^[\t\r]/u
/** Long digit runs, leading zeros and 1E5-like serials are what Excel turns into numbers. */
const numberLike = /^(0\d+|\d{12,}|\d+E\d+)$/i

export function defuse(cell: string): string {
  if (formulaStart.test(cell)) return `'${cell}`
  return numberLike.test(cell) ? `="${cell}"` : cell
}
