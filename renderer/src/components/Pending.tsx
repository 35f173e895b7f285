import styles from './Pending.module.css'

/** Holds the place of what is coming; drawn only when it takes longer than a blink. */
export function Pending({ heightsPx }: { heightsPx: readonly number[] }) {
  return (
    <div className={styles.pending} aria-busy="true">
      {heightsPx.map((heightPx, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks have no identity and never move
        <div key={index} className={styles.block} style={{ height: heightPx }} />
      ))}
    </div>
  )
}
