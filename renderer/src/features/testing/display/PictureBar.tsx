import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { TestButton } from '../parts/TestButton.tsx'
import styles from './DisplayPictures.module.css'

type Props = {
  name: string
  number: number
  count: number
  defectCount: number
  onMove: (step: number) => void
  onUndo: () => void
}

/** Goes to the other edge when asked, for a defect may lie beneath it. */
export function PictureBar({ name, number, count, defectCount, onMove, onUndo }: Props) {
  const { t } = useWords()
  const [isAtTop, setAtTop] = useState(false)
  const move = useRef(onMove)
  move.current = onMove
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const step = stepOfKey(event)
      if (step === null) return
      event.preventDefault()
      if (!event.repeat) move.current(step)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className={styles.bar} data-place={isAtTop ? 'top' : 'bottom'}>
      <TestButton isDisabled={number === 1} onPress={() => move.current(-1)}>
        {t('testing.pages.display.previous')}
      </TestButton>
      <p className={styles.name} role="status">
        <strong>{t('testing.pages.display.picture', { number, count, name })}</strong>
        {t('testing.pages.display.defects', { count: defectCount })}
      </p>
      <TestButton isDisabled={defectCount === 0} onPress={onUndo}>
        {t('testing.pages.display.undo')}
      </TestButton>
      <TestButton onPress={() => setAtTop(!isAtTop)}>{t('testing.pages.display.moveBar')}</TestButton>
      <TestButton isMain onPress={() => move.current(1)}>
        {t(number === count ? 'testing.pages.finish' : 'testing.pages.display.next')}
      </TestButton>
    </div>
  )
}

/** A button that has the focus takes Enter and Space for itself. */
function stepOfKey({ key, target }: KeyboardEvent): number | null {
  if (key === 'ArrowRight' || key === 'PageDown') return 1
  if (key === 'ArrowLeft' || key === 'PageUp') return -1
  const isOnButton = target instanceof HTMLButtonElement
  return !isOnButton && (key === 'Enter' || key === ' ') ? 1 : null
}
