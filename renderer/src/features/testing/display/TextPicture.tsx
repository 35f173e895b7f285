import { useWords } from '../../../i18n/use-words.ts'
import styles from './DisplayPictures.module.css'

/** Over the whole width: a panel may be sharp on one side alone. */
const columns = [1, 2, 3] as const
const sizesPt = [6, 7, 8, 9, 10, 11, 12] as const

/** Blurred text tells a scaled screen or a bad cable where flat colours do not. */
export function TextPicture() {
  return (
    <div className={styles.text}>
      {columns.map((column) => (
        <TextColumn key={column} />
      ))}
    </div>
  )
}

function TextColumn() {
  const { t } = useWords()
  return (
    <div className={styles.column}>
      {sizesPt.map((size) => (
        <p key={size} style={{ fontSize: `${size}pt` }}>
          {t('testing.pages.display.sample', { size })}
        </p>
      ))}
    </div>
  )
}
