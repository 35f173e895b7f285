import { Button } from '@mantine/core'
import { useId } from 'react'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './CommandLine.module.css'

type Props = { title: string; command: string; hint?: string }

export function CommandLine({ title, command, hint }: Props) {
  const { t } = useWords()
  const titleId = useId()
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(command)
    showToast({ state: 'ok', text: t('collection.copied') })
  }
  return (
    <section className={styles.command} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {title}
      </h3>
      <div className={styles.line}>
        <code className={styles.text}>{command}</code>
        <Button variant="default" aria-describedby={titleId} onClick={() => void copy()}>
          {t('collection.copy')}
        </Button>
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </section>
  )
}
