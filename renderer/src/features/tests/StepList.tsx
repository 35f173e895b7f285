import { useEffect, useRef } from 'react'
import { groupOf, isAnswered, type StepGroup, stepGroups } from '../../../../shared/domain/testing/step-groups.ts'
import type { StepState } from '../../../../shared/domain/testing/step-states.ts'
import { useWords } from '../../i18n/use-words.ts'
import { StepLine } from './StepLine.tsx'
import styles from './StepList.module.css'

export type StepListProps = {
  steps: readonly StepState[]
  currentKey: string | null
  onChoose: (key: string) => void
  onUndo: (key: string) => void
}

/** Every step of the machine, in three groups: what runs alone, what hands do, what must be done before it leaves. */
export function StepList(props: StepListProps) {
  const { t } = useWords()
  const list = useRef<HTMLElement>(null)
  const { currentKey } = props
  useEffect(() => {
    if (currentKey !== null) bringIntoSight(list.current)
  }, [currentKey])
  return (
    <aside ref={list} className={styles.list} aria-label={t('checklist.page.list')}>
      {stepGroups.map((group) => (
        <Group key={group} group={group} {...props} />
      ))}
    </aside>
  )
}

/** Scrolls the list alone: the page must not move under the hand that gives a verdict. */
function bringIntoSight(list: HTMLElement | null): void {
  const line = list?.querySelector('[aria-current]')
  if (list === null || line === null || line === undefined) return
  const from = list.getBoundingClientRect()
  const at = line.getBoundingClientRect()
  const isSeen = at.top >= from.top && at.bottom <= from.bottom
  if (!isSeen) list.scrollTop += at.top - from.top - from.height / 3
}

function Group({ group, steps, currentKey, onChoose, onUndo }: StepListProps & { group: StepGroup }) {
  const { t } = useWords()
  const own = steps.filter(({ definition }) => groupOf(definition) === group)
  if (own.length === 0) return null
  const doneCount = own.filter(({ state }) => isAnswered(state)).length
  return (
    <section className={styles.group} aria-labelledby={`group-${group}`}>
      <h3 id={`group-${group}`} className={styles.title}>
        {t(`checklist.group.${group}`)}
        <span className="soft">{t('screens.machine.testsDone', { done: doneCount, count: own.length })}</span>
      </h3>
      <ol>
        {own.map((step) => (
          <StepLine
            key={step.key}
            step={step}
            steps={steps}
            isCurrent={step.key === currentKey}
            onChoose={onChoose}
            onUndo={onUndo}
          />
        ))}
      </ol>
    </section>
  )
}
