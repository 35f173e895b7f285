import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import type { DonorFormApi } from './DonorForm.tsx'

const levels = ['clear', 'purge'] as const

/** What binds the workshop: the level of erasure, and the word that nothing classified is on the drives. */
export function DonorAsks({ form }: { form: DonorFormApi }) {
  const { t } = useWords()
  return (
    <>
      <Select
        label={t('reception.donor.level')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={t('reception.donor.levelHint')}
        data={[
          { value: '', label: t('reception.donor.levelOfCampaign') },
          ...levels.map((level) => ({
            value: level,
            label: t('reception.donor.atLeast', { level: t(`erasing.level.${level}`) }),
          })),
        ]}
        {...form.getInputProps('minimumLevel')}
      />
      <Checkbox
        size="md"
        label={t('reception.donor.declared')}
        {...form.getInputProps('isDeclared', { type: 'checkbox' })}
      />
      {form.values.isDeclared && (
        <>
          <TextInput
            label={t('reception.donor.declaredBy')}
            maxLength={200}
            autoComplete="off"
            {...form.getInputProps('declaredByName')}
          />
          <TextInput type="date" label={t('reception.donor.declaredOn')} {...form.getInputProps('declaredOn')} />
        </>
      )}
      <Textarea
        label={`${t('reception.donor.note')} (${t('screens.frame.optional')})`}
        rows={3}
        maxLength={2000}
        {...form.getInputProps('note')}
      />
    </>
  )
}
