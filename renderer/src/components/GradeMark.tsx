import type { GradeLetter } from '../../../shared/domain/grading.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './GradeMark.module.css'

const shapes: Record<GradeLetter, string> = {
  A: 'M20 1a19 19 0 1 1 0 38 19 19 0 0 1 0-38z',
  B: 'M20 1 39.5 37.5H.5z',
  C: 'M2.5 2.5h35v35h-35z',
  D: 'M20 .5 39.5 20 20 39.5.5 20z',
  scrap: 'M12 2h16l10 10v16L28 38H12L2 28V12z',
}

/** The letter on its shape: ● A, ▲ B, ■ C, ◆ D, ✕ scrap. Readable without its colour. */
export function GradeMark({ letter, size = 28 }: { letter: GradeLetter; size?: number }) {
  const { t } = useWords()
  return (
    <svg
      className={styles.grade}
      data-letter={letter}
      width={size}
      height={size}
      viewBox="0 0 40 40"
      role="img"
      aria-label={t(`codes.letter.${letter}`)}
    >
      <path className={styles.shape} d={shapes[letter]} />
      {letter === 'scrap' ? (
        <path className={styles.cross} d="m13 13 14 14M27 13 13 27" />
      ) : (
        <text className={styles.letter} x="20" y={letter === 'B' ? 33 : 27.5} textAnchor="middle">
          {letter}
        </text>
      )}
    </svg>
  )
}
