import { type PointerEvent, useRef, useState } from 'react'
import {
  type DisplayPattern,
  displayPatterns,
  distinctSpots,
  mayChangePattern,
  type ScreenDefect,
} from '../../../../../shared/domain/testing/display-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FullScreen } from '../parts/FullScreen.tsx'
import styles from './DisplayPictures.module.css'
import { PictureBar } from './PictureBar.tsx'
import { TextPicture } from './TextPicture.tsx'

export type PicturesSeen = { seen: ReadonlySet<DisplayPattern>; defects: readonly ScreenDefect[] }

/** One picture after the other, by hand alone. Nothing moves and nothing flashes. */
export function DisplayPictures({ onEnd }: { onEnd: (seen: PicturesSeen) => void }) {
  const { t } = useWords()
  const [index, setIndex] = useState(0)
  const [farthest, setFarthest] = useState(0)
  const [defects, setDefects] = useState<readonly ScreenDefect[]>([])
  const changedMs = useRef<number | null>(null)
  const pattern = displayPatterns[index] ?? 'white'
  const name = t(`testing.pages.display.patterns.${pattern}`)
  const end = () => onEnd({ seen: new Set(displayPatterns.slice(0, farthest + 1)), defects })

  function move(step: number): void {
    const now = performance.now()
    if (!mayChangePattern(changedMs.current, now)) return
    changedMs.current = now
    const next = Math.max(0, index + step)
    if (next < displayPatterns.length) show(next)
    else end()
  }
  function show(next: number): void {
    setIndex(next)
    setFarthest(Math.max(farthest, next))
  }
  function mark({ clientX, clientY }: PointerEvent): void {
    const ratio = window.devicePixelRatio
    setDefects([...defects, { pattern, x: clientX * ratio, y: clientY * ratio }])
  }
  return (
    <FullScreen label={t('testing.pages.display.pictures')} onLeave={end}>
      <div
        className={styles.picture}
        data-pattern={pattern}
        data-picture
        onPointerDown={mark}
        role="img"
        aria-label={name}
      >
        {pattern === 'text' && <TextPicture />}
        {distinctSpots(defects).map(({ x, y }) => (
          <span
            key={`${x} ${y}`}
            className={styles.spot}
            style={{ left: x / window.devicePixelRatio, top: y / window.devicePixelRatio }}
          />
        ))}
      </div>
      <PictureBar
        name={name}
        number={index + 1}
        count={displayPatterns.length}
        defectCount={distinctSpots(defects).length}
        onMove={move}
        onUndo={() => setDefects(defects.slice(0, -1))}
      />
    </FullScreen>
  )
}
