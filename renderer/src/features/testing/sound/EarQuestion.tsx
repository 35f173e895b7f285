import { StateMark } from '../../../components/StateMark.tsx'
import { TestButton } from '../parts/TestButton.tsx'
import styles from './EarCheck.module.css'

type Props = {
  play: string
  yes: string
  no: string
  answer: boolean | null
  onPlay: () => void
  onAnswer: (answer: boolean) => void
}

export function EarQuestion({ play, yes, no, answer, onPlay, onAnswer }: Props) {
  return (
    <fieldset className={styles.question} aria-label={play}>
      <TestButton onPress={onPlay}>{play}</TestButton>
      <button type="button" aria-pressed={answer === true} className={styles.yes} onClick={() => onAnswer(true)}>
        <StateMark state={answer === true ? 'ok' : 'todo'} size={24} />
        {yes}
      </button>
      <button type="button" aria-pressed={answer === false} className={styles.no} onClick={() => onAnswer(false)}>
        <StateMark state={answer === false ? 'fail' : 'todo'} size={24} />
        {no}
      </button>
    </fieldset>
  )
}
