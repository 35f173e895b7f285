import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './CreateDelivery.module.css'
import { PlanFields } from './PlanFields.tsx'
import { noPlan, type PlanValues, planOf, valuesOfPlan } from './plan-values.ts'
import { useKeepDelivery } from './use-delivery.ts'
import type { WaitingAssociation } from './waiting-associations.ts'

type Props = { campaignId: string; association: WaitingAssociation; onCancel: () => void }

/** A delivery of all that waits for the association; it opens as soon as it exists. */
export function CreateDelivery({ campaignId, association, onCancel }: Props) {
  const { t } = useWords()
  const keep = useKeepDelivery()
  const { beneficiaryId, name, machineCount } = association
  const form = useForm<PlanValues>({ initialValues: valuesOfPlan(noPlan) })
  const create = useMutation({
    mutationFn: (values: PlanValues) => client.deliveries.create({ ...planOf(values), campaignId, beneficiaryId }),
    onSuccess: (page) => {
      keep(page)
      showToast({ state: 'ok', text: t('deliveries.plan.created', { number: page.delivery.number }) })
      go({ page: 'delivery', deliveryId: page.delivery.id })
    },
  })
  return (
    <FormPanel
      title={t('deliveries.plan.create', { name })}
      onSubmit={form.onSubmit((values) => create.mutate(values))}
      onCancel={onCancel}
      isBusy={create.isPending}
      error={create.error}
    >
      <p className={styles.whole}>
        {t('deliveries.count', { count: machineCount })}. {t('deliveries.plan.takes')}
      </p>
      <PlanFields form={form} />
    </FormPanel>
  )
}
