import type { EraseTechnique } from '../../../../../shared/domain/erasing/erase-technique.ts'

/** What a person chose; `null` leaves the word to the campaign and to the advice. */
export type Wanted = {
  technique: EraseTechnique | null
  level: 'clear' | 'purge' | null
  verification: 'full' | 'stratified' | null
}

export const nothingWanted: Wanted = { technique: null, level: null, verification: null }
