import { type DragEvent, type ReactNode, useState } from 'react'
import styles from './DropZone.module.css'

type Props = { words: string; onDrop: (transfer: DataTransfer) => void; children: ReactNode }

/** All of what it holds takes a dropped file: nobody aims with gloves. A button inside always does the same. */
export function DropZone({ words, onDrop, children }: Props) {
  const [isOver, setOver] = useState(false)
  function drop(event: DragEvent): void {
    event.preventDefault()
    // A zone may lie inside another: the innermost takes the file.
    event.stopPropagation()
    setOver(false)
    onDrop(event.dataTransfer)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={styles.zone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
    >
      {children}
      {isOver && <p className={styles.words}>{words}</p>}
    </div>
  )
}
