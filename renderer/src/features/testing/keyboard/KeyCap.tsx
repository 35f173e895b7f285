import type { DrawnKey } from '../../../../../shared/domain/testing/keyboard-layouts.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './KeyCap.module.css'
import { namedKeyOf } from './named-keys.ts'

export type KeyCapState = 'untouched' | 'optional' | 'down' | 'good' | 'stuck' | 'dead' | 'absent'
type Props = { place: DrawnKey; legend: string | null; state: KeyCapState; onAbsent: (() => void) | null }

const glyphs: Partial<Record<KeyCapState, string>> = { good: '✓', stuck: '!', dead: '✕', absent: '—' }

/** One key. A click says that this model does not have it. */
export function KeyCap({ place, legend, state, onAbsent }: Props) {
  const { t } = useWords()
  const named = namedKeyOf(place.code)
  const name = legend ?? (named === null ? place.code : t(`testing.pages.keyboard.keys.${named}`))
  const { x, y, width, height } = place
  return (
    <button
      type="button"
      className={styles.key}
      data-state={state}
      data-code={place.code}
      disabled={onAbsent === null}
      tabIndex={-1}
      aria-label={t('testing.pages.keyboard.keyName', { name, state: t(`testing.pages.keyboard.states.${state}`) })}
      style={{ gridColumn: `${x + 1} / span ${width}`, gridRow: `${y + 1} / span ${height}` }}
      onClick={onAbsent ?? undefined}
    >
      <span className={styles.legend} data-long={name.length > 3 || undefined}>
        {name}
      </span>
      <span className={styles.glyph} aria-hidden="true">
        {glyphs[state]}
      </span>
    </button>
  )
}
