import type { ReadingNote } from '../../../../shared/domain/reading.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ReadingNotes.module.css'

/** What could not be read and why, in sentences. A machine that has no such part is not worth a sentence. */
export function ReadingNotes({ notes }: { notes: readonly ReadingNote[] }) {
  const { t } = useWords()
  const worth = notes.filter((note) => note.code !== 'NOT_HERE')
  if (worth.length === 0) return null
  return (
    <details className={styles.notes}>
      <summary>
        {t('screens.reading.notes')} ({worth.length})
      </summary>
      <ul>
        {worth.map((note) => (
          <li key={`${note.code} ${note.source}`}>
            {t(`codes.readingNote.${note.code}`, { source: note.source })}
            {note.detail !== null && <span className={styles.detail}>{note.detail}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
