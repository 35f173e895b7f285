import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { CampaignRoom } from '../deliveries/CampaignRoom.tsx'
import { FateList } from './FateList.tsx'
import { WasteSlips } from './WasteSlips.tsx'

/** What is not given, and the waste that left. */
export function FatesPage() {
  const { t } = useWords()
  return (
    <CampaignRoom title={t('deliveries.ends.title')}>
      {({ id }) => <CampaignFates key={id} campaignId={id} />}
    </CampaignRoom>
  )
}

function CampaignFates({ campaignId }: { campaignId: string }) {
  const input = { campaignId }
  const fates = useQuery(api.fates.list.queryOptions({ input }))
  const slips = useQuery(api.fates.slips.queryOptions({ input }))
  const error = fates.error ?? slips.error
  if (error !== null) return <Failed error={error} />
  if (fates.data === undefined || slips.data === undefined) return <Pending heightsPx={[240, 240]} />
  return (
    <>
      <FateList fates={fates.data} slips={slips.data} />
      <WasteSlips campaignId={campaignId} fates={fates.data} slips={slips.data} />
    </>
  )
}
