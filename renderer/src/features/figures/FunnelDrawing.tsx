import { type FunnelStep, funnelSteps } from '../../../../shared/domain/bilan.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FunnelDrawing.module.css'

const stepWidth = 160
const barWidth = 96
const height = 150
const width = stepWidth * funnelSteps.length

/** Bars that shrink from what came to what was given, joined so that the eye follows; the table beside tells the same. */
export function FunnelDrawing({ funnel }: { funnel: Record<FunnelStep, number> }) {
  const { t, number } = useWords()
  const whole = Math.max(1, funnel.received)
  const bars = funnelSteps.map((step, place) => {
    const barHeight = Math.max(2, (funnel[step] / whole) * height)
    const left = place * stepWidth + (stepWidth - barWidth) / 2
    return { step, left, right: left + barWidth, top: 34 + (height - barHeight) / 2, barHeight }
  })
  return (
    <svg className={styles.funnel} viewBox={`0 0 ${width} ${height + 72}`} aria-hidden="true">
      {bars.slice(1).map((bar, place) => {
        const before = bars[place] ?? bar
        const points = [
          [before.right, before.top],
          [bar.left, bar.top],
          [bar.left, bar.top + bar.barHeight],
          [before.right, before.top + before.barHeight],
        ]
        return <polygon key={bar.step} className={styles.join} points={points.map((one) => one.join(',')).join(' ')} />
      })}
      {bars.map(({ step, left, top, barHeight }) => (
        <g key={step}>
          <rect className={styles.bar} x={left} y={top} width={barWidth} height={barHeight} rx={2} />
          <text className={styles.count} x={left + barWidth / 2} y={22}>
            {number(funnel[step])}
          </text>
          <text className={styles.name} x={left + barWidth / 2} y={height + 62}>
            {t(`bilan.funnel.${step}`)}
          </text>
        </g>
      ))}
    </svg>
  )
}
