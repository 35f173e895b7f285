import { Button } from '@mantine/core'
import { type FormEventHandler, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { Failed } from './Failed.tsx'
import styles from './FormPanel.module.css'

type Props = {
  title: string
  onSubmit: FormEventHandler<HTMLFormElement>
  onCancel: () => void
  isBusy: boolean
  error: unknown
  children: ReactNode
}

/** A form in its place on the page: never over it, never losing what is behind. */
export function FormPanel({ title, onSubmit, onCancel, isBusy, error, children }: Props) {
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)
  // Whoever opened it by keyboard is in it at once; the field that a page prefers is marked.
  useEffect(() => {
    const fields = form.current
    const first =
      fields?.querySelector<HTMLElement>('[data-autofocus]') ?? fields?.querySelector('input, select, textarea')
    if (first instanceof HTMLElement) first.focus()
  }, [])
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} noValidate>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
      <Failed error={error} />
      <div className={styles.actions}>
        <Button type="submit" size="md" loading={isBusy}>
          {t('screens.frame.save')}
        </Button>
        <Button size="md" variant="default" onClick={onCancel}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
