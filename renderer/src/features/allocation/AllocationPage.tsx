import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Campaign } from '../../../../shared/domain/campaign.ts'
import { api } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { BatchPlaces } from '../batches/BatchPlaces.tsx'
import { AllocationDesk } from './AllocationDesk.tsx'
import styles from './AllocationPage.module.css'
import { SheetButtons } from './SheetButtons.tsx'

export function AllocationPage() {
  const { t } = useWords()
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  const latestFirst = campaigns.data?.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt)) ?? []
  const [chosenId, setChosenId] = useState<string | null>(null)
  const campaign = latestFirst.find(({ id }) => id === chosenId) ?? latestFirst[0]
  if (campaigns.data === undefined) return <Pending heightsPx={[44, 320]} />
  if (campaign === undefined) {
    return (
      <EmptyState
        title={t('allocation.noCampaign')}
        action={<Button onClick={() => go({ page: 'intakes' })}>{t('screens.scan.toIntakes')}</Button>}
      />
    )
  }
  return (
    <div className={styles.page}>
      <PageHead title={t('allocation.title')}>
        <CampaignChoice campaigns={latestFirst} campaign={campaign} onChoose={setChosenId} />
        <SheetButtons key={campaign.id} campaignId={campaign.id} />
      </PageHead>
      <BatchPlaces />
      <CampaignAllocation key={campaign.id} campaignId={campaign.id} />
    </div>
  )
}

type ChoiceProps = { campaigns: readonly Campaign[]; campaign: Campaign; onChoose: (id: string) => void }

function CampaignChoice({ campaigns, campaign, onChoose }: ChoiceProps) {
  const { t } = useWords()
  if (campaigns.length === 1) return <p className="soft">{campaign.name}</p>
  return (
    <Select
      aria-label={t('allocation.campaign')}
      data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      value={campaign.id}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}

function CampaignAllocation({ campaignId }: { campaignId: string }) {
  const page = useQuery(api.allocation.page.queryOptions({ input: { campaignId } }))
  if (page.data !== undefined) return <AllocationDesk page={page.data} />
  return page.error === null ? <Pending heightsPx={[80, 420]} /> : <Failed error={page.error} />
}
