import { useForm } from '@mantine/form'
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { MergeView } from '../../components/MergeView.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { PlanFields } from './PlanFields.tsx'
import { type PlanValues, planFields, planOf, valuesOfPlan } from './plan-values.ts'
import { useKeepDelivery } from './use-delivery.ts'

type Props = { delivery: DeliverySummary; onDone: () => void }
type Sent = { values: PlanValues; revision: number }

/** What was typed stands beside what another station saved meanwhile, and a person chooses. */
export function PlanForm({ delivery, onDone }: Props) {
  const { t } = useWords()
  const keep = useKeepDelivery()
  const deliveryId = delivery.id
  // What the fields were filled from: the page may show a later revision by now.
  const [shown] = useState(delivery)
  const [standing, setStanding] = useState<DeliverySummary | null>(null)
  const form = useForm<PlanValues>({ initialValues: valuesOfPlan(shown) })
  const save = useMutation({
    mutationFn: ({ values, revision }: Sent) => client.deliveries.plan({ ...planOf(values), deliveryId, revision }),
    onSuccess: (page) => {
      keep(page)
      showToast({ state: 'ok', text: t('deliveries.plan.saved') })
      onDone()
    },
    onError: async (error) => {
      if (!(error instanceof ORPCError) || error.code !== 'CHANGED_MEANWHILE') return
      setStanding((await client.deliveries.page({ deliveryId })).delivery)
    },
  })
  if (standing !== null) {
    const base = valuesOfPlan(shown)
    const theirs = valuesOfPlan(standing)
    const fields = planFields.map((key) => ({
      key,
      label: t(`deliveries.plan.${key}`),
      base: base[key],
      mine: form.values[key],
      theirs: theirs[key],
    }))
    return (
      <MergeView
        fields={fields}
        isBusy={save.isPending}
        onKeep={(preferred) => {
          const told = planFields.map((key) => [key, preferred.includes(key) ? theirs[key] : form.values[key]])
          save.mutate({ values: Object.fromEntries(told) as PlanValues, revision: standing.revision })
        }}
        onGiveUp={onDone}
      />
    )
  }
  return (
    <FormPanel
      title={t('deliveries.plan.title')}
      onSubmit={form.onSubmit((values) => save.mutate({ values, revision: shown.revision }))}
      onCancel={onDone}
      isBusy={save.isPending}
      error={save.error}
    >
      <PlanFields form={form} />
    </FormPanel>
  )
}
