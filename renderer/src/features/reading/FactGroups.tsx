import type { MachineFacts } from '../../../../shared/domain/machine-facts.ts'
import type { FactOrigins } from '../../../../shared/domain/reading.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FactGroups.module.css'
import { FactValue } from './FactValue.tsx'
import { type FactGroup, factGroups } from './fact-groups.ts'

export function FactGroups({ facts, origins }: { facts: MachineFacts; origins: FactOrigins }) {
  const words = useWords()
  return (
    <div className={styles.groups}>
      {factGroups(facts, words).map((group) => (
        <Group key={group.title} group={group} origins={origins} />
      ))}
    </div>
  )
}

function Group({ group, origins }: { group: FactGroup; origins: FactOrigins }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>{group.title}</h2>
      {group.none !== null && <p className={styles.none}>{group.none}</p>}
      {group.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own and never move
        <div key={index}>
          {block.title !== null && <h3 className={styles.part}>{block.title}</h3>}
          <dl className={styles.rows}>
            {block.rows.map((row) => (
              <div key={row.label} className={styles.row}>
                <dt>{row.label}</dt>
                <dd>
                  <FactValue value={row.value} path={row.path} origins={origins} isMono={row.isMono} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}
