import { Button } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { EraseJobDetail } from '../../../../../shared/domain/erasing/erase-job.ts'
import { Notice } from '../../../components/Notice.tsx'
import { capital } from '../../../i18n/capital.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Judgement } from '../../erasure/Judgement.tsx'
import { nextOf, unbrokenTag } from '../jobs/next-of.ts'
import { JobFigures } from './JobFigures.tsx'
import styles from './JobState.module.css'
import { StopDialog } from './StopDialog.tsx'

/** Where it stands: figures while it runs, what calls for a hand, the judgement once it ended. */
export function JobState({ job, askedAtMs }: { job: EraseJobDetail; askedAtMs: number }) {
  const { t } = useWords()
  if (job.judgement !== null) {
    return (
      <div className={styles.state}>
        <p className={styles.next}>{t(`erasing.pages.job.${nextOf(job)}`, { tag: unbrokenTag(job.assetTag) })}</p>
        <Judgement judgement={job.judgement} requested={job.requested} />
      </div>
    )
  }
  return (
    <div className={styles.state}>
      {job.handNeeded !== null && (
        <Notice state="warn" isAlert title={capital(t(`erasing.hand.${job.handNeeded}`))}>
          <p>{t(`erasing.handDo.${job.handNeeded}`)}</p>
        </Notice>
      )}
      {job.state === 'running' && <Running job={job} askedAtMs={askedAtMs} />}
    </div>
  )
}

function Running({ job, askedAtMs }: { job: EraseJobDetail; askedAtMs: number }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <JobFigures job={job} askedAtMs={askedAtMs} />
      <div className={styles.foot}>
        <p className="soft">{t('erasing.pages.job.closing')}</p>
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={20} stroke={1.7} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {t('erasing.pages.job.stop')}
        </Button>
      </div>
      {isAsking && <StopDialog job={job} onClose={() => setAsking(false)} />}
    </>
  )
}
