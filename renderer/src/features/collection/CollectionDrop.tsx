import { type DragEvent, type ReactNode, useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import styles from './CollectionDrop.module.css'

/** The whole panel takes a dropped collection. The button inside does the same. */
export function CollectionDrop({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const { t } = useWords()
  const [isOver, setOver] = useState(false)
  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    for (const file of event.dataTransfer.files) onFile(file)
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
      onDrop={onDrop}
    >
      {children}
      {isOver && <p className={styles.words}>{t('collection.dropNow')}</p>}
    </div>
  )
}
