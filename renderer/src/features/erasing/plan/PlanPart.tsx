import type { ReactNode } from 'react'
import styles from './PlanPart.module.css'

/** One point of the plan under its name. */
export function PlanPart({
  label,
  isWide = false,
  children,
}: {
  label: string
  isWide?: boolean
  children: ReactNode
}) {
  return (
    <section className={styles.part} data-wide={isWide || undefined}>
      <h3 className={styles.label}>{label}</h3>
      {children}
    </section>
  )
}
