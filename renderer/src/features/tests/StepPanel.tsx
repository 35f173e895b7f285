import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Outcome, StepState } from '../../../../shared/domain/checklist.ts'
import { Key } from '../../components/Key.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { usePausedShortcuts, useShortcut } from '../shortcuts/shortcut-registry.ts'
import { KeyCounter } from './KeyCounter.tsx'
import { markOf } from './outcome-marks.ts'
import styles from './StepPanel.module.css'

type Props = {
  step: StepState
  number: number
  count: number
  isBusy: boolean
  onVerdict: (outcome: Outcome, note: string) => void
}

/** The test in hand: what to do in a line, and two verdicts too far apart to be mistaken. */
export function StepPanel({ step, number, count, isBusy, onVerdict }: Props) {
  const { t } = useWords()
  const [note, setNote] = useState(step.outcome?.note ?? '')
  const isKeyboard = step.key === 'keyboard'
  usePausedShortcuts(isKeyboard)
  const answer = (outcome: Outcome) => !isBusy && onVerdict(outcome, note)
  useShortcut('left', () => answer('pass'))
  useShortcut('right', () => answer('fail'))
  useShortcut('down', () => answer('skipped'))
  return (
    <section className={styles.panel} aria-labelledby="step-title">
      <div className={styles.top}>
        <p className="soft">{t('screens.tests.progress', { number, count })}</p>
        <Button size="md" variant="default" onClick={() => answer('skipped')}>
          {t('screens.tests.skip')}
          {!isKeyboard && <KeyHint>{t('screens.shortcuts.keys.down')}</KeyHint>}
        </Button>
      </div>
      <h2 id="step-title" className={styles.title}>
        {t(`codes.step.${step.key}`)}
      </h2>
      <p className={styles.how}>{t(`codes.stepHow.${step.key}`)}</p>
      {isKeyboard && <KeyCounter />}
      {step.outcome !== null && (
        <p className={styles.standing}>
          <StateMark state={markOf[step.outcome.outcome]} />
          {t('screens.tests.standing')} {t(`codes.outcome.${step.outcome.outcome}`)}
        </p>
      )}
      <TextInput
        className={styles.note}
        label={t('screens.tests.note')}
        placeholder={t('screens.tests.notePlaceholder')}
        value={note}
        maxLength={2000}
        autoComplete="off"
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.verdicts}>
        <button type="button" className={styles.pass} onClick={() => answer('pass')}>
          <StateMark state="ok" size={34} />
          {t('screens.tests.pass')}
          {!isKeyboard && <KeyHint>{t('screens.shortcuts.keys.left')}</KeyHint>}
        </button>
        <Button variant="subtle" color="gray" onClick={() => answer('not-applicable')}>
          {t('screens.tests.notApplicable')}
        </Button>
        <button type="button" className={styles.fail} onClick={() => answer('fail')}>
          <StateMark state="fail" size={34} />
          {t('screens.tests.fail')}
          {!isKeyboard && <KeyHint>{t('screens.shortcuts.keys.right')}</KeyHint>}
        </button>
      </div>
    </section>
  )
}

function KeyHint({ children }: { children: string }) {
  return (
    <span className={styles.key}>
      <Key>{children}</Key>
    </span>
  )
}
