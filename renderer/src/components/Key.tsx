import styles from './Key.module.css'

/** A key's name beside what it does. Hidden from screen readers: the shortcuts sheet tells them all. */
export function Key({ children }: { children: string }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {children}
    </span>
  )
}
