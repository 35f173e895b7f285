import type { MachinePage } from '../../../../../shared/contract/machines.contract.ts'
import { compareReadings, type ReadingDifference } from '../../../../../shared/domain/compare-readings.ts'
import type { Language } from '../../../../../shared/domain/document.ts'
import { differenceSentence } from '../../../../../shared/i18n/difference-sentences.ts'
import type { MarkState } from '../../../components/StateMark.tsx'
import type { DerivedLine } from './derived-lines.ts'

/** How the latest reading differs from the one before; `null` when there are not two. */
export function differenceLines({ reading, previousFacts }: MachinePage, language: Language): DerivedLine[] | null {
  if (reading === null || previousFacts === null) return null
  return compareReadings(previousFacts, reading.facts).map((difference, place) => ({
    key: `${place} ${difference.code}`,
    state: stateOf(difference),
    text: differenceSentence(difference, language),
    details: [],
  }))
}

/** What came is good to know; what left or is no longer the same must be looked into. */
function stateOf({ code }: ReadingDifference): MarkState | null {
  return code.endsWith('_ADDED') ? null : 'warn'
}
