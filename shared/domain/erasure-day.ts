import type { Erasure } from './erasure.ts'
import { localDay } from './local-day.ts'

/** When the run ended by the clock that it was done under; when it was recorded where its evidence does not tell. */
export function erasedDay({ run, recordedAt }: Pick<Erasure, 'run' | 'recordedAt'>, timeZone: string): string {
  const told = /^(\d{4})[-/](\d{2})[-/](\d{2})/.exec(run.endedAtLocal ?? '')
  return told === null ? localDay(recordedAt, timeZone) : told.slice(1).join('-')
}
