import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { pinLength } from '../../../../shared/domain/sign-in.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './PeoplePanel.module.css'

export function OwnPin() {
  const { t } = useWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => client.people.changeOwnPin({ current, next }),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      showToast({ state: 'ok', text: t('people.codeChanged') })
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    change.mutate()
  }
  const field = { inputMode: 'numeric', autoComplete: 'off', maxLength: pinLength.most } as const
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3>{t('people.ownCode')}</h3>
      <TextInput
        type="password"
        label={t('people.currentCode')}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        {...field}
      />
      <TextInput
        type="password"
        label={t('people.nextCode')}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
        {...field}
      />
      <Failed error={change.error} />
      <div>
        <Button type="submit" variant="default" loading={change.isPending} disabled={current === '' || next === ''}>
          {t('people.changeCode')}
        </Button>
      </div>
    </form>
  )
}
