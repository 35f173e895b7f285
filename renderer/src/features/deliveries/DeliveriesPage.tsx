import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { api } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { CampaignRoom } from './CampaignRoom.tsx'
import { CreateDelivery } from './CreateDelivery.tsx'
import { DeliveryTable } from './DeliveryTable.tsx'
import { ToPrepare } from './ToPrepare.tsx'
import { type WaitingAssociation, waitingAssociations } from './waiting-associations.ts'

export function DeliveriesPage() {
  const { t } = useWords()
  return (
    <CampaignRoom title={t('deliveries.title')}>
      {({ id }) => <CampaignDeliveries key={id} campaignId={id} />}
    </CampaignRoom>
  )
}

/** Who waits for a delivery, those to come, those done. */
function CampaignDeliveries({ campaignId }: { campaignId: string }) {
  const { t } = useWords()
  const [prepared, setPrepared] = useState<WaitingAssociation | null>(null)
  const list = useQuery(api.deliveries.list.queryOptions({ input: { campaignId } }))
  const allocation = useQuery(api.allocation.page.queryOptions({ input: { campaignId } }))
  const error = list.error ?? allocation.error
  if (error !== null) return <Failed error={error} />
  if (list.data === undefined || allocation.data === undefined) return <Pending heightsPx={[120, 240]} />
  const waiting = waitingAssociations(allocation.data, list.data)
  const toCome = list.data.filter(({ deliveredAt }) => deliveredAt === null).toSorted(soonestFirst)
  const done = list.data.filter(({ deliveredAt }) => deliveredAt !== null)
  return (
    <>
      {prepared !== null && (
        <CreateDelivery
          key={prepared.beneficiaryId}
          campaignId={campaignId}
          association={prepared}
          onCancel={() => setPrepared(null)}
        />
      )}
      {waiting.length > 0 && <ToPrepare associations={waiting} onPrepare={setPrepared} />}
      {toCome.length > 0 && <DeliveryTable title={t('deliveries.toCome')} deliveries={toCome} />}
      {done.length > 0 && <DeliveryTable title={t('deliveries.done')} deliveries={done} />}
      {list.data.length === 0 && waiting.length === 0 && (
        <EmptyState
          title={t('deliveries.none')}
          action={<Button onClick={() => go({ page: 'allocation' })}>{t('deliveries.toAllocation')}</Button>}
        >
          {t('deliveries.noneDo')}
        </EmptyState>
      )}
    </>
  )
}

/** What has no day yet comes last. */
function soonestFirst(one: DeliverySummary, other: DeliverySummary): number {
  if (one.plannedOn === null || other.plannedOn === null)
    return Number(one.plannedOn === null) - Number(other.plannedOn === null)
  return one.plannedOn.localeCompare(other.plannedOn)
}
