import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ReasonForm.module.css'

type Props = {
  confirm: string
  isBusy: boolean
  error: unknown
  onSubmit: (reason: string) => void
  onCancel: () => void
  firstReason?: string
  children?: ReactNode
}

const shortestReason = 3

/** Asks why, and keeps what was typed when it is refused. */
export function ReasonForm({ confirm, isBusy, error, onSubmit, onCancel, firstReason = '', children }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState(firstReason)
  const [problem, setProblem] = useState<string | null>(null)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (reason.trim().length < shortestReason) setProblem(t('allocation.actions.reasonNeeded'))
    else onSubmit(reason.trim())
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      <TextInput
        label={t('allocation.actions.reason')}
        description={t('allocation.actions.reasonHint')}
        value={reason}
        maxLength={200}
        autoComplete="off"
        error={problem}
        data-autofocus
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <Failed error={error} />
      <div className={styles.actions}>
        <Button type="submit" size="lg" loading={isBusy}>
          {confirm}
        </Button>
        <Button size="lg" variant="default" onClick={onCancel}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
