import type { Language } from '../../../shared/domain/document.ts'
import type { OwnRunFacts } from '../../../shared/domain/erasure.ts'
import { formatNumber } from '../../../shared/i18n/format.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import type { Field } from './sheet-rows.ts'

const longestCommands = 900

/** What only our own log tells: what stayed unwritten, what the drive said, who interrupted and who accepted what. */
export function ownRunFields(own: OwnRunFacts, language: Language, words: Translate): Field[] {
  const notStated = words('papers.notStated')
  const known = (value: number | null) => (value === null ? notStated : formatNumber(value, language))
  const commands = own.commands.map(({ argv }) => argv.join(' ')).join(' · ')
  const { acceptance, deviceStatus } = own
  return [
    { label: words('papers.field.unwritten'), value: known(own.bytesUnwritten), columns: 2 },
    { label: words('papers.field.markers'), value: known(own.markerCount), columns: 2 },
    { label: words('papers.field.interruptions'), value: known(own.interruptionCount), columns: 2 },
    {
      label: words('papers.field.reallocated'),
      value: words('papers.field.reallocatedValue', {
        before: known(own.reallocatedBefore),
        after: known(own.reallocatedAfter),
      }),
      columns: 2,
    },
    ...whole(words('papers.field.deviceStatus'), deviceStatus),
    ...whole(words('papers.field.commands'), commands === '' ? null : commands.slice(0, longestCommands)),
    ...whole(
      words('papers.field.acceptance'),
      acceptance === null ? null : `${acceptance.operatorName} – ${acceptance.reason}`,
    ),
  ]
}

function whole(label: string, value: string | null): Field[] {
  return value === null ? [] : [{ label, value, columns: 6 }]
}
