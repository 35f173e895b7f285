import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { KnownOperators } from './KnownOperators.tsx'
import { useKeepSession } from './use-session.ts'
import styles from './WelcomePage.module.css'

/** First start: who works here, and for which organisation. Nothing else is asked. */
export function WelcomePage({ session }: { session: SessionView }) {
  const { t } = useWords()
  const keep = useKeepSession()
  const isKnown = session.operators.length > 0
  const mustNameOrganisation = session.organisation === null
  const form = useForm({
    initialValues: { operatorName: '', organisationName: '' },
    validate: {
      operatorName: (value) => (value.trim() === '' ? t('screens.intakes.required') : null),
      organisationName: (value) => (mustNameOrganisation && value.trim() === '' ? t('screens.intakes.required') : null),
    },
  })
  const start = useMutation({
    mutationFn: async ({ operatorName, organisationName }: typeof form.values) => {
      const joined = await client.session.join({ operatorName })
      if (!mustNameOrganisation) return joined
      return client.session.setOrganisation({ name: organisationName })
    },
    onSuccess: keep,
  })
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <img src="./icon.svg" alt="" width={56} height={56} />
        <div>
          <h1 className={styles.title}>{t(isKnown ? 'screens.frame.whoWorks' : 'screens.welcome.title')}</h1>
          {!isKnown && <p className={styles.lead}>{t('screens.welcome.lead')}</p>}
        </div>
        {isKnown && (
          <section className={styles.known}>
            <KnownOperators session={session} onChosen={keep} />
          </section>
        )}
        <form className={styles.form} onSubmit={form.onSubmit((values) => start.mutate(values))} noValidate>
          <TextInput
            size="lg"
            label={t(isKnown ? 'screens.welcome.other' : 'screens.welcome.operator')}
            description={t('screens.welcome.operatorHint')}
            autoComplete="off"
            maxLength={200}
            data-autofocus
            {...form.getInputProps('operatorName')}
          />
          {mustNameOrganisation && (
            <TextInput
              size="lg"
              label={t('screens.welcome.organisation')}
              description={t('screens.welcome.organisationHint')}
              autoComplete="off"
              maxLength={200}
              {...form.getInputProps('organisationName')}
            />
          )}
          <Failed error={start.error} />
          <Button type="submit" size="xl" variant={isKnown ? 'default' : 'filled'} loading={start.isPending}>
            {t('screens.welcome.start')}
          </Button>
        </form>
      </div>
    </main>
  )
}
