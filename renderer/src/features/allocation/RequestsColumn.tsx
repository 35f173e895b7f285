import { Button } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import type { RequestView } from '../../../../shared/contract/requests.contract.ts'
import { findCommune } from '../../../../shared/domain/places/communes.ts'
import { problemsOf } from '../../../../shared/i18n/allocation-sentences.ts'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import type { Desk } from './AllocationDesk.tsx'
import { type AllocationView, byName } from './allocation-view.ts'
import { LineCard } from './LineCard.tsx'
import styles from './RequestsColumn.module.css'

/** What each association asks for, how much of it stands, and why the rest does not. */
export function RequestsColumn({ view, desk }: { view: AllocationView; desk: Desk }) {
  const { t, number } = useWords()
  const { requests } = view.page
  const sorted = requests.toSorted((one, other) => byName(one.beneficiaryName, other.beneficiaryName))
  return (
    <Panel title={`${t('allocation.requests.title')} (${number(requests.length)})`}>
      {requests.length === 0 && (
        <div>
          <p>
            <strong>{t('allocation.nothingAsked')}</strong>
          </p>
          <p className="soft">{t('allocation.nothingAskedDo')}</p>
        </div>
      )}
      <ul className={styles.requests}>
        {sorted.map((request) => (
          <li key={request.id} className={styles.request}>
            <RequestCard view={view} request={request} desk={desk} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type CardProps = { view: AllocationView; request: RequestView; desk: Desk }

function RequestCard({ view, request, desk }: CardProps) {
  const { t, number } = useWords()
  const { beneficiaryName, beneficiaryId, communeCode, province, priority, problems, lines } = request
  const asked = lines.reduce((total, { quantity }) => total + quantity, 0)
  const given = lines.reduce((total, { id }) => total + (view.outcomes.get(id)?.given ?? 0), 0)
  const isBanned = view.page.bans.some((ban) => ban.beneficiaryId === beneficiaryId && ban.machineId === null)
  const place = [
    findCommune(communeCode)?.name ?? t('allocation.requests.noCommune'),
    province === null ? t('allocation.noProvince') : t(`allocation.province.${province}`),
    t('allocation.requests.priority', { priority }),
  ]
  return (
    <article aria-label={beneficiaryName}>
      <header className={styles.head}>
        <div>
          <h3>{beneficiaryName}</h3>
          <p className="soft">{place.join(' · ')}</p>
        </div>
        <strong className={styles.count}>
          {number(given)} / {number(asked)}
        </strong>
        {desk.isManager && !isBanned && (
          <Button
            variant="default"
            className={styles.ban ?? ''}
            aria-label={`${t('allocation.requests.banAll')} ${beneficiaryName}`}
            title={t('allocation.requests.banAll')}
            onClick={() => desk.decide({ kind: 'ban', machine: null, beneficiaryId })}
          >
            <IconBan size={20} stroke={1.6} aria-hidden="true" />
          </Button>
        )}
      </header>
      {problems.length > 0 && (
        <StateWord state="warn">
          {t('allocation.shortfall.NOT_ELIGIBLE', { problems: problemsOf(problems, t) })}
        </StateWord>
      )}
      {lines.map((line) => (
        <LineCard key={line.id} view={view} request={request} line={line} desk={desk} />
      ))}
    </article>
  )
}
