import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { StepState } from '../../../../shared/domain/testing/step-states.ts'
import { causeWords, resultDetail } from '../../../../shared/i18n/result-sentences.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './StepLine.module.css'
import { markOf } from './state-marks.ts'

type Props = {
  step: StepState
  steps: readonly StepState[]
  isCurrent: boolean
  onChoose: (key: string) => void
  onUndo: (key: string) => void
}

/** One step: its state by shape and by word, what it says, and a way to take it back. */
export function StepLine({ step, steps, isCurrent, onChoose, onUndo }: Props) {
  const { t, language } = useWords()
  const { key, definition, state, result } = step
  const title = definition.title[language]
  const said = result === null ? causeWords(step, steps, t, language) : resultDetail(result, definition, t, language)
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.step}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => onChoose(key)}
      >
        <StateMark state={markOf(state)} size={22} />
        <span className={styles.words}>
          <span className={styles.name}>{title}</span>
          <span className={styles.said}>
            {state === null ? t('checklist.page.todo') : t(`checklist.state.${state}`)}
            {said !== null && said !== '' && ` · ${said}`}
          </span>
        </span>
      </button>
      {result !== null && (
        <Button
          className={styles.undo}
          variant="subtle"
          color="gray"
          aria-label={`${t('checklist.page.undo')} — ${title}`}
          title={t('checklist.page.undo')}
          onClick={() => onUndo(key)}
        >
          <IconArrowBackUp size={20} stroke={1.7} aria-hidden="true" />
        </Button>
      )}
    </li>
  )
}
