import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { IntakeSummary } from '../../../../shared/domain/campaign.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { useWords } from '../../i18n/use-words.ts'

/** The day, the donor's figure and the note of an arrival. */
export function IntakeEdit({ intake, onDone }: { intake: IntakeSummary; onDone: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const form = useForm({
    initialValues: {
      receivedOn: intake.receivedOn,
      announcedCount: intake.announcedCount === null ? '' : String(intake.announcedCount),
      note: intake.note ?? '',
    },
    validate: {
      receivedOn: (value) => (value === '' ? t('screens.intakes.required') : null),
      announcedCount: (value) => (/^\d{0,5}$/.test(value.trim()) ? null : t('screens.intakes.notACount')),
    },
  })
  const save = useMutation({
    mutationFn: ({ receivedOn, announcedCount, note }: typeof form.values) =>
      client.intakes.update({
        intakeId: intake.id,
        revision: intake.revision,
        receivedOn,
        announcedCount: announcedCount.trim() === '' ? null : Number(announcedCount),
        note,
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.intakes.key() })
      showToast({ state: 'ok', text: t('reception.intake.saved') })
      onDone()
    },
  })
  return (
    <FormPanel
      title={t('reception.intake.editTitle')}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
      onCancel={onDone}
      isBusy={save.isPending}
      error={save.error}
    >
      <TextInput type="date" label={t('screens.intakes.receivedOn')} {...form.getInputProps('receivedOn')} />
      <TextInput
        label={t('screens.intakes.announcedCount')}
        inputMode="numeric"
        autoComplete="off"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={t('screens.intakes.announcedHint')}
        {...form.getInputProps('announcedCount')}
      />
      <TextInput
        label={`${t('screens.intakes.note')} (${t('screens.frame.optional')})`}
        maxLength={2000}
        autoComplete="off"
        {...form.getInputProps('note')}
      />
    </FormPanel>
  )
}
