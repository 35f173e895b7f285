import { useWords } from '../../i18n/use-words.ts'
import styles from './AllocationSummary.module.css'
import type { AllocationView } from './allocation-view.ts'

/** Where the campaign stands, in four figures. */
export function AllocationSummary({ view }: { view: AllocationView }) {
  const { t, number, percent } = useWords()
  const { fairness, machines } = view.page
  const { smallest } = fairness
  const pinned = machines.filter(({ allocation }) => allocation?.isPinned).length
  const figures = [
    { value: number(fairness.given), words: t('allocation.summary.given', { asked: number(fairness.asked) }) },
    { value: number(view.free.length), words: t('allocation.summary.free') },
    {
      value: smallest === null ? '–' : percent((smallest.given / smallest.asked) * 100),
      words: t('allocation.summary.smallest'),
    },
    { value: number(pinned), words: t('allocation.summary.pinned') },
  ]
  return (
    <>
      <p className="soft">{t('allocation.hint')}</p>
      <ul className={styles.figures}>
        {figures.map(({ value, words }) => (
          <li key={words}>
            <strong>{value}</strong> <span>{words}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
