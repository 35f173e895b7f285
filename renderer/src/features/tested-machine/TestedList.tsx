import { isAnswered } from '../../../../shared/domain/testing/step-groups.ts'
import { useWords } from '../../i18n/use-words.ts'
import { StepLine } from '../tests/StepLine.tsx'
import type { StepListProps } from '../tests/StepList.tsx'
import styles from './TestedList.module.css'

/** The tests that this screen can show, each with what became of it. */
export function TestedList({ steps, currentKey, onChoose, onUndo }: StepListProps) {
  const { t } = useWords()
  const doneCount = steps.filter(({ state }) => isAnswered(state)).length
  return (
    <aside className={styles.list} aria-label={t('network.tested.list')}>
      <h2 className={styles.title}>
        {t('network.tested.list')}
        <span className="soft">{t('screens.machine.testsDone', { done: doneCount, count: steps.length })}</span>
      </h2>
      <ol>
        {steps.map((step) => (
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
    </aside>
  )
}
