import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nextAssetTag, prefixProblem } from '../../../../shared/domain/asset-tag.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { useWords } from '../../i18n/use-words.ts'

export function CampaignForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const form = useForm({
    initialValues: { name: '', tagPrefix: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('screens.intakes.required') : null),
      tagPrefix: (value) => {
        const problem = prefixProblem(value.trim())
        return problem === null ? null : t(`codes.prefixProblem.${problem}`)
      },
    },
  })
  const create = useMutation({
    mutationFn: (values: typeof form.values) => client.campaigns.create(values),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.campaigns.key() })
      showToast({ state: 'ok', text: t('screens.intakes.campaignCreated') })
      onDone()
    },
  })
  const prefix = form.values.tagPrefix.trim()
  const example = nextAssetTag(prefixProblem(prefix) === null ? prefix : 'GC26', 41).tag
  return (
    <FormPanel
      title={t('screens.intakes.createCampaign')}
      onSubmit={form.onSubmit((values) => create.mutate(values))}
      onCancel={onDone}
      isBusy={create.isPending}
      error={create.error}
    >
      <TextInput
        label={t('screens.intakes.campaignName')}
        placeholder={t('screens.intakes.campaignNamePlaceholder')}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('screens.intakes.tagPrefix')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={t('screens.intakes.tagPrefixHint', { tag: example })}
        maxLength={6}
        autoComplete="off"
        {...form.getInputProps('tagPrefix')}
        onChange={(event) => form.setFieldValue('tagPrefix', event.currentTarget.value.toUpperCase())}
      />
    </FormPanel>
  )
}
