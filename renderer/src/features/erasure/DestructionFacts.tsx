import type { Destruction } from '../../../../shared/domain/erasure.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './RunFacts.module.css'

/** What the witness of a destruction says. */
export function DestructionFacts({ destruction }: { destruction: Destruction }) {
  const { t, date } = useWords()
  const { note } = destruction
  const rows: [label: string, value: string][] = [
    [t('screens.erasure.destruction.class'), t(`codes.destructionClass.${destruction.class}`)],
    [t('screens.erasure.destruction.performedOn'), date(destruction.performedOn)],
    [t('screens.erasure.destruction.provider'), destruction.providerName],
    [t('screens.erasure.destruction.witness'), destruction.witnessName],
    ...(note === null ? [] : [[t('screens.erasure.destruction.note'), note] satisfies [string, string]]),
  ]
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
