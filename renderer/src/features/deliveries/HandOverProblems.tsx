import type { DeliveryPage } from '../../../../shared/contract/deliveries.contract.ts'
import type { HandOverProblem } from '../../../../shared/domain/deliveries/hand-over.ts'
import { handOverSentence } from '../../../../shared/i18n/delivery-sentences.ts'
import { Notice } from '../../components/Notice.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './HandOverPanel.module.css'

/** Everything that stands against the hand-over, each with the way to clear it. */
export function HandOverProblems({ page }: { page: DeliveryPage }) {
  const { t } = useWords()
  return (
    <Notice state="warn" title={t('deliveries.problems.title')}>
      <ul className={styles.reasons}>
        {page.problems.map((problem) => (
          <li key={problem.code}>
            {handOverSentence(problem, t)}
            <WayOut problem={problem} page={page} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function WayOut({ problem, page: { delivery, machines } }: { problem: HandOverProblem; page: DeliveryPage }) {
  const { t } = useWords()
  if (problem.code === 'CONVENTION_MISSING' || problem.code === 'NOT_ELIGIBLE') {
    const { beneficiaryId, beneficiaryName: name } = delivery
    return (
      <p className={styles.ways}>
        <PlaceLink to={{ page: 'beneficiary', beneficiaryId }}>
          {t('deliveries.problems.toAssociation', { name })}
        </PlaceLink>
      </p>
    )
  }
  if (problem.code !== 'NOT_READY') return null
  const unready = machines.filter(({ machine }) => problem.assetTags.includes(machine.assetTag))
  return (
    <p className={styles.ways}>
      {unready.map(({ machine }) => (
        <PlaceLink key={machine.id} className="mono" to={{ page: 'machine', machineId: machine.id, tab: null }}>
          {machine.assetTag}
        </PlaceLink>
      ))}
    </p>
  )
}
