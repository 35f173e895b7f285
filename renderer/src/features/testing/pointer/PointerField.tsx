import { type PointerEvent, useEffect, useRef } from 'react'
import {
  gestureOf,
  gesturesOfWheel,
  type PointerGesture,
  pointerZones,
  zoneAt,
} from '../../../../../shared/domain/testing/pointer-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DragPuck } from './DragPuck.tsx'
import styles from './PointerField.module.css'

type Props = {
  zones: ReadonlySet<number>
  onZone: (zone: number) => void
  onGestures: (gestures: PointerGesture[]) => void
}

/** Where the pointer goes about. What it does here does nothing else: no menu, no scroll, no middle-click paste. */
export function PointerField({ zones, onZone, onGestures }: Props) {
  const { t } = useWords()
  const field = useRef<HTMLDivElement>(null)
  const tell = useRef(onGestures)
  tell.current = onGestures

  useEffect(() => {
    const element = field.current
    if (element === null) return
    // React listens to the wheel passively and could not keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      tell.current(gesturesOfWheel(event.deltaX, event.deltaY))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [])

  function onMove(event: PointerEvent<HTMLDivElement>): void {
    if (event.pointerType === 'touch') return
    const box = event.currentTarget.getBoundingClientRect()
    const zone = zoneAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
    if (zone !== null) onZone(zone)
  }
  return (
    <div
      ref={field}
      className={styles.field}
      role="img"
      aria-label={t('testing.pages.pointer.field', { seen: zones.size, count: pointerZones })}
      onPointerMove={onMove}
      onMouseUp={(event) => {
        event.preventDefault()
        const gesture = gestureOf(event.button)
        if (gesture !== null) onGestures([gesture])
      }}
      onMouseDown={(event) => event.preventDefault()}
      onDoubleClick={() => onGestures(['double'])}
      onContextMenu={(event) => event.preventDefault()}
      onAuxClick={(event) => event.preventDefault()}
    >
      {Array.from({ length: pointerZones }, (_, zone) => zone).map((zone) => (
        <span key={zone} className={styles.zone} data-seen={zones.has(zone) || undefined}>
          {zones.has(zone) ? '✓' : zone + 1}
        </span>
      ))}
      <DragPuck words={t('testing.pages.pointer.puck')} onDragged={() => onGestures(['drag'])} />
    </div>
  )
}
