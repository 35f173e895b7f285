import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { TestVerdict } from '../../../../shared/domain/testing/result.ts'
import type { StepState } from '../../../../shared/domain/testing/step-states.ts'
import { Key } from '../../components/Key.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import { FaultChoice } from './FaultChoice.tsx'
import { SkipChoice } from './SkipChoice.tsx'
import { StandingResult } from './StandingResult.tsx'
import { type Filled, filled, StepAnswers } from './StepAnswers.tsx'
import { StepExtras } from './StepExtras.tsx'
import { StepLines } from './StepLines.tsx'
import styles from './StepPanel.module.css'
import { StepTest } from './StepTest.tsx'
import { useSeveralFaults } from './use-several-faults.ts'
import { type Asking, useStepCommands } from './use-step-commands.ts'
import type { ToRecord } from './use-step-records.ts'
import { Verdicts } from './Verdicts.tsx'

type Told = Omit<ToRecord, 'stepKey'>
type Props = {
  page: MachinePage
  step: StepState
  number: number
  isBusy: boolean
  onRecord: (told: Told) => void
}

/** The step in hand: why, how, what to look at, and two verdicts too far apart to be mistaken. */
export function StepPanel({ page, step, number, isBusy, onRecord }: Props) {
  const { t, language } = useWords()
  const { definition } = step
  const openedAtMs = useRef(performance.now())
  const [asking, setAsking] = useState<Asking>('verdict')
  const [note, setNote] = useState(step.result?.note ?? '')
  const [photo, setPhoto] = useState<File | null>(null)
  const [answers, setAnswers] = useState<Filled>(() => filled(step))
  const [verdict, setVerdict] = useState<TestVerdict | null>(null)

  function answer(told: Told): void {
    if (isBusy) return
    const durationSeconds = Math.min(86_400, Math.round((performance.now() - openedAtMs.current) / 1000))
    const { measures, texts } = answers
    const all = [...measures, ...(verdict?.measures ?? [])]
    const rest = { measures: all, answers: texts, detail: verdict?.detail ?? null, note, evidence: photo }
    onRecord({ ...rest, ...told, durationSeconds })
  }
  const faults = [...new Set([...(verdict?.faults ?? []), ...definition.faults])]
  const several = useSeveralFaults(verdict?.faults ?? [])
  useStepCommands({ asking, onAsk: setAsking, several, faults, isBusy, onAnswer: answer })
  useShortcut('down', () => setAsking('skip'), asking === 'verdict')

  return (
    <section className={styles.panel} aria-labelledby="step-title">
      <div className={styles.top}>
        <div className={styles.head}>
          <p className="soft">{t('checklist.page.progress', { number, count: page.steps.length })}</p>
          <h2 id="step-title" className={styles.title}>
            {definition.title[language]}
          </h2>
        </div>
        <Button size="lg" variant="default" className={styles.skip} onClick={() => setAsking('skip')}>
          {t('checklist.page.skip')}
          <span className={styles.key}>
            <Key>{t('screens.shortcuts.keys.down')}</Key>
          </span>
        </Button>
      </div>
      {asking === 'verdict' && <StepLines definition={definition} />}
      <StandingResult page={page} step={step} />
      <StepTest
        page={page}
        definition={definition}
        verdict={verdict}
        onVerdict={setVerdict}
        // A person's own photo says more; a test that is run again replaces its own.
        onPicture={(made) => setPhoto((now) => (now === null || now.name === made.name ? made : now))}
        onKeep={({ state, faults }) => answer({ state, faults })}
      />
      <StepAnswers definition={definition} value={answers} onChange={setAnswers} />
      {asking === 'verdict' && (
        <Verdicts
          onPass={() => answer({ state: 'pass' })}
          onFail={() => setAsking('fault')}
          onOther={(state) => answer({ state })}
        />
      )}
      {asking === 'fault' && (
        <FaultChoice
          faults={faults}
          chosen={several.chosen}
          onSeveral={several.begin}
          onChoose={(fault) =>
            several.chosen === null ? answer({ state: 'fail', faults: [fault] }) : several.toggle(fault)
          }
          onRecord={() => answer({ state: 'fail', faults: [...(several.chosen ?? [])] })}
          onBack={() => {
            several.forget()
            setAsking('verdict')
          }}
        />
      )}
      {asking === 'skip' && (
        <SkipChoice
          onChoose={(skipReason) => answer({ state: 'skipped', skipReason })}
          onBack={() => setAsking('verdict')}
        />
      )}
      <StepExtras note={note} onNote={setNote} photo={photo} onPhoto={setPhoto} />
    </section>
  )
}
