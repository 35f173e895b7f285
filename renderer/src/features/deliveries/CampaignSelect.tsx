import type { Campaign } from '../../../../shared/domain/campaign.ts'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'

type Props = { campaigns: readonly Campaign[]; campaign: Campaign; onChoose: (id: string) => void }

/** The name alone where there is nothing to choose. */
export function CampaignSelect({ campaigns, campaign, onChoose }: Props) {
  const { t } = useWords()
  if (campaigns.length === 1) return <p className="soft">{campaign.name}</p>
  return (
    <Select
      aria-label={t('deliveries.campaign')}
      data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
      value={campaign.id}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}
