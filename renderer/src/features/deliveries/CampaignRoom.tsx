import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Campaign } from '../../../../shared/domain/campaign.ts'
import { api } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { BatchPlaces } from '../batches/BatchPlaces.tsx'
import styles from './CampaignRoom.module.css'
import { CampaignSelect } from './CampaignSelect.tsx'

type Props = { title: string; children: (campaign: Campaign) => ReactNode }

/** A room of the section that speaks of one campaign: the latest, unless another is chosen. */
export function CampaignRoom({ title, children }: Props) {
  const { t } = useWords()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  if (campaigns.data === undefined) {
    return campaigns.error === null ? <Pending heightsPx={[44, 320]} /> : <Failed error={campaigns.error} />
  }
  const latestFirst = campaigns.data.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
  const campaign = latestFirst.find(({ id }) => id === chosenId) ?? latestFirst[0]
  return (
    <div className={styles.page}>
      <PageHead title={title}>
        {campaign !== undefined && (
          <CampaignSelect campaigns={latestFirst} campaign={campaign} onChoose={setChosenId} />
        )}
      </PageHead>
      <BatchPlaces />
      {campaign === undefined ? (
        <EmptyState
          title={t('deliveries.noCampaign')}
          action={<Button onClick={() => go({ page: 'intakes' })}>{t('screens.scan.toIntakes')}</Button>}
        />
      ) : (
        children(campaign)
      )}
    </div>
  )
}
