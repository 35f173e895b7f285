import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { stepToDo } from '../../../../shared/domain/testing/step-groups.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { TestOnMachine } from '../lan/TestOnMachine.tsx'
import { useScanCommands } from '../scan/scan-commands.ts'
import { UnattendedStrip } from '../testing-runs/UnattendedStrip.tsx'
import { AllTestsDone } from './AllTestsDone.tsx'
import { OtherResults } from './OtherResults.tsx'
import { PartsPanel } from './PartsPanel.tsx'
import { StepList } from './StepList.tsx'
import { StepPanel } from './StepPanel.tsx'
import styles from './TestsTab.module.css'
import { useStepRecords } from './use-step-records.ts'
import { WaiverPanel } from './WaiverPanel.tsx'

/** One step open at a time; a verdict leads to the next, and can be taken back. */
export function TestsTab({ page }: { page: MachinePage }) {
  const { t, language } = useWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const { record, undo } = useStepRecords(page, {
    // Somebody may have gone to another step before the answer was kept.
    onRecorded: (key) => setChosen((now) => (now === key ? null : now)),
    onUndone: setChosen,
  })
  useScanCommands(({ kind }) => {
    // The machine answers to it; here the step that somebody chose gives way to the one to do.
    if (kind === 'NEXT') setChosen(null)
    return null
  })
  const waived = page.readiness.waived.flatMap(({ reason }) => ('stepKey' in reason ? [reason.stepKey] : []))
  const stepKey = chosen ?? stepToDo(page.steps, new Set(waived))?.key ?? null
  const index = page.steps.findIndex((step) => step.key === stepKey)
  const step = page.steps[index]
  const { checklist } = page
  return (
    <div className={styles.tab}>
      <div className={styles.main}>
        <UnattendedStrip machineId={page.machine.id} />
        <TestOnMachine machineId={page.machine.id} />
        <Failed error={record.error ?? undo.error} />
        {step === undefined ? (
          <AllTestsDone page={page} />
        ) : (
          <>
            <StepPanel
              key={`${step.key} ${step.result?.id}`}
              page={page}
              step={step}
              number={index + 1}
              isBusy={record.isPending}
              onRecord={(told) => record.mutate({ stepKey: step.key, ...told })}
            />
            <WaiverPanel key={step.key} page={page} step={step} />
          </>
        )}
        <PartsPanel page={page} />
        <OtherResults results={page.otherResults} />
        <p className="soft">
          {t('checklist.page.version', { title: checklist.title[language], version: checklist.version })}
        </p>
      </div>
      <StepList steps={page.steps} currentKey={step?.key ?? null} onChoose={setChosen} onUndo={undo.mutate} />
    </div>
  )
}
