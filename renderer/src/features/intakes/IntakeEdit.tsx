import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IntakeSummary } from '../../../../shared/domain/campaign.ts'
import { api, client } from '../../api/client.ts'
import { useStanding } from '../../api/use-standing.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { MergeView } from '../../components/MergeView.tsx'
import { mergeValues } from '../../components/merge-values.ts'
import { useWords } from '../../i18n/use-words.ts'

/** The day, the donor's figure and the note of an arrival. */
export function IntakeEdit({ intake, onDone }: { intake: IntakeSummary; onDone: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const form = useForm({
    initialValues: valuesOf(intake),
    validate: {
      receivedOn: (value) => (value === '' ? t('screens.intakes.required') : null),
      announcedCount: (value) => (/^\d{0,5}$/.test(value.trim()) ? null : t('screens.intakes.notACount')),
    },
  })
  const save = useMutation({
    mutationFn: ({ values: { receivedOn, announcedCount, note }, revision }: { values: Values; revision: number }) =>
      client.intakes.update({
        intakeId: intake.id,
        revision,
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
  const standing = useStanding({
    error: save.error,
    queryKey: ['intake', intake.id, save.submittedAt],
    load: async () => (await client.intakes.list()).find(({ id }) => id === intake.id) ?? null,
  })
  // What the form was filled from, whatever the page shows by now.
  const [revision] = useState(intake.revision)
  if (standing !== null) {
    const theirs = valuesOf(standing)
    return (
      <MergeView
        fields={(['receivedOn', 'announcedCount', 'note'] as const).map((key) => ({
          key,
          label: t(`screens.intakes.${key}`),
          mine: form.values[key],
          theirs: theirs[key],
          base: form.getInitialValues()[key],
        }))}
        isBusy={save.isPending}
        onKeep={(preferred) => {
          const values = mergeValues(form.values, theirs, preferred)
          form.setValues(values)
          save.mutate({ values, revision: standing.revision })
        }}
        onGiveUp={onDone}
      />
    )
  }
  return (
    <FormPanel
      title={t('reception.intake.editTitle')}
      onSubmit={form.onSubmit((values) => save.mutate({ values, revision }))}
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

type Values = { receivedOn: string; announcedCount: string; note: string }

function valuesOf({ receivedOn, announcedCount, note }: IntakeSummary): Values {
  return { receivedOn, announcedCount: announcedCount === null ? '' : String(announcedCount), note: note ?? '' }
}
