import { Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type MachineFate, machineFates } from '../../../../shared/domain/deliveries/machine-fate.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './DecideForm.module.css'
import { useRefreshFates } from './use-fate.ts'
import { gramsOf } from './weight.ts'

type Props = { machineId: string; tag: string; onDone: () => void }
const shortestReason = 3

/** What becomes of it and why; nothing is chosen beforehand. */
export function DecideForm({ machineId, tag, onDone }: Props) {
  const { t } = useWords()
  const refresh = useRefreshFates()
  const form = useForm({
    initialValues: { fate: '' as MachineFate | '', reason: '', weight: '' },
    validate: {
      fate: (value) => (value === '' ? t('screens.intakes.required') : null),
      reason: (value) => (value.trim().length < shortestReason ? t('deliveries.decide.reasonNeeded') : null),
      weight: (value) => (value.trim() === '' || gramsOf(value) !== null ? null : t('deliveries.decide.notAWeight')),
    },
  })
  const decide = useMutation({
    mutationFn: ({ fate, reason, weight }: typeof form.values) =>
      client.fates.decide({ machineId, fate: fate as MachineFate, reason, weightGrams: gramsOf(weight) }),
    onSuccess: async ({ fate }) => {
      showToast({ state: 'ok', text: t('deliveries.decide.saved', { tag, end: t(`deliveries.fate.${fate}`) }) })
      await refresh()
      onDone()
    },
  })
  return (
    <FormPanel
      title={t('deliveries.decide.title')}
      onSubmit={form.onSubmit((values) => decide.mutate(values))}
      onCancel={onDone}
      isBusy={decide.isPending}
      error={decide.error}
    >
      <Radio.Group className={styles.whole ?? ''} label={t('deliveries.decide.end')} {...form.getInputProps('fate')}>
        <div className={styles.fates}>
          {machineFates.map((fate) => (
            <Radio
              key={fate}
              value={fate}
              size="md"
              className={styles.fate ?? ''}
              label={t(`deliveries.fate.${fate}`)}
              description={t(`deliveries.fateHint.${fate}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('deliveries.decide.reason')}
        description={t('deliveries.decide.reasonHint')}
        rows={2}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
      <TextInput
        label={`${t('deliveries.decide.weight')} (${t('screens.frame.optional')})`}
        inputMode="decimal"
        autoComplete="off"
        {...form.getInputProps('weight')}
      />
    </FormPanel>
  )
}
