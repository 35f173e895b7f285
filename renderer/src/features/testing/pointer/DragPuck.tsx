import { type PointerEvent, useRef, useState } from 'react'
import styles from './PointerField.module.css'

/** A finger that lifts on its own, or a button that lets go, drops the puck before the target. */
export function DragPuck({ words, onDragged }: { words: string; onDragged: () => void }) {
  const [offset, setOffset] = useState({ x: 0, y: 0 })
  const [isReached, setReached] = useState(false)
  const heldAt = useRef<{ x: number; y: number } | null>(null)
  const target = useRef<HTMLSpanElement>(null)

  function onDown(event: PointerEvent<HTMLSpanElement>): void {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    heldAt.current = { x: event.clientX, y: event.clientY }
  }
  function onMove(event: PointerEvent<HTMLSpanElement>): void {
    if (heldAt.current === null) return
    setOffset({ x: event.clientX - heldAt.current.x, y: event.clientY - heldAt.current.y })
  }
  function onUp(event: PointerEvent<HTMLSpanElement>): void {
    const box = target.current?.getBoundingClientRect()
    const isInside =
      box !== undefined &&
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom
    if (heldAt.current !== null && isInside) {
      setReached(true)
      onDragged()
    }
    heldAt.current = null
    setOffset({ x: 0, y: 0 })
  }
  return (
    <>
      <span ref={target} className={styles.target} data-reached={isReached || undefined} data-drop>
        {isReached && '✓'}
      </span>
      <span
        className={styles.puck}
        data-drag
        style={{ transform: `translate(${offset.x}px, ${offset.y}px)` }}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={() => setOffset({ x: 0, y: 0 })}
      >
        {words}
      </span>
    </>
  )
}
