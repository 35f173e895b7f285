import type { ReactNode } from 'react'
import styles from './TestStage.module.css'

type Props = { how: ReactNode; aside?: ReactNode; actions?: ReactNode; children: ReactNode }

/** What every test is made of: one line to read, something that answers, what to press. */
export function TestStage({ how, aside, actions, children }: Props) {
  return (
    <div className={styles.stage}>
      <div className={styles.head}>
        <p className={styles.how}>{how}</p>
        {aside}
      </div>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
