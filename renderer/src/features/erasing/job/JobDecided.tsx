import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { Panel } from '../../../components/Panel.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './JobDecided.module.css'

/** What a person decided, and how often it had to be started. */
export function JobDecided({ job }: { job: EraseJob }) {
  const { t, dateTime } = useWords()
  return (
    <Panel title={t('erasing.pages.job.facts')}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('erasing.pages.plan.technique')}</dt>
          <dd>{t(`erasing.technique.${job.technique}`)}</dd>
        </div>
        <div>
          <dt>{t('erasing.pages.plan.level')}</dt>
          <dd>{t(`erasing.level.${job.requested}`)}</dd>
        </div>
        <div>
          <dt>{t('erasing.pages.plan.verification')}</dt>
          <dd>{t(`erasing.pages.plan.verificationOf.${job.verification}`)}</dd>
        </div>
      </dl>
      <p>{t('erasing.pages.job.confirmedBy', { name: job.operatorName, at: dateTime(job.confirmedAt) })}</p>
      {job.acceptance !== null && (
        <p>{t('erasing.pages.job.acceptedBy', { name: job.acceptance.operatorName, reason: job.acceptance.reason })}</p>
      )}
      <p className="soft">
        {t('erasing.pages.job.runs', { count: job.runCount })}
        {job.stopReason !== null &&
          ` · ${t('erasing.pages.job.stopped', { reason: t(`erasing.stopReason.${job.stopReason}`) })}`}
      </p>
    </Panel>
  )
}
