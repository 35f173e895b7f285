import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { pinLength, pinProblem } from '../../../../shared/domain/sign-in.ts'
import { client } from '../../api/client.ts'
import { Choice } from '../../components/Choice.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './WelcomePage.module.css'

type Props = { mustNameOrganisation: boolean; onStarted: (session: SessionView) => void }

/** Makes the manager. Nothing else is asked, but a code where several people will work. */
export function FirstStartForm({ mustNameOrganisation, onStarted }: Props) {
  const { t } = useWords()
  const [isAlone, setIsAlone] = useState(true)
  const required = (value: string) => (value.trim() === '' ? t('screens.intakes.required') : null)
  const form = useForm({
    initialValues: { operatorName: '', organisationName: '', pin: '' },
    validate: {
      operatorName: required,
      organisationName: (value) => (mustNameOrganisation ? required(value) : null),
      pin: (value) => (isAlone ? null : pinSentence(value, t)),
    },
  })
  const start = useMutation({
    mutationFn: async ({ operatorName, organisationName, pin }: typeof form.values) => {
      const joined = await client.session.join({ operatorName, pin: isAlone ? null : pin })
      return mustNameOrganisation ? client.session.setOrganisation({ name: organisationName }) : joined
    },
    onSuccess: onStarted,
  })
  return (
    <form className={styles.form} onSubmit={form.onSubmit((values) => start.mutate(values))} noValidate>
      <TextInput
        size="lg"
        label={t('screens.welcome.operator')}
        description={t('screens.welcome.operatorHint')}
        autoComplete="off"
        maxLength={200}
        // The only field of its page that nothing can be done before.
        autoFocus
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
      <Choice
        label={t('people.alone')}
        hint={t('people.aloneHint')}
        value={isAlone ? 'alone' : 'several'}
        options={(['alone', 'several'] as const).map((value) => ({ value, label: t(`people.aloneOf.${value}`) }))}
        onChoose={(value) => setIsAlone(value === 'alone')}
      />
      {!isAlone && (
        <TextInput
          type="password"
          size="lg"
          label={t('people.yourCode')}
          description={t('people.yourCodeHint')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={pinLength.most}
          {...form.getInputProps('pin')}
        />
      )}
      <Failed error={start.error} />
      <Button type="submit" size="xl" loading={start.isPending}>
        {t('screens.welcome.start')}
      </Button>
    </form>
  )
}

function pinSentence(pin: string, t: TFunction): string | null {
  const problem = pinProblem(pin)
  return problem === null ? null : t(`people.pinProblem.${problem}`)
}
