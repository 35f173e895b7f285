import { IconX } from '@tabler/icons-react'
import type { ParkFigures } from '../../../../shared/contract/park.contract.ts'
import type { IntakeSummary } from '../../../../shared/domain/campaign.ts'
import type { ParkFilter } from '../../../../shared/domain/park/park-filter.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FilterSentence.module.css'
import { setParkFilter } from './park-view.ts'

type Props = { filter: ParkFilter; figures: ParkFigures | undefined; intakes: readonly IntakeSummary[] }
type Chip = { key: string; words: string; without: Partial<ParkFilter> }

/** What is shown, as one reads it: "portables · prêtes · RAM ≥ 8 Gio"; each part goes with one press. */
export function FilterSentence({ filter, figures, intakes }: Props) {
  const { t } = useWords()
  const chips = useChips(filter, figures, intakes)
  return (
    <ul className={styles.sentence}>
      {chips.length === 0 && <li className="soft">{t('park.filter.every')}</li>}
      {chips.map(({ key, words, without }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t('park.filter.remove', { what: words })}
            onClick={() => setParkFilter(without)}
          >
            {words}
            <IconX size={16} stroke={2} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function useChips(filter: ParkFilter, figures: ParkFigures | undefined, intakes: readonly IntakeSummary[]): Chip[] {
  const { t, date, memorySize } = useWords()
  const or = (words: string[]) => words.join(t('park.filter.or'))
  const chips: (Chip | null)[] = [
    filter.kinds.length === 0
      ? null
      : { key: 'kinds', words: or(filter.kinds.map((kind) => t(`codes.machineKind.${kind}`))), without: { kinds: [] } },
    filter.states.length === 0
      ? null
      : { key: 'states', words: or(filter.states.map((state) => t(`park.states.${state}`))), without: { states: [] } },
    filter.letters.length === 0
      ? null
      : {
          key: 'letters',
          words: t('park.filter.gradeIs', { letters: or(filter.letters.map((letter) => t(`park.letter.${letter}`))) }),
          without: { letters: [] },
        },
    filter.minimumMemoryBytes === null
      ? null
      : {
          key: 'memory',
          words: t('park.filter.atLeast', { size: memorySize(filter.minimumMemoryBytes) }),
          without: { minimumMemoryBytes: null },
        },
    filter.donorIds.length === 0
      ? null
      : {
          key: 'donors',
          words: t('park.filter.from', {
            donors: or(
              filter.donorIds.map((id) => figures?.donors.find(({ donorId }) => donorId === id)?.donorName ?? '…'),
            ),
          }),
          without: { donorIds: [] },
        },
    filter.intakeId === null
      ? null
      : {
          key: 'intake',
          words: t('park.filter.ofIntake', {
            date: date(intakes.find(({ id }) => id === filter.intakeId)?.receivedOn ?? ''),
          }),
          without: { intakeId: null },
        },
    filter.oddity === null
      ? null
      : { key: 'oddity', words: t(`park.oddity.${filter.oddity}`), without: { oddity: null } },
    filter.search.trim() === ''
      ? null
      : { key: 'search', words: t('park.filter.found', { text: filter.search.trim() }), without: { search: '' } },
  ]
  return chips.filter((chip) => chip !== null)
}
