import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ParkFigures } from '../../../../shared/contract/park.contract.ts'
import { letters } from '../../../../shared/domain/grading.ts'
import { machineKinds } from '../../../../shared/domain/machine-facts.ts'
import { type ParkFilter, parkOddities, parkStates } from '../../../../shared/domain/park/park-filter.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FilterPanel.module.css'
import { setParkFilter } from './park-view.ts'

const memoryGibibytes = [4, 8, 16, 32] as const

/** Everything the park can be narrowed by, with how many of each there are. */
export function FilterPanel({ filter, figures }: { filter: ParkFilter; figures: ParkFigures | undefined }) {
  const { t } = useWords()
  const kindCounts = new Map(figures?.kinds.map(({ kind, count }) => [kind, count]))
  const letterCounts = new Map(figures?.letters.map(({ letter, count }) => [letter, count]))
  return (
    <section className={styles.panel} aria-label={t('park.filter.add')}>
      <Group title={t('park.filter.state')}>
        {parkStates.map((state) => (
          <Tick
            key={state}
            words={t(`park.states.${state}`)}
            count={figures?.states[state]}
            isOn={filter.states.includes(state)}
            onChange={() => setParkFilter({ states: flipped(filter.states, state) })}
          />
        ))}
      </Group>
      <Group title={t('park.filter.kind')}>
        {machineKinds
          .filter((kind) => (kindCounts.get(kind) ?? 0) > 0 || filter.kinds.includes(kind))
          .map((kind) => (
            <Tick
              key={kind}
              words={t(`codes.machineKind.${kind}`)}
              count={kindCounts.get(kind) ?? 0}
              isOn={filter.kinds.includes(kind)}
              onChange={() => setParkFilter({ kinds: flipped(filter.kinds, kind) })}
            />
          ))}
      </Group>
      <Group title={t('park.filter.grade')}>
        {letters.map((letter) => (
          <Tick
            key={letter}
            words={t(`park.letter.${letter}`)}
            count={letterCounts.get(letter) ?? 0}
            isOn={filter.letters.includes(letter)}
            onChange={() => setParkFilter({ letters: flipped(filter.letters, letter) })}
          />
        ))}
      </Group>
      <MemoryGroup filter={filter} />
      <Group title={t('park.filter.donor')}>
        {figures?.donors.map(({ donorId, donorName, machineCount }) => (
          <Tick
            key={donorId}
            words={donorName}
            count={machineCount}
            isOn={filter.donorIds.includes(donorId)}
            onChange={() => setParkFilter({ donorIds: flipped(filter.donorIds, donorId) })}
          />
        ))}
      </Group>
    </section>
  )
}

function MemoryGroup({ filter }: { filter: ParkFilter }) {
  const { t, memorySize } = useWords()
  return (
    <div className={styles.stack}>
      <Group title={t('park.filter.memory')}>
        {memoryGibibytes.map((gibibytes) => {
          const bytes = gibibytes * 2 ** 30
          const isOn = filter.minimumMemoryBytes === bytes
          return (
            <Tick
              key={gibibytes}
              words={t('park.filter.atLeast', { size: memorySize(bytes) })}
              isOn={isOn}
              onChange={() => setParkFilter({ minimumMemoryBytes: isOn ? null : bytes })}
            />
          )
        })}
      </Group>
      <Group title={t('park.filter.oddity')}>
        {parkOddities.map((oddity) => (
          <Tick
            key={oddity}
            words={t(`park.oddity.${oddity}`)}
            isOn={filter.oddity === oddity}
            onChange={() => setParkFilter({ oddity: filter.oddity === oddity ? null : oddity })}
          />
        ))}
      </Group>
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

type TickProps = { words: string; count?: number | undefined; isOn: boolean; onChange: () => void }

function Tick({ words, count, isOn, onChange }: TickProps) {
  const { t, number } = useWords()
  const label = count === undefined ? words : t('park.filter.counted', { what: words, shown: number(count) })
  return <Checkbox size="sm" label={label} checked={isOn} onChange={onChange} />
}

function flipped<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
}
