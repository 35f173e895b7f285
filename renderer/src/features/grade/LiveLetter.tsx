import type { GradeLetter } from '../../../../shared/domain/grading.ts'
import { GradeMark } from '../../components/GradeMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './LiveLetter.module.css'

/** The letter as the choices make it, before anything is saved. */
export function LiveLetter({ letter, isNotLooked }: { letter: GradeLetter | null; isNotLooked: boolean }) {
  const { t } = useWords()
  return (
    <div className={styles.letter} role="status">
      {letter === null ? (
        <>
          <span className={styles.blank} aria-hidden="true" />
          <p className={styles.word}>{t('screens.grade.noLetter')}</p>
          <p className="soft">{t(isNotLooked ? 'screens.grade.notLooked' : 'screens.grade.noLetterHint')}</p>
        </>
      ) : (
        <>
          <GradeMark letter={letter} size={112} />
          <p className={styles.word}>{t(`screens.grade.words.${letter}`)}</p>
          <p className="soft">{t('screens.grade.follows')}</p>
        </>
      )}
    </div>
  )
}
