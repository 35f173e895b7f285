import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { EraseJobDetail } from '../../../../../shared/domain/erasing/erase-job.ts'
import { api } from '../../../api/client.ts'
import { go } from '../../../app/navigation.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Pending } from '../../../components/Pending.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { TrainingBand } from '../TrainingBand.tsx'
import { JobDecided } from './JobDecided.tsx'
import { JobHead } from './JobHead.tsx'
import { JobLog } from './JobLog.tsx'
import styles from './JobPage.module.css'
import { JobResume } from './JobResume.tsx'
import { JobState } from './JobState.tsx'

/** One erasure, from its confirmation to its judgement; everything a hand may do about it. */
export function JobPage({ jobId }: { jobId: string }) {
  const { t } = useWords()
  const { data: job, error, dataUpdatedAt } = useQuery(api.erasing.job.queryOptions({ input: { jobId } }))
  if (job === undefined && error === null) return <Pending heightsPx={[44, 320]} />
  return (
    <div className={styles.page}>
      {job?.isTraining === true && <TrainingBand />}
      <PageHead title={t('erasing.pages.job.title')}>
        <JobDoors job={job} />
      </PageHead>
      {job === undefined ? (
        <>
          <Failed error={error} />
          <EmptyState title={t('erasing.pages.job.notFound')}>{t('erasing.pages.job.notFoundDo')}</EmptyState>
        </>
      ) : (
        <>
          <div className={styles.main}>
            <JobHead job={job} />
            <JobState job={job} askedAtMs={dataUpdatedAt} />
          </div>
          {job.state === 'interrupted' && <JobResume job={job} />}
          <div className={styles.columns}>
            <JobDecided job={job} />
            <JobLog lines={job.logTail} isEnded={job.state === 'ended'} />
          </div>
        </>
      )}
    </div>
  )
}

function JobDoors({ job }: { job: EraseJobDetail | undefined }) {
  const { t } = useWords()
  const machineId = job?.machineId ?? null
  return (
    <>
      {machineId !== null && (
        <Button variant="default" onClick={() => go({ page: 'machine', machineId, tab: 'erasure' })}>
          {t('erasing.pages.job.openMachine')}
        </Button>
      )}
      <Button variant="default" onClick={() => go({ page: job?.isTraining ? 'erasing-training' : 'erasing' })}>
        {t('erasing.pages.job.another')}
      </Button>
      <Button variant="default" onClick={() => go({ page: 'erasing-wall' })}>
        {t('erasing.pages.drives.toWall')}
      </Button>
    </>
  )
}
