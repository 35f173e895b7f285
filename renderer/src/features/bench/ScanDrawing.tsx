import styles from './ScanDrawing.module.css'

const barWidths = [3, 1, 2, 4, 1, 3, 1, 2, 1, 4, 2, 1, 3, 2, 1, 4, 1, 2]
const unitPx = 3

/** A label under the scanner's line. */
export function ScanDrawing() {
  let x = 46
  const bars = barWidths.map((width) => {
    const left = x
    x += (width + 2) * unitPx
    return { left, width: width * unitPx }
  })
  return (
    <svg className={styles.drawing} width={320} height={150} viewBox="0 0 320 150" aria-hidden="true">
      <path
        className={styles.paper}
        d="M28 8h272a8 8 0 0 1 8 8v118a8 8 0 0 1-8 8H28A20 20 0 0 1 8 122V28A20 20 0 0 1 28 8z"
      />
      <circle className={styles.hole} cx="27" cy="75" r="7" />
      {bars.map((bar) => (
        <rect key={bar.left} className={styles.bar} x={bar.left} y="26" width={bar.width} height="64" />
      ))}
      <text className={styles.tag} x="46" y="122">
        GC26-00042-7
      </text>
      <path className={styles.beam} d="M0 58h320" />
    </svg>
  )
}
