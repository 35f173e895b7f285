import { drawnKeys, firmwareKey, isOptionalKey } from '../../../../../shared/domain/testing/keyboard-layouts.ts'
import { legendOf } from '../../../../../shared/domain/testing/keyboard-legends.ts'
import { type KeyboardRun, keyState } from '../../../../../shared/domain/testing/keyboard-run.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './KeyboardDrawing.module.css'
import { KeyCap, type KeyCapState } from './KeyCap.tsx'
import type { KeyboardKind } from './use-keyboard-kind.ts'

type Props = {
  kind: KeyboardKind
  run: KeyboardRun
  stuckCodes: readonly string[]
  absentCodes: ReadonlySet<string>
  /** Over: what was not pressed is dead, what is still down is stuck. */
  isEnded: boolean
  onAbsent: (code: string) => void
}

const endStates = { untouched: 'dead', down: 'stuck', good: 'good', stuck: 'stuck' } as const

/** The keyboard as it lies there: each key says by shape, glyph and colour what it did. */
export function KeyboardDrawing({ kind, run, stuckCodes, absentCodes, isEnded, onAbsent }: Props) {
  const { t } = useWords()
  const keys = drawnKeys(kind)
  const columns = Math.max(...keys.map((key) => key.x + key.width))
  const stateOf = (code: string): KeyCapState => {
    if (code === firmwareKey || absentCodes.has(code)) return 'absent'
    const state = stuckCodes.includes(code) ? 'stuck' : keyState(run.keys.get(code))
    if (state === 'untouched' && isOptionalKey(code)) return 'optional'
    return isEnded ? endStates[state] : state
  }
  return (
    <section
      className={styles.keyboard}
      aria-label={t('testing.pages.keyboard.drawing')}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, aspectRatio: `${columns} / 18` }}
    >
      {keys.map((key) => (
        <KeyCap
          key={key.code}
          place={key}
          legend={legendOf(key.code, kind.legends, kind.form)}
          state={stateOf(key.code)}
          onAbsent={key.code === firmwareKey ? null : () => onAbsent(key.code)}
        />
      ))}
    </section>
  )
}
