import { connection } from '../api/connection.ts'
import { Notice } from '../components/Notice.tsx'
import { useWords } from '../i18n/use-words.ts'
import styles from './ConnectionBanner.module.css'

/** Calm: what was saved is saved, and the page tries again by itself. Appears only if it lasts. */
export function ConnectionBanner() {
  const { t } = useWords()
  if (connection.use() !== 'lost') return null
  return (
    <div className={styles.banner} role="status">
      <Notice state="warn" title={t('screens.frame.lost')} />
    </div>
  )
}
