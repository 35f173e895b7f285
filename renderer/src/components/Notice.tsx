import type { ReactNode } from 'react'
import styles from './Notice.module.css'
import { type MarkState, StateMark } from './StateMark.tsx'

type Props = { state: MarkState; title: ReactNode; children?: ReactNode; isAlert?: boolean }

/** Something the person must know before going on: what, and what to do. */
export function Notice({ state, title, children, isAlert = false }: Props) {
  return (
    <div className={styles.notice} data-state={state} role={isAlert ? 'alert' : undefined}>
      <StateMark state={state} size={24} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  )
}
