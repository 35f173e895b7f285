import { type DragEvent, type ReactNode, useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import styles from './LogDrop.module.css'

/** The whole tab takes a dropped log: nobody aims with gloves. The button beside does the same. */
export function LogDrop({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const { t } = useWords()
  const [isOver, setOver] = useState(false)
  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
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
      {isOver && <p className={styles.words}>{t('screens.erasure.dropNow')}</p>}
    </div>
  )
}
