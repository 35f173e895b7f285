import { Button } from '@mantine/core'
import { IconLayoutGrid, IconRefresh, IconSchool, IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '../../../api/client.ts'
import { go } from '../../../app/navigation.ts'
import { Failed } from '../../../components/Failed.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Pending } from '../../../components/Pending.tsx'
import { PlaceLink } from '../../../components/PlaceLink.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { useEraseJobs } from '../jobs/use-erase-jobs.ts'
import { TrainingBand } from '../TrainingBand.tsx'
import { MissingPackages, RightsNotice } from './BenchNotices.tsx'
import { DriveList } from './DriveList.tsx'
import styles from './DrivesPage.module.css'

/** Every drive that hangs on this bench, with everything for and against erasing it. */
export function DrivesPage({ isTraining }: { isTraining: boolean }) {
  const { t } = useWords()
  const { data, error, refetch, isFetching } = useQuery(api.erasing.drives.queryOptions({ input: { isTraining } }))
  const { jobs } = useEraseJobs()
  useLookWhenJobsMove(jobs.map(({ id, state }) => `${id} ${state}`).join(), () => void refetch())
  return (
    <div className={styles.page}>
      {isTraining && <TrainingBand />}
      <PageHead title={t('erasing.pages.drives.title')}>
        <Button
          variant="default"
          leftSection={<IconRefresh size={20} stroke={1.7} aria-hidden="true" />}
          loading={isFetching && data !== undefined}
          onClick={() => void refetch()}
        >
          {t('erasing.pages.drives.look')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconSchool size={20} stroke={1.7} aria-hidden="true" />}
          onClick={() => go({ page: isTraining ? 'erasing' : 'erasing-training' })}
        >
          {t(isTraining ? 'erasing.pages.drives.leaveTraining' : 'erasing.pages.drives.toTraining')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUserCheck size={20} stroke={1.7} aria-hidden="true" />}
          onClick={() => go({ page: 'erasing-checks' })}
        >
          {t('checks.title')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconLayoutGrid size={20} stroke={1.7} aria-hidden="true" />}
          onClick={() => go({ page: 'erasing-wall' })}
        >
          {t('erasing.pages.drives.toWall')}
        </Button>
      </PageHead>
      {data === undefined && error === null && (
        <>
          <p role="status">{t('erasing.pages.drives.looking')}</p>
          <Pending heightsPx={[180, 180]} />
        </>
      )}
      <Failed error={error} />
      {data !== undefined && <RightsNotice rights={data.rights} />}
      {data !== undefined && <DriveList drives={data.drives} jobs={jobs} isTraining={isTraining} />}
      {data !== undefined && <MissingPackages names={data.missingPackages} />}
      <p className={styles.foot}>
        <PlaceLink to={{ page: 'erasing-refusals', refusal: 'hidden' }}>
          {t('erasing.pages.drives.hiddenHelp')}
        </PlaceLink>
        {' · '}
        <PlaceLink to={{ page: 'erasing-refusals', refusal: null }}>{t('erasing.pages.refusals.title')}</PlaceLink>
      </p>
    </div>
  )
}

/** A job that starts or ends changes what may be done to its drive; how far it is does not. */
function useLookWhenJobsMove(moves: string, look: () => void): void {
  const seen = useRef(moves)
  const latest = useRef(look)
  latest.current = look
  useEffect(() => {
    if (seen.current === moves) return
    seen.current = moves
    latest.current()
  }, [moves])
}
