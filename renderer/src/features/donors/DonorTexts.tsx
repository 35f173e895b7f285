import { TextInput } from '@mantine/core'
import { useWords } from '../../i18n/use-words.ts'
import type { DonorFormApi } from './DonorForm.tsx'

const fields = ['legalName', 'usualName', 'ridet', 'contactName', 'phone', 'email'] as const
const hints = { ridet: 'reception.donor.ridetHint', phone: 'reception.donor.phoneHint' } as const

/** Who the donor is and whom to call. Only its legal name must be known. */
export function DonorTexts({ form }: { form: DonorFormApi }) {
  const { t } = useWords()
  return fields.map((field) => (
    <TextInput
      key={field}
      label={
        field === 'legalName'
          ? t('screens.intakes.legalName')
          : `${t(`screens.intakes.${field}`)} (${t('screens.frame.optional')})`
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      description={field === 'ridet' || field === 'phone' ? t(hints[field]) : undefined}
      maxLength={200}
      autoComplete="off"
      {...form.getInputProps(field)}
    />
  ))
}
