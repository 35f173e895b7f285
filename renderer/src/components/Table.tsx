import type { ReactNode } from 'react'
import styles from './Table.module.css'

/** A short table. `data-number` aligns a figure to the right, `data-door` marks a row that opens. */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        {children}
      </table>
    </div>
  )
}
