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
          <ZoneButton key={box.zone} box={box} place={placeOf(box)} count={countIn(box.zone)} onPoint={onPoint} />
        ))}
        {findings.map((finding, at) => {
          const box = boxes.find(({ zone }) => zone === finding.zone)
          return box && <Mark key={finding.id} finding={finding} number={at + 1} place={markPlace(box, finding)} />
        })}
      </div>
    </div>
  )

  function countIn(zone: FindingZone): number {
    return findings.filter((finding) => finding.zone === zone).length
  }

  function placeOf(box: ZoneBox): Record<'left' | 'top' | 'width' | 'height', string> {
    return {
      left: percent(box.x, width),
      top: percent(box.y, height),
      width: percent(box.width, width),
      height: percent(box.height, height),
    }
  }

  function markPlace(box: ZoneBox, { xShare, yShare }: Finding): Record<'left' | 'top', string> {
    return {
      left: percent(box.x + box.width * (xShare ?? 0.5), width),
      top: percent(box.y + box.height * (yShare ?? 0.5), height),
    }
  }
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`
}

/** Drawn at its least width, a narrower zone holds a long word only without room around it. */
const narrowUnits = 100

type ZoneProps = { box: ZoneBox; place: Record<string, string>; count: number; onPoint: Props['onPoint'] }

function ZoneButton({ box: { zone, nameAt, width }, place, count, onPoint }: ZoneProps) {
  const { t } = useWords()
  const name = t(`grading.zone.${zone}`)
  return (
    <button
      type="button"
      className={styles.zone}
      style={place}
      data-name-at={nameAt}
      data-narrow={width < narrowUnits || undefined}
      aria-label={t('grading.page.zone', { zone: name, count })}
      onClick={(event) => onPoint({ zone, ...pointOf(event) })}
    >
      <span className={styles.name}>{name}</span>
    </button>
  )
}

/** Numbered as in the list, which says the rest; how bad it is shows by its edge and its shape. */
function Mark({ finding, number, place }: { finding: Finding; number: number; place: Record<string, string> }) {
  return (
    <span className={styles.mark} data-severity={finding.severity} data-mark={number} style={place} aria-hidden="true">
      {number}
    </span>
  )
}

/** A key presses the middle of a button: nobody pointed there. */
function pointOf(event: MouseEvent<HTMLButtonElement>): Pick<PointedAt, 'xShare' | 'yShare'> {
  if (event.detail === 0) return { xShare: null, yShare: null }
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const share = (value: number) => Math.min(Math.max(value, 0), 1)
  return { xShare: share((event.clientX - left) / width), yShare: share((event.clientY - top) / height) }
}
