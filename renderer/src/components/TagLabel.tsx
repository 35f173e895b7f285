import styles from './TagLabel.module.css'

/** The asset tag drawn as the label that is stuck on the machine. */
export function TagLabel({ tag, isLarge = false }: { tag: string; isLarge?: boolean }) {
  return (
    <span className={styles.label} data-large={isLarge || undefined}>
      {tag}
    </span>
  )
}
