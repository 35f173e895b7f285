import { type DragEvent, type ReactNode, useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { filesOfDrop, type GivenFile } from './given-files.ts'
import styles from './ImportDrop.module.css'

type Props = { onFiles: (files: GivenFile[]) => void; children: ReactNode }

/** The whole panel takes dropped files and folders. The buttons inside do the same. */
export function ImportDrop({ onFiles, children }: Props) {
  const { t } = useWords()
  const [isOver, setOver] = useState(false)
  function onDrop(event: DragEvent): void {
    event.preventDefault()
    // The page around takes a dropped log as well.
    event.stopPropagation()
    setOver(false)
    void filesOfDrop(event.dataTransfer).then(onFiles)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons are the first
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
      {isOver && <p className={styles.words}>{t('imports.dropNow')}</p>}
    </div>
  )
}
