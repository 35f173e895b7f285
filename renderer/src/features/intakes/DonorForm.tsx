import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { normaliseRidet } from '../../../../shared/domain/campaign.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { useWords } from '../../i18n/use-words.ts'

const fields = ['legalName', 'usualName', 'ridet', 'contactName', 'phone', 'email', 'address'] as const

export function DonorForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const form = useForm({
    initialValues: { legalName: '', usualName: '', ridet: '', contactName: '', phone: '', email: '', address: '' },
    validate: {
      legalName: (value) => (value.trim() === '' ? t('screens.intakes.required') : null),
      ridet: (value) =>
        value.trim() === '' || normaliseRidet(value) !== null ? null : t('screens.errors.RIDET_UNUSABLE'),
    },
  })
  const create = useMutation({
    mutationFn: (values: typeof form.values) => client.donors.create(values),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.donors.key() })
      showToast({ state: 'ok', text: t('screens.intakes.donorCreated') })
      onDone()
    },
  })
  return (
    <FormPanel
      title={t('screens.intakes.createDonor')}
      onSubmit={form.onSubmit((values) => create.mutate(values))}
      onCancel={onDone}
      isBusy={create.isPending}
      error={create.error}
    >
      {fields.map((field) => (
        <TextInput
          key={field}
          label={
            field === 'legalName'
              ? t('screens.intakes.legalName')
              : `${t(`screens.intakes.${field}`)} (${t('screens.frame.optional')})`
          }
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps(field)}
        />
      ))}
    </FormPanel>
  )
}
