import type { ReactNode } from 'react'
import styles from './PageHead.module.css'

export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </header>
  )
}
