import type { MachineFacts, MachineKind } from '../../../../shared/domain/machine-facts.ts'
import type { FactOrigins } from '../../../../shared/domain/reading.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactValue } from './FactValue.tsx'
import styles from './TenFacts.module.css'
import { tenFacts } from './ten-facts.ts'

type Props = { kind: MachineKind | null; facts: MachineFacts; origins: FactOrigins }

/** What a technician asks first of any machine, readable at arm's length. */
export function TenFacts({ kind, facts, origins }: Props) {
  const words = useWords()
  return (
    <dl className={styles.facts}>
      {tenFacts(kind, facts, words).map((fact) => (
        <div key={fact.key} className={styles.fact}>
          <dt>{words.t(`screens.facts.${fact.key}`)}</dt>
          <dd>
            <FactValue value={fact.value} path={fact.path} origins={origins} isMono={fact.isMono} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
