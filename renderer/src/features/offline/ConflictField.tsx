import { type ConflictChoice, choicesFor, type OfflineConflict } from '../../../../shared/domain/offline/conflict.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useConflictValue } from './conflict-value.ts'
import styles from './OfflinePage.module.css'

type Props = {
  conflict: OfflineConflict
  chosen: ConflictChoice | null
  onChoose: (choice: ConflictChoice) => void
}

/** One point that both ends tell otherwise: both values, and nothing chosen until a person does. */
export function ConflictField({ conflict, chosen, onChoose }: Props) {
  const { t } = useWords()
  const wordOf = useConflictValue()
  const { key, kind, about } = conflict
  const title =
    kind === 'FIELD'
      ? t('offline.conflict.FIELD', { about, field: t(`offline.field.${conflict.field}`) })
      : t(`offline.conflict.${kind}`, { about, serial: kind === 'SAME_SERIAL' ? conflict.serial : '' })
  function words(choice: ConflictChoice): string {
    const [home, bench] = [wordOf(conflict, conflict.home), wordOf(conflict, conflict.bench)]
    if (kind === 'SAME_SERIAL' && choice === 'home') return t('offline.sameMachine', { home, bench })
    if (kind === 'SAME_UNIT' && choice !== 'both')
      return t(`offline.unitIs.${choice}`, { value: choice === 'home' ? home : bench })
    return t(`offline.choice.${choice}`, { value: choice === 'home' ? home : bench })
  }
  return (
    <fieldset className={styles.conflict}>
      <legend>{title}</legend>
      {choicesFor(kind).map((choice) => (
        <label key={choice} className={styles.choice}>
          <input type="radio" name={key} checked={chosen === choice} onChange={() => onChoose(choice)} />
          <span>{words(choice)}</span>
        </label>
      ))}
    </fieldset>
  )
}
