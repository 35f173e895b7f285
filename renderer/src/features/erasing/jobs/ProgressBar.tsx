import styles from './ProgressBar.module.css'

type Props = { permille: number | null; label: string; isLarge?: boolean; isStill?: boolean }

/** A share of a phase; hatched where the drive does not say how far it is. */
export function ProgressBar({ permille, label, isLarge = false, isStill = false }: Props) {
  return (
    <div
      className={styles.track}
      data-large={isLarge || undefined}
      data-unknown={permille === null || undefined}
      data-still={isStill || undefined}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(permille !== null && { 'aria-valuenow': Math.floor(permille / 10) })}
    >
      {permille !== null && <div className={styles.done} style={{ width: `${Math.min(100, permille / 10)}%` }} />}
    </div>
  )
}
