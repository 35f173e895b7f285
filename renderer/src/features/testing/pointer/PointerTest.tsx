import { useEffect, useState } from 'react'
import {
  isPointerDone,
  optionalGestures,
  type PointerGesture,
  pointerGestures,
  pointerVerdict,
  pointerZones,
} from '../../../../../shared/domain/testing/pointer-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { CheckMarks } from '../parts/CheckMarks.tsx'
import { TestButton } from '../parts/TestButton.tsx'
import { TestStage } from '../parts/TestStage.tsx'
import { useStopwatch } from '../parts/use-stopwatch.ts'
import type { TestProps } from '../test-props.ts'
import { PointerField } from './PointerField.tsx'

const nothing = { zones: new Set<number>(), gestures: new Set<PointerGesture>() }

/** Nine zones, the buttons, the wheel both ways, a double click and a drag. It ends by itself, or by Enter. */
export function PointerTest({ onVerdict }: TestProps) {
  const { t } = useWords()
  const [seen, setSeen] = useState(nothing)
  const [isEnded, setEnded] = useState(false)
  const watch = useStopwatch()
  const isDone = isPointerDone(seen)

  function finish(): void {
    setEnded(true)
    onVerdict(pointerVerdict({ ...seen, seconds: watch.seconds() }))
  }
  function startAgain(): void {
    setSeen(nothing)
    setEnded(false)
    watch.restart()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last gesture decides, once
  useEffect(() => {
    if (isDone && !isEnded) finish()
  }, [isDone, isEnded])

  return (
    <TestStage
      how={t('testing.pages.pointer.how')}
      actions={
        <>
          <TestButton isMain isDisabled={isEnded} onPress={finish}>
            {t('testing.pages.finish')}
          </TestButton>
          <TestButton onPress={startAgain}>{t('testing.pages.again')}</TestButton>
          <p className="soft">{t('testing.pages.pointer.otherMouse')}</p>
        </>
      }
    >
      <CheckMarks
        marks={[
          {
            key: 'zones',
            state: seen.zones.size === pointerZones ? 'ok' : 'todo',
            words: t('testing.pages.pointer.zones'),
            value: `${seen.zones.size}/${pointerZones}`,
          },
          ...pointerGestures.map((gesture) => ({
            key: gesture,
            state: seen.gestures.has(gesture) ? ('ok' as const) : ('todo' as const),
            words: gestureWords(gesture),
          })),
        ]}
      />
      <PointerField
        zones={seen.zones}
        onZone={(zone) => setSeen((before) => (before.zones.has(zone) ? before : withZone(before, zone)))}
        onGestures={(gestures) => setSeen((before) => withGestures(before, gestures))}
      />
    </TestStage>
  )

  function gestureWords(gesture: PointerGesture): string {
    const words = t(`testing.pages.pointer.gestures.${gesture}`)
    return optionalGestures.has(gesture) ? t('testing.pages.optional', { words }) : words
  }
}

type Seen = typeof nothing

function withZone(seen: Seen, zone: number): Seen {
  return { ...seen, zones: new Set([...seen.zones, zone]) }
}

function withGestures(seen: Seen, gestures: readonly PointerGesture[]): Seen {
  return { ...seen, gestures: new Set([...seen.gestures, ...gestures]) }
}
