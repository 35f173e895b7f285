import { Button, FileInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { DeliveryPage } from '../../../../shared/contract/deliveries.contract.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { today } from '../intakes/today.ts'
import styles from './HandOverPanel.module.css'
import { HandOverProblems } from './HandOverProblems.tsx'
import { useKeepDelivery } from './use-delivery.ts'

/** What the file dialog offers: the core judges by the bytes. */
export const copyTypes = 'image/jpeg,image/png,image/webp,image/heic,image/avif,application/pdf'

/** What stands against it, or the day and the signed copy. */
export function HandOverPanel({ page }: { page: DeliveryPage }) {
  const { t } = useWords()
  return (
    <Panel title={t('deliveries.handOver.title')} hint={t('deliveries.handOver.hint')}>
      {page.problems.length > 0 ? <HandOverProblems page={page} /> : <HandOverForm delivery={page.delivery} />}
    </Panel>
  )
}

function HandOverForm({ delivery: { id: deliveryId, revision } }: Pick<DeliveryPage, 'delivery'>) {
  const { t } = useWords()
  const keep = useKeepDelivery()
  const form = useForm({
    initialValues: { deliveredOn: today(), signedCopy: null as File | null },
    validate: {
      deliveredOn: (value) => {
        if (value === '') return t('screens.intakes.required')
        return value > today() ? t('screens.errors.FUTURE_DATE') : null
      },
    },
  })
  const handOver = useMutation({
    mutationFn: (values: typeof form.values) => client.deliveries.handOver({ deliveryId, revision, ...values }),
    onSuccess: (page) => {
      keep(page)
      showToast({ state: 'ok', text: t('deliveries.handOver.saved') })
    },
  })
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit((values) => handOver.mutate(values))}>
      <TextInput
        type="date"
        max={today()}
        label={t('deliveries.handOver.deliveredOn')}
        {...form.getInputProps('deliveredOn')}
      />
      <FileInput
        label={`${t('deliveries.handOver.copy')} (${t('screens.frame.optional')})`}
        description={t('deliveries.handOver.copyHint')}
        placeholder={t('deliveries.handOver.copyChoose')}
        accept={copyTypes}
        classNames={{ placeholder: styles.placeholder ?? '' }}
        clearable
        clearButtonProps={{ 'aria-label': t('deliveries.handOver.copyDrop') }}
        {...form.getInputProps('signedCopy')}
      />
      <Failed error={handOver.error} />
      <Button type="submit" size="lg" loading={handOver.isPending}>
        {t('deliveries.handOver.confirm')}
      </Button>
    </form>
  )
}
