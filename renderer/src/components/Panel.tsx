import { type ReactNode, useId } from 'react'
import styles from './Panel.module.css'

type Props = { title: ReactNode; hint?: ReactNode; aside?: ReactNode; children: ReactNode }

/** One subject of a page, under its heading. */
export function Panel({ title, hint, aside, children }: Props) {
  const headingId = useId()
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <header className={styles.head}>
        <div>
          <h2 id={headingId}>{title}</h2>
          {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        </div>
        {aside}
      </header>
      {children}
    </section>
  )
}
