import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { MachineFateView } from '../../../../shared/contract/fates.contract.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { today } from '../intakes/today.ts'
import { LoadMachines } from './LoadMachines.tsx'
import { useRefreshFates } from './use-fate.ts'
import { gramsOf } from './weight.ts'

type Props = { campaignId: string; toLeave: readonly MachineFateView[]; onDone: () => void }
const optionalFields = ['carrier', 'site', 'slipNumber', 'note'] as const

/** One load that left: its category and its weight are known then, its number often later. */
export function LoadForm({ campaignId, toLeave, onDone }: Props) {
  const { t } = useWords()
  const refresh = useRefreshFates()
  const empty = { category: '', carrier: '', site: '', slipNumber: '', note: '', weight: '' }
  const form = useForm({
    initialValues: { ...empty, handedOverOn: today(), machineIds: [] as string[] },
    validate: {
      category: (value) => (value.trim() === '' ? t('screens.intakes.required') : null),
      weight: (value) => (gramsOf(value) === null ? t('deliveries.decide.notAWeight') : null),
      handedOverOn: (value) => {
        if (value === '') return t('screens.intakes.required')
        return value > today() ? t('screens.errors.FUTURE_DATE') : null
      },
    },
  })
  const save = useMutation({
    mutationFn: ({ weight, ...load }: typeof form.values) =>
      client.fates.handOverWaste({ ...load, campaignId, weightGrams: gramsOf(weight) ?? 0 }),
    onSuccess: async () => {
      showToast({ state: 'ok', text: t('deliveries.slips.saved') })
      await refresh()
      onDone()
    },
  })
  return (
    <FormPanel
      title={t('deliveries.slips.handOver')}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onCancel={onDone}
      isBusy={save.isPending}
      error={save.error}
    >
      <LoadMachines
        toLeave={toLeave}
        chosenIds={form.values.machineIds}
        onChange={(ids) => form.setFieldValue('machineIds', ids)}
      />
      <TextInput
        type="date"
        max={today()}
        label={t('deliveries.slips.handedOverOn')}
        {...form.getInputProps('handedOverOn')}
      />
      <TextInput
        label={t('deliveries.slips.weightKg')}
        description={t('deliveries.slips.weightHint')}
        inputMode="decimal"
        autoComplete="off"
        {...form.getInputProps('weight')}
      />
      <TextInput
        label={t('deliveries.slips.category')}
        description={t('deliveries.slips.categoryHint')}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('category')}
      />
      {optionalFields.map((field) => (
        <TextInput
          key={field}
          label={`${t(`deliveries.slips.${field === 'slipNumber' ? 'number' : field}`)} (${t('screens.frame.optional')})`}
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps(field)}
        />
      ))}
    </FormPanel>
  )
}
