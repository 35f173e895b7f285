import styles from './StateMark.module.css'

export type MarkState = 'ok' | 'warn' | 'fail' | 'skip' | 'todo' | 'doing'

/** State by shape, glyph and colour; the word beside it is said by whoever shows it. */
export function StateMark({ state, size = 20 }: { state: MarkState; size?: number }) {
  return (
    <svg className={styles.mark} data-state={state} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {drawings[state]}
    </svg>
  )
}

const drawings: Record<MarkState, React.ReactNode> = {
  ok: (
    <>
      <circle className={styles.fill} cx="10" cy="10" r="9" />
      <path className={styles.glyph} d="M5.6 10.4 8.7 13.4 14.4 7" />
    </>
  ),
  warn: (
    <>
      <path className={styles.fill} d="M10 1.6 19 17.6a.8.8 0 0 1-.7 1.2H1.7a.8.8 0 0 1-.7-1.2z" />
      <path className={styles.glyph} d="M10 7.2v5.2M10 15.2v.6" />
    </>
  ),
  fail: (
    <>
      <path className={styles.fill} d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" />
      <path className={styles.glyph} d="m6.6 6.6 6.8 6.8M13.4 6.6l-6.8 6.8" />
    </>
  ),
  skip: (
    <>
      <circle className={styles.fill} cx="10" cy="10" r="9" />
      <path className={styles.glyph} d="M5.4 10h8.6M10.8 6.6 14.2 10l-3.4 3.4" />
    </>
  ),
  todo: <circle className={styles.hollow} cx="10" cy="10" r="8" />,
  doing: (
    <>
      <circle className={styles.hollow} cx="10" cy="10" r="8" />
      <path className={styles.half} d="M10 4a6 6 0 0 0 0 12z" />
    </>
  ),
}
