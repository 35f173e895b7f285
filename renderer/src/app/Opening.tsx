import { useWords } from '../i18n/use-words.ts'
import styles from './Opening.module.css'

/** Until the core answers for the first time. A usual start is over before it is drawn. */
export function Opening() {
  const { t } = useWords()
  return (
    <div className={styles.opening} role="status">
      <h1 className={styles.title}>{t('screens.frame.opening')}</h1>
      <p>{t('screens.frame.openingLong')}</p>
    </div>
  )
}
