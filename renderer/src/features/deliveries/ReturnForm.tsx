import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './HandOverPanel.module.css'

type Props = {
  isBusy: boolean
  error: unknown
  onSubmit: (reason: string) => void
  onCancel: () => void
  children: ReactNode
}

/** What was typed stays when the core refuses. */
export function ReturnForm({ isBusy, error, onSubmit, onCancel, children }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (reason.trim().length < 3) setMissing(true)
    else onSubmit(reason.trim())
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Textarea
        label={t('deliveries.back.reason')}
        value={reason}
        rows={2}
        maxLength={500}
        error={isMissing ? t('deliveries.back.reasonNeeded') : null}
        data-autofocus
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setMissing(false)
        }}
      />
      {children}
      <Failed error={error} />
      <div className={styles.copy}>
        <Button type="submit" size="lg" loading={isBusy}>
          {t('deliveries.back.confirm')}
        </Button>
        <Button size="lg" variant="default" onClick={onCancel}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
