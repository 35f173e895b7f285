import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { Outcome, TestStepKey } from '../../../../shared/domain/checklist.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import { AllTestsDone } from './AllTestsDone.tsx'
import { openStep } from './open-step.ts'
import { StepList } from './StepList.tsx'
import { StepPanel } from './StepPanel.tsx'
import styles from './TestsTab.module.css'

type Verdict = { stepKey: TestStepKey; outcome: Outcome; note: string }

/** One test a screen; a verdict leads to the next, and can be taken back. */
export function TestsTab({ page }: { page: MachinePage }) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const machineId = page.machine.id
  const [chosen, setChosen] = useState<TestStepKey | null>(null)
  const [lastAnswered, setLastAnswered] = useState<TestStepKey | null>(null)
  const stepKey = chosen ?? openStep(page.steps)
  const index = page.steps.findIndex((step) => step.key === stepKey)
  const step = page.steps[index]

  const undo = useMutation({
    mutationFn: (key: TestStepKey) => client.checklist.undo({ machineId, stepKey: key }),
    onSuccess: (next, key) => {
      keep(next)
      setChosen(key)
      setLastAnswered(null)
      showToast({ state: 'ok', text: t('screens.tests.undone', { step: t(`codes.step.${key}`) }) })
    },
  })
  const record = useMutation({
    mutationFn: ({ stepKey: key, outcome, note }: Verdict) =>
      client.checklist.record({ machineId, stepKey: key, outcome, note, measured: null }),
    onSuccess: (next, verdict) => {
      keep(next)
      setChosen(null)
      setLastAnswered(verdict.stepKey)
      const words = { step: t(`codes.step.${verdict.stepKey}`), outcome: t(`codes.outcome.${verdict.outcome}`) }
      showToast({
        state: verdict.outcome === 'fail' ? 'fail' : 'ok',
        text: t('screens.tests.recorded', words),
        undo: () => undo.mutate(verdict.stepKey),
      })
    },
  })
  useShortcut('undo', () => lastAnswered !== null && undo.mutate(lastAnswered), lastAnswered !== null)

  return (
    <div className={styles.tab}>
      <div className={styles.main}>
        <Failed error={record.error ?? undo.error} />
        {step === undefined ? (
          <AllTestsDone page={page} />
        ) : (
          <StepPanel
            key={step.key}
            step={step}
            number={index + 1}
            count={page.steps.length}
            isBusy={record.isPending}
            onVerdict={(outcome, note) => record.mutate({ stepKey: step.key, outcome, note })}
          />
        )}
      </div>
      <StepList steps={page.steps} currentKey={step?.key ?? null} onChoose={setChosen} onUndo={undo.mutate} />
    </div>
  )
}
