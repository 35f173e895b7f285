import { useWords } from '../i18n/use-words.ts'
import styles from './ShareBar.module.css'

/** "12 / 30" with its bar: a part of a whole, readable without the drawing. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  const { number } = useWords()
  const percent = whole === 0 ? 0 : (part / whole) * 100
  return (
    <span className={styles.share}>
      <span className={styles.words}>
        {number(part)} / {number(whole)}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.part} style={{ width: `${percent}%` }} />
      </span>
    </span>
  )
}
