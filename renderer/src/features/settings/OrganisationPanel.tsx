import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { Organisation } from '../../../../shared/domain/document.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepSession } from '../session/use-session.ts'
import styles from './OrganisationPanel.module.css'

const fields = ['name', 'legalId', 'address', 'contact'] as const

export function OrganisationPanel({ organisation }: { organisation: Organisation | null }) {
  const { t } = useWords()
  const keep = useKeepSession()
  const form = useForm({
    initialValues: {
      name: organisation?.name ?? '',
      legalId: organisation?.legalId ?? '',
      address: organisation?.address ?? '',
      contact: organisation?.contact ?? '',
    },
    validate: { name: (value) => (value.trim() === '' ? t('screens.intakes.required') : null) },
  })
  const save = useMutation({
    mutationFn: (values: typeof form.values) => client.session.setOrganisation(values),
    onSuccess: (session) => {
      keep(session)
      form.resetDirty()
      showToast({ state: 'ok', text: t('screens.frame.saved') })
    },
  })
  return (
    <Panel title={t('screens.settings.organisation')} hint={t('screens.settings.organisationHint')}>
      <form className={styles.form} onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
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
    </Panel>
  )
}
