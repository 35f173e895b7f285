import type { ReactNode } from 'react'
import { type MarkState, StateMark } from './StateMark.tsx'
import styles from './StateWord.module.css'

/** A state in a line of text: mark and word, never the colour alone. */
export function StateWord({ state, children, size }: { state: MarkState; children: ReactNode; size?: number }) {
  return (
    <span className={styles.word}>
      <StateMark state={state} size={size ?? 18} />
      <span>{children}</span>
    </span>
  )
}
