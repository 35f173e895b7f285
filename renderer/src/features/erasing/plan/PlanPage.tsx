import { ORPCError } from '@orpc/client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BenchDrive } from '../../../../../shared/contract/erasing.contract.ts'
import { api } from '../../../api/client.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Pending } from '../../../components/Pending.tsx'
import { PlaceLink } from '../../../components/PlaceLink.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { BlockerList } from '../BlockerList.tsx'
import { canErase } from '../can-erase.ts'
import { RightsNotice } from '../drives/BenchNotices.tsx'
import { TrainingBand } from '../TrainingBand.tsx'
import { NoTechnique } from './NoTechnique.tsx'
import { PlanChoice } from './PlanChoice.tsx'
import { PlanConfirm } from './PlanConfirm.tsx'
import { PlanDrive } from './PlanDrive.tsx'
import styles from './PlanPage.module.css'
import { nothingWanted, type Wanted } from './wanted.ts'

type Props = { deviceName: string; isTraining: boolean }

/** The one dangerous place: what will be done to which drive, read side by side before anything can be armed. */
export function PlanPage({ deviceName, isTraining }: Props) {
  const { t } = useWords()
  const devicePath = `/dev/${deviceName}`
  const drives = useQuery(api.erasing.drives.queryOptions({ input: { isTraining } }))
  const drive = drives.data?.drives.find(({ state }) => state.devicePath === devicePath)
  return (
    <div className={styles.page}>
      {isTraining && <TrainingBand />}
      <PageHead title={t('erasing.pages.plan.title')}>
        <PlaceLink to={{ page: isTraining ? 'erasing-training' : 'erasing' }}>
          {t('erasing.pages.plan.toDrives')}
        </PlaceLink>
      </PageHead>
      <Failed error={drives.error} />
      {drives.data === undefined && drives.error === null && <Pending heightsPx={[420, 180]} />}
      {drives.data !== undefined && <RightsNotice rights={drives.data.rights} />}
      {drives.data !== undefined && drive === undefined && (
        <EmptyState title={t('erasing.pages.plan.gone')}>{t('erasing.pages.plan.goneDo')}</EmptyState>
      )}
      {drive !== undefined && drives.data !== undefined && (
        <DrivePlan key={devicePath} drive={drive} canErase={canErase(drives.data.rights)} />
      )}
    </div>
  )
}

function DrivePlan({ drive, canErase }: { drive: BenchDrive; canErase: boolean }) {
  const { t } = useWords()
  const [wanted, setWanted] = useState<Wanted>(nothingWanted)
  const { devicePath, isTraining } = drive.state
  const plan = useQuery(
    api.erasing.plan.queryOptions({
      input: { devicePath, isTraining, ...wanted },
      // A plan is recorded and is confirmed by its number: it is made once, and only again when something is changed.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      retry: false,
      placeholderData: keepPreviousData,
    }),
  )
  const hasNoTechnique = plan.error instanceof ORPCError && plan.error.code === 'NO_TECHNIQUE'
  const shown = plan.data
  return (
    <>
      <div className={styles.columns}>
        <PlanDrive drive={drive} />
        {hasNoTechnique && (
          <NoTechnique
            advice={drive.advice}
            onBack={wanted === nothingWanted ? null : () => setWanted(nothingWanted)}
          />
        )}
        {!hasNoTechnique && <Failed error={plan.error} />}
        {shown === undefined && plan.error === null && <Pending heightsPx={[420]} />}
        {shown !== undefined && <PlanChoice drive={drive} plan={shown} wanted={wanted} onWant={setWanted} />}
      </div>
      {shown !== undefined && shown.blockers.length > 0 && (
        <Notice state="fail" title={t('erasing.pages.plan.refusals')}>
          <BlockerList blockers={shown.blockers} />
        </Notice>
      )}
      {shown !== undefined && shown.blockers.length === 0 && canErase && (
        <PlanConfirm plan={shown} isStale={plan.isPlaceholderData} onGone={() => void plan.refetch()} />
      )}
    </>
  )
}
