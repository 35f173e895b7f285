import { Button } from '@mantine/core'
import { useWords } from '../i18n/use-words.ts'
import styles from './FatalScreen.module.css'

/** Nothing can be shown: why, and what to do. `REFUSED` = the shell no longer knows this page. */
export function FatalScreen({ code }: { code: string }) {
  const { t } = useWords()
  const isRefused = code === 'REFUSED'
  return (
    <main className={styles.screen}>
      <div className={styles.card} role="alert">
        <h1>{t(isRefused ? 'screens.frame.refusedTitle' : 'screens.frame.fatalTitle')}</h1>
        <p>{t(isRefused ? 'screens.frame.refused' : 'screens.frame.fatal')}</p>
        <p className="mono soft">{t('screens.frame.code', { code })}</p>
        <div className={styles.actions}>
          <Button onClick={() => window.location.reload()}>{t('screens.frame.reload')}</Button>
          <Button variant="default" onClick={() => void navigator.clipboard.writeText(code)}>
            {t('screens.errors.copyCode')}
          </Button>
        </div>
      </div>
    </main>
  )
}
