import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RequestView } from '../../../../shared/contract/requests.contract.ts'
import { api } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { BatchPlaces } from '../batches/BatchPlaces.tsx'
import { RequestForm } from './RequestForm.tsx'
import { RequestsImport } from './RequestsImport.tsx'
import styles from './RequestsPage.module.css'
import { RequestTable } from './RequestTable.tsx'

type Open = { kind: 'new' } | { kind: 'import' } | { kind: 'edit'; request: RequestView } | null

/** What associations ask for in one campaign: the latest, unless another is chosen. */
export function RequestsPage() {
  const { t } = useWords()
  const [open, setOpen] = useState<Open>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  const beneficiaries = useQuery(api.beneficiaries.list.queryOptions())
  const campaignId = chosen ?? campaigns.data?.[0]?.id ?? null
  const requests = useQuery(api.requests.list.queryOptions({ input: { campaignId } }))
  const missing = missingWords(campaigns.data?.length, beneficiaries.data?.length)
  // What saves ends a moment later than it is seen: it must not close what was opened since.
  const closed = (kind: NonNullable<Open>['kind']) => () => setOpen((now) => (now?.kind === kind ? null : now))
  return (
    <div className={styles.page}>
      <PageHead title={t('requests.request.title')}>
        {(campaigns.data?.length ?? 0) > 1 && (
          <Select
            aria-label={t('requests.request.campaign')}
            value={campaignId ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={campaigns.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        )}
        <Button variant="default" disabled={missing !== null} onClick={() => setOpen({ kind: 'import' })}>
          {t('requests.list.import')}
        </Button>
        <Button disabled={missing !== null} onClick={() => setOpen({ kind: 'new' })}>
          {t('requests.request.create')}
        </Button>
      </PageHead>
      <BatchPlaces />
      {campaignId !== null && open?.kind === 'new' && (
        <RequestForm campaignId={campaignId} beneficiaries={beneficiaries.data ?? []} onDone={closed('new')} />
      )}
      {campaignId !== null && open?.kind === 'edit' && (
        <RequestForm
          key={open.request.id}
          campaignId={campaignId}
          beneficiaries={beneficiaries.data ?? []}
          request={requests.data?.find(({ id }) => id === open.request.id) ?? open.request}
          onDone={closed('edit')}
        />
      )}
      {campaignId !== null && open?.kind === 'import' && (
        <RequestsImport campaignId={campaignId} onDone={closed('import')} />
      )}
      <Failed error={requests.error ?? campaigns.error ?? beneficiaries.error} />
      {requests.data === undefined && requests.error === null && <Pending heightsPx={[240]} />}
      {requests.data?.length === 0 && open === null && (
        <EmptyState
          title={missing === null ? t('requests.request.none') : t(`requests.request.${missing}`)}
          action={
            <Button
              size="lg"
              onClick={() => (missing === null ? setOpen({ kind: 'new' }) : go({ page: placeOf[missing] }))}
            >
              {missing === null ? t('requests.request.create') : t(`requests.request.to.${missing}`)}
            </Button>
          }
        >
          {t('requests.request.noneDo')}
        </EmptyState>
      )}
      {requests.data !== undefined && requests.data.length > 0 && (
        <RequestTable requests={requests.data} onOpen={(request) => setOpen({ kind: 'edit', request })} />
      )}
    </div>
  )
}

type Missing = 'noCampaign' | 'noBeneficiary'
const placeOf = { noCampaign: 'intakes', noBeneficiary: 'beneficiaries' } as const

function missingWords(campaignCount: number | undefined, beneficiaryCount: number | undefined): Missing | null {
  if (campaignCount === 0) return 'noCampaign'
  return beneficiaryCount === 0 ? 'noBeneficiary' : null
}
