import { useEffect, useState } from 'react'
import { expectedCodes } from '../../../../../shared/domain/testing/keyboard-layouts.ts'
import { isLeaving, keyState } from '../../../../../shared/domain/testing/keyboard-run.ts'
import { isKeyboardDone, keyboardVerdict } from '../../../../../shared/domain/testing/keyboard-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { TestButton } from '../parts/TestButton.tsx'
import { TestStage } from '../parts/TestStage.tsx'
import { useStopwatch } from '../parts/use-stopwatch.ts'
import type { TestProps } from '../test-props.ts'
import { KeyboardDrawing } from './KeyboardDrawing.tsx'
import { KeyboardKindChoice } from './KeyboardKindChoice.tsx'
import { KeyboardRest } from './KeyboardRest.tsx'
import styles from './KeyboardTest.module.css'
import { useKeyboardKind } from './use-keyboard-kind.ts'
import { useKeyboardRun } from './use-keyboard-run.ts'
import { useRest } from './use-rest.ts'

/** Quiet first, then every key down and up. It ends by itself, by five Escapes, or by the mouse. */
export function KeyboardTest({ onVerdict, known }: TestProps) {
  const { t, language } = useWords()
  const { run, restart } = useKeyboardRun()
  const { rest, restAgain } = useRest(run, restart)
  const { kind, choose } = useKeyboardKind(known, language, run.keys.has('IntlBackslash'))
  const [absentCodes, setAbsentCodes] = useState<ReadonlySet<string>>(new Set())
  const [isEnded, setEnded] = useState(false)
  const watch = useStopwatch()
  const end = { run, layout: kind, absentCodes }
  const isOver = rest.isOver && !isEnded && (isLeaving(run) || isKeyboardDone(end))

  function finish(): void {
    setEnded(true)
    onVerdict(keyboardVerdict({ ...end, stuckAtRest: rest.stuckCodes, seconds: watch.seconds() }))
  }
  function startAgain(): void {
    restart()
    restAgain()
    setEnded(false)
    watch.restart()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last key decides, once
  useEffect(() => {
    if (isOver) finish()
  }, [isOver])

  const asked = expectedCodes(kind).filter((code) => !absentCodes.has(code))
  const goodCount = asked.filter((code) => keyState(run.keys.get(code)) === 'good').length
  return (
    <TestStage
      how={t('testing.pages.keyboard.how')}
      aside={<KeyboardKindChoice kind={kind} onChoose={choose} />}
      actions={
        <>
          <TestButton isMain isDisabled={!rest.isOver || isEnded} onPress={finish}>
            {t('testing.pages.finish')}
          </TestButton>
          <TestButton onPress={startAgain}>{t('testing.pages.again')}</TestButton>
          <p className="soft">{t('testing.pages.keyboard.escapes')}</p>
        </>
      }
    >
      <KeyboardRest rest={rest} />
      {rest.isOver && (
        <output className={styles.count} aria-live="off">
          {t('testing.pages.keyboard.count', { count: goodCount, expected: asked.length })}
        </output>
      )}
      <KeyboardDrawing
        kind={kind}
        run={run}
        stuckCodes={rest.stuckCodes}
        absentCodes={absentCodes}
        isEnded={isEnded}
        onAbsent={(code) => setAbsentCodes(absentCodes.symmetricDifference(new Set([code])))}
      />
      <p className={styles.hint}>{t('testing.pages.keyboard.hint')}</p>
    </TestStage>
  )
}
