import { StateMark } from '../../../components/StateMark.tsx'
import type { DerivedLine } from './derived-lines.ts'
import styles from './MarkedLines.module.css'

/** Sentences that say their state in words; the mark only helps the eye find them. */
export function MarkedLines({ lines }: { lines: readonly DerivedLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.key} className={styles.line}>
          {line.state === null ? <span className={styles.plain} /> : <StateMark state={line.state} size={18} />}
          <div>
            <p className={styles.text}>{line.text}</p>
            {line.details.map((detail) => (
              <p key={detail} className={styles.detail}>
                {detail}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
