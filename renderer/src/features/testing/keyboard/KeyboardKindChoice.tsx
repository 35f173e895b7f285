import { SegmentedControl } from '@mantine/core'
import { keyboardForms, keyboardSizes } from '../../../../../shared/domain/testing/keyboard-layouts.ts'
import { keyboardLegends } from '../../../../../shared/domain/testing/keyboard-legends.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './KeyboardKindChoice.module.css'
import type { KeyboardKind } from './use-keyboard-kind.ts'

type KindName = KeyboardKind['legends'] | KeyboardKind['form'] | KeyboardKind['size']
type Props = { kind: KeyboardKind; onChoose: (part: Partial<KeyboardKind>) => void }

/** Which keyboard lies on the desk, for the host only knows which one it was told. */
export function KeyboardKindChoice({ kind, onChoose }: Props) {
  const { t } = useWords()
  const words = <Name extends KindName>(names: readonly Name[]) =>
    names.map((value) => ({ value, label: t(`testing.pages.keyboard.kinds.${value as KindName}`) }))
  return (
    <div className={styles.choice}>
      <SegmentedControl
        aria-label={t('testing.pages.keyboard.legends')}
        data={words(keyboardLegends)}
        value={kind.legends}
        onChange={(legends) => onChoose({ legends })}
      />
      <SegmentedControl
        aria-label={t('testing.pages.keyboard.form')}
        data={words(keyboardForms)}
        value={kind.form}
        onChange={(form) => onChoose({ form })}
      />
      <SegmentedControl
        aria-label={t('testing.pages.keyboard.size')}
        data={words(keyboardSizes)}
        value={kind.size}
        onChange={(size) => onChoose({ size })}
      />
    </div>
  )
}
