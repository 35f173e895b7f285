import { type MarkState, StateMark } from '../../../components/StateMark.tsx'
import styles from './CheckMarks.module.css'

export type CheckMark = { key: string; state: MarkState; words: string; value?: string }

/** What is left to do and what was seen, as a line of marks with their words. */
export function CheckMarks({ marks }: { marks: readonly CheckMark[] }) {
  return (
    <ul className={styles.marks}>
      {marks.map(({ key, state, words, value }) => (
        <li key={key} data-state={state}>
          <StateMark state={state} size={22} />
          <span>{words}</span>
          {value !== undefined && <strong>{value}</strong>}
        </li>
      ))}
    </ul>
  )
}
