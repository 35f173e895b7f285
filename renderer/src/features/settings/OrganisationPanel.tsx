import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Organisation } from '../../../../shared/domain/document.ts'
import { client } from '../../api/client.ts'
import { standingRecord } from '../../api/stale-edit.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { MergeView } from '../../components/MergeView.tsx'
import { mergeValues } from '../../components/merge-values.ts'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepSession } from '../session/use-session.ts'
import { IssuerLogo } from './IssuerLogo.tsx'
import styles from './OrganisationPanel.module.css'

const fields = ['name', 'legalId', 'address', 'contact'] as const
type Values = Record<(typeof fields)[number], string>

function valuesOf(organisation: Organisation | null): Values {
  const { name, legalId, address, contact } = organisation ?? {}
  return { name: name ?? '', legalId: legalId ?? '', address: address ?? '', contact: contact ?? '' }
}

export function OrganisationPanel({ organisation }: { organisation: Organisation | null }) {
  const { t } = useWords()
  const keep = useKeepSession()
  const form = useForm({
    initialValues: valuesOf(organisation),
    validate: { name: (value) => (value.trim() === '' ? t('screens.intakes.required') : null) },
  })
  // What the fields were filled from; what another station saved since is not overwritten.
  const [shown, setShown] = useState(organisation)
  const save = useMutation({
    mutationFn: ({ values, on }: { values: Values; on: Organisation | null }) =>
      client.session.setOrganisation({ ...values, shown: on }),
    onSuccess: (session) => {
      keep(session)
      fillFrom(session.organisation)
      showToast({ state: 'ok', text: t('screens.frame.saved') })
    },
  })
  const standing = standingRecord<Organisation>(save.error)
  function fillFrom(next: Organisation | null): void {
    setShown(next)
    form.setValues(valuesOf(next))
    form.resetDirty(valuesOf(next))
  }
  if (standing !== undefined) {
    const theirs = valuesOf(standing)
    return (
      <Panel title={t('screens.settings.organisation')} hint={t('screens.settings.organisationHint')}>
        <MergeView
          fields={fields.map((key) => ({
            key,
            label: t(`screens.settings.${key}`),
            mine: form.values[key],
            theirs: theirs[key],
            base: valuesOf(shown)[key],
          }))}
          isBusy={save.isPending}
          onKeep={(preferred) => {
            const values = mergeValues(form.values, theirs, preferred)
            form.setValues(values)
            save.mutate({ values, on: standing })
          }}
          onGiveUp={() => {
            save.reset()
            fillFrom(standing)
          }}
        />
      </Panel>
    )
  }
  return (
    <Panel title={t('screens.settings.organisation')} hint={t('screens.settings.organisationHint')}>
      <form className={styles.form} onSubmit={form.onSubmit((values) => save.mutate({ values, on: shown }))} noValidate>
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`screens.settings.${field}`)}
            maxLength={200}
            autoComplete="off"
            {...form.getInputProps(field)}
          />
        ))}
        <Failed error={save.error} />
        <div>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {t('screens.frame.save')}
          </Button>
        </div>
      </form>
      <IssuerLogo />
    </Panel>
  )
}
