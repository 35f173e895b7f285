import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { client } from '../../api/client.ts'
import { useFailure } from '../../api/use-failure.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './JoinForm.module.css'

/** A new colleague, who works here from now on. */
export function JoinForm({ onJoined }: { onJoined: (session: SessionView) => void }) {
  const { t } = useWords()
  const [operatorName, setOperatorName] = useState('')
  const join = useMutation({
    mutationFn: () => client.session.join({ operatorName }),
    onSuccess: (session) => {
      setOperatorName('')
      onJoined(session)
    },
  })
  const failure = useFailure(join.error)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (operatorName.trim() !== '') join.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        className={styles.field}
        label={t('screens.frame.newColleagueName')}
        value={operatorName}
        maxLength={200}
        autoComplete="off"
        error={failure?.sentences.join(' ')}
        onChange={(event) => setOperatorName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={join.isPending} disabled={operatorName.trim() === ''}>
        {t('screens.settings.add')}
      </Button>
    </form>
  )
}
