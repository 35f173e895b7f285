import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Panel } from '../../components/Panel.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { DriveIdentity } from './DriveIdentity.tsx'
import styles from './DrivesHere.module.css'
import { DriveActs } from './drives/DriveActs.tsx'
import { useEraseJobs } from './jobs/use-erase-jobs.ts'

/** Those of a machine's drives that hang on this bench now: the way from the machine to erasing them. */
export function DrivesHere({ machineId }: { machineId: string }) {
  const { t } = useWords()
  const { data } = useQuery(api.erasing.drives.queryOptions({ input: { isTraining: false } }))
  const { jobs } = useEraseJobs()
  if (data === undefined) return null
  const here = data.drives.filter(({ owner }) => owner?.machineId === machineId)
  if (here.length === 0) {
    return (
      <p className={styles.none}>
        {t('erasing.pages.here.none')} <PlaceLink to={{ page: 'erasing' }}>{t('erasing.pages.here.see')}</PlaceLink>
      </p>
    )
  }
  return (
    <Panel title={t('erasing.pages.here.title')}>
      {here.map((drive) => (
        <div key={drive.state.devicePath} className={styles.drive}>
          <DriveIdentity state={drive.state} />
          <DriveActs drive={drive} job={jobs.find(({ id }) => id === drive.jobId) ?? null} />
        </div>
      ))}
    </Panel>
  )
}
