import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { StepState, TestStepKey } from '../../../../shared/domain/checklist.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { markOf } from './outcome-marks.ts'
import styles from './StepList.module.css'

type Props = {
  steps: readonly StepState[]
  currentKey: TestStepKey | null
  onChoose: (key: TestStepKey) => void
  onUndo: (key: TestStepKey) => void
}

export function StepList({ steps, currentKey, onChoose, onUndo }: Props) {
  const { t } = useWords()
  return (
    <aside className={styles.list} aria-label={t('screens.tests.list')}>
      <ol>
        {steps.map((step) => (
          <StepLine
            key={step.key}
            step={step}
            isCurrent={step.key === currentKey}
            onChoose={onChoose}
            onUndo={onUndo}
          />
        ))}
      </ol>
    </aside>
  )
}

type LineProps = { step: StepState; isCurrent: boolean } & Pick<Props, 'onChoose' | 'onUndo'>

function StepLine({ step, isCurrent, onChoose, onUndo }: LineProps) {
  const { t, dateTime } = useWords()
  const { key, outcome } = step
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.step}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => onChoose(key)}
      >
        <StateMark state={outcome === null ? 'todo' : markOf[outcome.outcome]} size={22} />
        <span className={styles.words}>
          <span className={styles.name}>{t(`codes.step.${key}`)}</span>
          <span className={styles.who}>
            {outcome === null
              ? t('screens.tests.todo')
              : `${t(`codes.outcome.${outcome.outcome}`)} · ${t('screens.tests.by', {
                  name: outcome.operatorName,
                  at: dateTime(outcome.recordedAt),
                })}`}
          </span>
          {outcome?.note !== null && outcome !== null && <span className={styles.note}>{outcome.note}</span>}
        </span>
      </button>
      {outcome !== null && (
        <Button
          className={styles.undo}
          variant="subtle"
          color="gray"
          aria-label={`${t('screens.tests.undo')} — ${t(`codes.step.${key}`)}`}
          title={t('screens.tests.undo')}
          onClick={() => onUndo(key)}
        >
          <IconArrowBackUp size={20} stroke={1.7} aria-hidden="true" />
        </Button>
      )}
    </li>
  )
}
