import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { TagLabel } from '../../components/TagLabel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './MachineHead.module.css'

/** Which machine this is, always in the same place and always in sight. */
export function MachineHead({ page }: { page: MachinePage }) {
  const { t, date } = useWords()
  const { summary, intake } = page
  return (
    <header className={styles.head}>
      <TagLabel tag={summary.assetTag} isLarge />
      <div className={styles.who}>
        <h1 className={styles.model}>
          {machineTitle(summary.manufacturer, summary.model) ?? (
            <span className="unknown">{t('screens.machine.unnamed')}</span>
          )}
        </h1>
        <p className={styles.line}>
          <SerialWords page={page} />
          <span>
            {t('screens.machine.donor')} <strong>{intake.donorName}</strong>
          </span>
          <PlaceLink to={{ page: 'intake', intakeId: intake.id }}>
            {t('screens.machine.intake', { date: date(intake.receivedOn) })}
          </PlaceLink>
        </p>
      </div>
      <div className={styles.ready}>
        <StandingWords page={page} />
      </div>
    </header>
  )
}

/** What became of it comes before what it is ready for. */
function StandingWords({ page: { summary, readiness } }: { page: MachinePage }) {
  const { t } = useWords()
  const { settledEnd } = summary
  if (settledEnd !== null) {
    return (
      <StateWord state={settledEnd === 'given' ? 'ok' : 'skip'} size={22}>
        {settledEnd === 'given' ? t('deliveries.given') : t(`deliveries.fate.${settledEnd}`)}
      </StateWord>
    )
  }
  return readiness.isReady ? (
    <StateWord state="ok" size={22}>
      {t('screens.machine.ready')}
    </StateWord>
  ) : (
    <StateWord state="warn" size={22}>
      {t('screens.machine.notReady', { count: readiness.reasons.length })}
    </StateWord>
  )
}

function SerialWords({ page }: { page: MachinePage }) {
  const { t } = useWords()
  const identity = page.reading?.facts.identity
  if (page.summary.serial === null) return <span className="unknown">{t('screens.machine.serialUnknown')}</span>
  const source = identity?.serialSource ?? null
  return (
    <span>
      {source === null || source === 'system' ? t('screens.machine.serial') : t(`codes.serialSource.${source}`)}{' '}
      <span className="mono">{page.summary.serial}</span>
    </span>
  )
}
