import type { MouseEvent } from 'react'
import type { MachineKind } from '../../../../shared/domain/machine-facts.ts'
import type { Finding, FindingZone } from '../../../../shared/domain/testing/findings.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './MachineDrawingMap.module.css'
import { drawingOf, type ZoneBox } from './machine-drawings.ts'
import { ZoneArt } from './ZoneArt.tsx'

export type PointedAt = { zone: FindingZone; xShare: number | null; yShare: number | null }
type Props = { kind: MachineKind | null; findings: readonly Finding[]; onPoint: (where: PointedAt) => void }

/** The machine as its kind looks, every zone a button; what was found is marked where it was pointed at. */
export function MachineDrawingMap({ kind, findings, onPoint }: Props) {
  const { width, height, boxes } = drawingOf(kind)
  return (
    <div className={styles.scroll}>
      <div className={styles.map} style={{ aspectRatio: `${width} / ${height}` }}>
        <svg className={styles.art} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {boxes.map((box) => (
            <ZoneArt key={box.zone} box={box} />
          ))}
        </svg>
        {boxes.map((box) => (
          <ZoneButton
            key={box.zone}
            box={box}
            place={{
              left: `${(box.x / width) * 100}%`,
              top: `${(box.y / height) * 100}%`,
              width: `${(box.width / width) * 100}%`,
              height: `${(box.height / height) * 100}%`,
            }}
            findings={findings}
            onPoint={onPoint}
          />
        ))}
      </div>
    </div>
  )
}

type ZoneProps = Omit<Props, 'kind'> & { box: ZoneBox; place: Record<'left' | 'top' | 'width' | 'height', string> }

function ZoneButton({ box: { zone, nameAt }, place, findings, onPoint }: ZoneProps) {
  const { t } = useWords()
  const here = findings.flatMap((finding, at) => (finding.zone === zone ? [{ finding, number: at + 1 }] : []))
  const name = t(`grading.zone.${zone}`)
  return (
    <button
      type="button"
      className={styles.zone}
      style={place}
      data-name-at={nameAt}
      aria-label={t('grading.page.zone', { zone: name, count: here.length })}
      onClick={(event) => onPoint({ zone, ...pointOf(event) })}
    >
      <span className={styles.name}>{name}</span>
      {here.map(({ finding, number }) => (
        <span
          key={finding.id}
          className={styles.mark}
          data-severity={finding.severity}
          style={{ left: `${(finding.xShare ?? 0.5) * 100}%`, top: `${(finding.yShare ?? 0.5) * 100}%` }}
        >
          {number}
        </span>
      ))}
    </button>
  )
}

/** A key presses the middle of a button: nobody pointed there. */
function pointOf(event: MouseEvent<HTMLButtonElement>): Pick<PointedAt, 'xShare' | 'yShare'> {
  if (event.detail === 0) return { xShare: null, yShare: null }
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const share = (value: number) => Math.min(Math.max(value, 0), 1)
  return { xShare: share((event.clientX - left) / width), yShare: share((event.clientY - top) / height) }
}
