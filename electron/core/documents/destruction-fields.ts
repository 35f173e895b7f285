import type { Language } from '../../../shared/domain/document.ts'
import type { Destruction } from '../../../shared/domain/erasure.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import type { Field } from './sheet-rows.ts'

/** What a named witness says of a drive that exists no more. */
export function destructionFields(destruction: Destruction, language: Language, words: Translate): Field[] {
  const { note, performedOn, providerName, witnessName } = destruction
  const means = {
    label: words('papers.field.destroyedTo'),
    value: words(`codes.destructionClass.${destruction.class}`),
  }
  const on = { label: words('papers.field.destroyedOn'), value: formatDate(performedOn, language) }
  return [
    { ...means, columns: 4 },
    { ...on, columns: 2 },
    { label: words('papers.field.destroyedBy'), value: providerName, columns: 3 },
    { label: words('papers.field.witness'), value: witnessName, columns: 3 },
    ...(note === null ? [] : [{ label: words('papers.field.note'), value: note, columns: 6 as const }]),
  ]
}
