import type { BatchSummary } from '../../../../shared/domain/batch.ts'
import type { Language } from '../../../../shared/domain/document.ts'
import type { Translate } from '../../../../shared/i18n/translator.ts'
import type { Cell, ColumnType } from '../../exchange/table.ts'
import type { FrozenMachine } from '../frozen-machine.ts'

export type ColumnInput = {
  frozen: FrozenMachine
  batch: BatchSummary
  language: Language
  words: Translate
  timeZone: string
}
/** Its heading is `exports.batch.columns.<key>`. */
export type BatchColumn = { type: ColumnType; cell: (input: ColumnInput) => Cell }

export const text = (cell: BatchColumn['cell']): BatchColumn => ({ type: 'text', cell })
export const code = (cell: BatchColumn['cell']): BatchColumn => ({ type: 'code', cell })
export const number = (cell: BatchColumn['cell']): BatchColumn => ({ type: 'number', cell })
export const day = (cell: BatchColumn['cell']): BatchColumn => ({ type: 'date', cell })
export const flag = (cell: BatchColumn['cell']): BatchColumn => ({ type: 'flag', cell })

/** One place for each, so that the first of one column speaks of the same thing as the first of the next. */
export function joined(parts: readonly (string | null)[]): string | null {
  return parts.every((part) => part === null) ? null : parts.map((part) => part ?? '?').join(' + ')
}

export function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits))
}
