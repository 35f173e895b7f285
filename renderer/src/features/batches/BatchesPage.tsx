import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BatchSummary } from '../../../../shared/domain/batch.ts'
import { api, client } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { showToast } from '../../app/toasts.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { FormPanel } from '../../components/FormPanel.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { Select } from '../../components/Select.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BatchesPage.module.css'
import { BatchPlaces } from './BatchPlaces.tsx'

export function BatchesPage() {
  const { t } = useWords()
  const [isCreating, setCreating] = useState(false)
  const batches = useQuery(api.batches.list.queryOptions())
  return (
    <div className={styles.page}>
      <PageHead title={t('screens.batches.title')}>
        <Button onClick={() => setCreating(true)}>{t('screens.batches.create')}</Button>
      </PageHead>
      <BatchPlaces />
      {isCreating && <BatchForm onDone={() => setCreating(false)} />}
      <Failed error={batches.error} />
      {batches.data?.length === 0 && !isCreating && (
        <EmptyState
          title={t('screens.batches.none')}
          action={
            <Button size="lg" onClick={() => setCreating(true)}>
              {t('screens.batches.create')}
            </Button>
          }
        >
          {t('screens.batches.noneDo')}
        </EmptyState>
      )}
      {batches.data !== undefined && batches.data.length > 0 && <BatchTable batches={batches.data} />}
    </div>
  )
}

function BatchTable({ batches }: { batches: readonly BatchSummary[] }) {
  const { t, date, number } = useWords()
  const latestFirst = batches.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
  return (
    <Table label={t('screens.batches.title')}>
      <thead>
        <tr>
          <th>{t('screens.papers.number')}</th>
          <th>{t('screens.batches.name')}</th>
          <th>{t('screens.intakes.campaign')}</th>
          <th data-number>{t('screens.shortcuts.machines')}</th>
          <th>{t('park.column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {latestFirst.map((batch) => (
          <tr key={batch.id} data-door onClick={() => go({ page: 'batch', batchId: batch.id })}>
            <td className="soft">{t('screens.batches.number', { number: batch.number })}</td>
            <td>
              <PlaceLink to={{ page: 'batch', batchId: batch.id }}>
                <strong>{batch.name}</strong>
              </PlaceLink>
            </td>
            <td>{batch.campaignName}</td>
            <td data-number>{number(batch.machineCount)}</td>
            <td>
              {batch.closedAt === null
                ? t('screens.batches.open')
                : t('screens.batches.closed', { date: date(batch.closedAt) })}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function BatchForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  const latestFirst = campaigns.data?.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt)) ?? []
  const form = useForm({
    initialValues: { name: '', campaignId: '' },
    validate: { name: (value) => (value.trim() === '' ? t('screens.intakes.required') : null) },
  })
  const campaignId = form.values.campaignId === '' ? (latestFirst[0]?.id ?? '') : form.values.campaignId
  const create = useMutation({
    mutationFn: (name: string) => client.batches.create({ name, campaignId }),
    onSuccess: async (batch) => {
      await cache.invalidateQueries({ queryKey: api.batches.key() })
      showToast({ state: 'ok', text: t('screens.batches.created') })
      go({ page: 'batch', batchId: batch.id })
    },
  })
  if (campaigns.data?.length === 0) {
    return (
      <EmptyState
        title={t('screens.intakes.noCampaign')}
        action={<Button onClick={() => go({ page: 'intakes' })}>{t('screens.scan.toIntakes')}</Button>}
      />
    )
  }
  return (
    <FormPanel
      title={t('screens.batches.create')}
      onSubmit={form.onSubmit(({ name }) => create.mutate(name))}
      onCancel={onDone}
      isBusy={create.isPending}
      error={create.error}
    >
      <TextInput
        label={t('screens.batches.name')}
        placeholder={t('screens.batches.namePlaceholder')}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <Select
        label={t('screens.intakes.campaign')}
        data={latestFirst.map((campaign) => ({ value: campaign.id, label: campaign.name }))}
        value={campaignId}
        onChange={(event) => form.setFieldValue('campaignId', event.currentTarget.value)}
      />
    </FormPanel>
  )
}
