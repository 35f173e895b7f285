import type { ZoneBox } from './machine-drawings.ts'
import styles from './ZoneArt.module.css'

/** What makes a zone recognisable at a glance; the name and the button lie over it. */
export function ZoneArt({ box }: { box: ZoneBox }) {
  const { zone, x, y, width, height } = box
  return (
    <g className={styles.art}>
      <rect
        className={styles.part}
        data-zone={zone}
        x={x + 1}
        y={y + 1}
        width={width - 2}
        height={height - 2}
        rx={10}
      />
      <Detail {...box} />
    </g>
  )
}

function Detail({ zone, x, y, width, height }: ZoneBox) {
  switch (zone) {
    case 'keyboard':
      return <Keys x={x} y={y} width={width} height={height} />
    case 'corners':
      return <Corners x={x} y={y} width={width} height={height} />
    case 'ports-left':
    case 'ports-right':
    case 'ports-front':
    case 'ports-back':
      return <Sockets x={x} y={y} width={width} height={height} />
    case 'buttons':
      return <circle className={styles.line} cx={x + width - 22} cy={y + 22} r={9} />
    case 'hinge-left':
    case 'hinge-right':
      return <rect className={styles.line} x={x + 10} y={y + 10} width={width - 20} height={8} rx={4} />
    default:
      return null
  }
}

type Place = { x: number; y: number; width: number; height: number }

function Keys({ x, y, width, height }: Place) {
  const rows = 5
  const step = (height - 12) / rows
  const lines = Array.from({ length: rows }, (_, row) => {
    const top = y + 8 + row * step
    return `M${x + 10} ${top}h${width - 20}v${step - 4}h${20 - width}z`
  })
  const columns = Array.from(
    { length: 13 },
    (_, at) => `M${x + 10 + ((at + 1) * (width - 20)) / 14} ${y + 8}v${height - 16}`,
  )
  return <path className={styles.faint} d={[...lines, ...columns].join('')} />
}

function Corners({ x, y, width, height }: Place) {
  const [right, bottom, arm] = [x + width - 14, y + height - 14, 26]
  return (
    <path
      className={styles.line}
      d={`M${x + 14} ${y + 14 + arm}v${-arm}h${arm}M${right - arm} ${y + 14}h${arm}v${arm}M${right} ${bottom - arm}v${arm}h${-arm}M${x + 14 + arm} ${bottom}h${-arm}v${-arm}`}
    />
  )
}

function Sockets({ x, y, width }: Place) {
  return (
    <>
      <rect className={styles.line} x={x + width / 2 - 16} y={y + 14} width={32} height={10} rx={2} />
      <rect className={styles.line} x={x + width / 2 - 11} y={y + 32} width={22} height={9} rx={4} />
    </>
  )
}
