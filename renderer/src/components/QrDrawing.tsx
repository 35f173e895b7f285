import styles from './QrDrawing.module.css'

/** The standard wants four light modules around the symbol. */
const quietModules = 4

/** Dark on light in both themes: a scanner reads no inverted symbol. The path's unit is one module. */
export function QrDrawing({ qr, label }: { qr: { moduleCount: number; path: string }; label: string }) {
  const side = qr.moduleCount + 2 * quietModules
  return (
    <svg
      className={styles.qr}
      viewBox={`${-quietModules} ${-quietModules} ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect className={styles.light} x={-quietModules} y={-quietModules} width={side} height={side} />
      <path className={styles.dark} d={qr.path} />
    </svg>
  )
}
