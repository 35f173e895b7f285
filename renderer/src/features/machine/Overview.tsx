import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RecentMachines } from '../bench/RecentMachines.tsx'
import { DecidedEnd } from '../fates/DecidedEnd.tsx'
import { EndPanel } from '../fates/EndPanel.tsx'
import { useFateOf } from '../fates/use-fate-of.ts'
import { factsLine } from '../reading/facts-line.ts'
import { NextActionPanel } from './NextActionPanel.tsx'
import styles from './Overview.module.css'
import { ReasonList } from './ReasonList.tsx'

/** The machine on the bench: what it is in a line, the one thing to do, why it cannot leave yet. */
export function Overview({ page }: { page: MachinePage }) {
  const words = useWords()
  const fate = useFateOf(page.machine.id)
  const line = page.reading === null ? null : factsLine(page.summary.kind, page.reading.facts, words)
  return (
    <div className={styles.overview}>
      <div className={styles.main}>
        {line !== null && <p className={styles.facts}>{line}</p>}
        {fate && <DecidedEnd fate={fate} />}
        <NextActionPanel page={page} />
        {page.summary.settledEnd === null && <ReasonList page={page} />}
        {fate === null && page.summary.settledEnd === null && <EndPanel page={page} />}
      </div>
      <RecentMachines currentId={page.machine.id} />
    </div>
  )
}
