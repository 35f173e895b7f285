import { useState } from 'react'
import { fingersAsked, touchVerdict } from '../../../../../shared/domain/testing/touch-verdict.ts'
import { Notice } from '../../../components/Notice.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { TestButton } from '../parts/TestButton.tsx'
import { TestStage } from '../parts/TestStage.tsx'
import { useStopwatch } from '../parts/use-stopwatch.ts'
import type { TestProps } from '../test-props.ts'
import { TouchGrid, type TouchSeen } from './TouchGrid.tsx'

/** Every cell of the screen under a finger, and a whole hand at once. */
export function TouchTest({ onVerdict }: TestProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const watch = useStopwatch()
  const declaredPoints = navigator.maxTouchPoints

  function end(seen: TouchSeen): void {
    setOpen(false)
    onVerdict(touchVerdict({ ...seen, declaredPoints, seconds: watch.seconds() }))
  }
  return (
    <TestStage
      how={t('testing.pages.touch.how')}
      actions={
        <TestButton
          isMain
          onPress={() => {
            watch.restart()
            setOpen(true)
          }}
        >
          {t('testing.pages.touch.start')}
        </TestButton>
      }
    >
      {declaredPoints === 0 && <Notice state="warn" title={t('testing.pages.touch.none')} />}
      {declaredPoints > 0 && (
        <p>{t('testing.pages.touch.declared', { count: declaredPoints, asked: fingersAsked(declaredPoints) })}</p>
      )}
      {isOpen && <TouchGrid declaredPoints={declaredPoints} onEnd={end} />}
    </TestStage>
  )
}
