import { useWords } from '../../../i18n/use-words.ts'
import styles from './DisplayPictures.module.css'

const sizesPt = [6, 7, 8, 9, 10, 11, 12] as const

/** Blurred text tells a scaled screen or a bad cable where flat colours do not. */
export function TextPicture() {
  const { t } = useWords()
  return (
    <div className={styles.text}>
      {sizesPt.map((size) => (
        <p key={size} style={{ fontSize: `${size}pt` }}>
          {t('testing.pages.display.sample', { size })}
        </p>
      ))}
    </div>
  )
}
