import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Campaign, Donor } from '../../../../shared/domain/campaign.ts'
import { donorDisplayName } from '../../../../shared/domain/campaign.ts'
import { api, client } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { showToast } from '../../app/toasts.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FormPanel } from '../../components/FormPanel.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { today } from './today.ts'

type Props = { onDone: () => void; onNeed: (form: 'campaign' | 'donor') => void }

/** A new arrival. Without a campaign or a donor it says which to make first. */
export function IntakeForm({ onDone, onNeed }: Props) {
  const { t } = useWords()
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  const donors = useQuery(api.donors.list.queryOptions())
  if (campaigns.data === undefined || donors.data === undefined) return null
  if (campaigns.data.length === 0) {
    return (
      <EmptyState
        title={t('screens.intakes.noCampaign')}
        action={<Button onClick={() => onNeed('campaign')}>{t('screens.intakes.createCampaign')}</Button>}
      />
    )
  }
  if (donors.data.length === 0) {
    return (
      <EmptyState
        title={t('screens.intakes.noDonor')}
        action={<Button onClick={() => onNeed('donor')}>{t('screens.intakes.createDonor')}</Button>}
      />
    )
  }
  return <IntakeFields campaigns={campaigns.data} donors={donors.data} onDone={onDone} />
}

type FieldsProps = { campaigns: readonly Campaign[]; donors: readonly Donor[]; onDone: () => void }

function IntakeFields({ campaigns, donors, onDone }: FieldsProps) {
  const { t } = useWords()
  const cache = useQueryClient()
  const latest = campaigns.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)).at(-1)
  const form = useForm({
    initialValues: {
      campaignId: latest?.id ?? '',
      donorId: donors.length === 1 ? (donors[0]?.id ?? '') : '',
      receivedOn: today(),
      announcedCount: '',
      note: '',
    },
    validate: {
      donorId: (value) => (value === '' ? t('screens.intakes.required') : null),
      receivedOn: (value) => (value === '' ? t('screens.intakes.required') : null),
      announcedCount: (value) => (/^\d{0,6}$/.test(value.trim()) ? null : t('screens.intakes.notACount')),
    },
  })
  const create = useMutation({
    mutationFn: ({ announcedCount, ...values }: typeof form.values) =>
      client.intakes.create({
        ...values,
        announcedCount: announcedCount.trim() === '' ? null : Number(announcedCount),
      }),
    onSuccess: async (intake) => {
      await cache.invalidateQueries({ queryKey: api.intakes.key() })
      showToast({ state: 'ok', text: t('screens.intakes.created') })
      onDone()
      go({ page: 'intake', intakeId: intake.id })
    },
  })
  return (
    <FormPanel
      title={t('screens.intakes.create')}
      onSubmit={form.onSubmit((values) => create.mutate(values))}
      onCancel={onDone}
      isBusy={create.isPending}
      error={create.error}
    >
      <Select
        label={t('screens.intakes.donor')}
        data={[
          { value: '', label: t('screens.intakes.choose') },
          ...donors.map((donor) => ({ value: donor.id, label: donorDisplayName(donor) })),
        ]}
        {...form.getInputProps('donorId')}
      />
      <TextInput type="date" label={t('screens.intakes.receivedOn')} {...form.getInputProps('receivedOn')} />
      <TextInput
        label={t('screens.intakes.announcedCount')}
        inputMode="numeric"
        autoComplete="off"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={t('screens.intakes.announcedHint')}
        {...form.getInputProps('announcedCount')}
      />
      <Select
        label={t('screens.intakes.campaign')}
        data={campaigns.map((campaign) => ({ value: campaign.id, label: `${campaign.name} (${campaign.tagPrefix})` }))}
        {...form.getInputProps('campaignId')}
      />
      <TextInput
        label={`${t('screens.intakes.note')} (${t('screens.frame.optional')})`}
        maxLength={2000}
        autoComplete="off"
        {...form.getInputProps('note')}
      />
    </FormPanel>
  )
}
