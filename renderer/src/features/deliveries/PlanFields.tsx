import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useWords } from '../../i18n/use-words.ts'
import type { PlanValues } from './plan-values.ts'

/** When and how it travels; all of it may come later. */
export function PlanFields({ form }: { form: UseFormReturnType<PlanValues> }) {
  const { t } = useWords()
  const label = (field: keyof PlanValues) => `${t(`deliveries.plan.${field}`)} (${t('screens.frame.optional')})`
  return (
    <>
      <TextInput type="date" label={label('plannedOn')} {...form.getInputProps('plannedOn')} />
      <TextInput
        label={label('carrier')}
        placeholder={t('deliveries.plan.carrierHint')}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('carrier')}
      />
      <TextInput type="date" label={label('shippedOn')} {...form.getInputProps('shippedOn')} />
      <TextInput label={label('note')} maxLength={2000} autoComplete="off" {...form.getInputProps('note')} />
    </>
  )
}
