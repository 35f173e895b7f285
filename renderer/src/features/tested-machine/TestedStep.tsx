import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { TestedMachineView } from '../../../../shared/contract/network.contract.ts'
import type { FaultCode, ResultState, SkipReason, TestVerdict } from '../../../../shared/domain/testing/result.ts'
import type { StepState } from '../../../../shared/domain/testing/step-states.ts'
import { Key } from '../../components/Key.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import { InteractiveTestPanel } from '../testing/InteractiveTestPanel.tsx'
import { FaultChoice } from '../tests/FaultChoice.tsx'
import { SkipChoice } from '../tests/SkipChoice.tsx'
import { StepLines } from '../tests/StepLines.tsx'
import { useSeveralFaults } from '../tests/use-several-faults.ts'
import { Verdicts } from '../tests/Verdicts.tsx'
import styles from './TestedStep.module.css'

export type TestedAnswer = {
  state: ResultState
  faults?: FaultCode[]
  skipReason?: SkipReason
  measures?: TestVerdict['measures']
  detail?: string | null
  durationSeconds: number
}
type Told = Pick<TestedAnswer, 'state' | 'faults' | 'skipReason'>
type Props = {
  view: TestedMachineView
  step: StepState
  isBusy: boolean
  onRecord: (told: TestedAnswer) => void
}

/** The test in hand, run by the machine that it tests; its verdict is kept by a person. */
export function TestedStep({ view, step, isBusy, onRecord }: Props) {
  const { t, language } = useWords()
  const { definition } = step
  const openedAtMs = useRef(performance.now())
  const [asking, setAsking] = useState<'verdict' | 'fault' | 'skip'>('verdict')
  const [isOpen, setOpen] = useState(false)
  const [verdict, setVerdict] = useState<TestVerdict | null>(null)
  function answer(told: Told): void {
    if (isBusy) return
    const durationSeconds = Math.min(86_400, Math.round((performance.now() - openedAtMs.current) / 1000))
    onRecord({ measures: verdict?.measures ?? [], detail: verdict?.detail ?? null, ...told, durationSeconds })
  }
  const several = useSeveralFaults(verdict?.faults ?? [])
  useShortcut('down', () => setAsking('skip'), asking === 'verdict')
  if (definition.test.kind !== 'interactive') return null
  const faults = [...new Set([...(verdict?.faults ?? []), ...definition.faults])]
  return (
    <section className={styles.panel} aria-labelledby="step-title">
      <div className={styles.top}>
        <h2 id="step-title" className={styles.title}>
          {definition.title[language]}
        </h2>
        <Button size="lg" variant="default" onClick={() => setAsking('skip')}>
          {t('checklist.page.skip')}
          <span className={styles.key}>
            <Key>{t('screens.shortcuts.keys.down')}</Key>
          </span>
        </Button>
      </div>
      <StepLines definition={definition} />
      <div className={styles.test}>
        {isOpen ? (
          <InteractiveTestPanel
            name={definition.test.name}
            known={{ kind: view.kind, panel: view.panel }}
            onVerdict={setVerdict}
          />
        ) : (
          <StartButton onStart={() => setOpen(true)} />
        )}
        {isOpen && verdict !== null && (
          <div>
            <Button size="lg" onClick={() => answer({ state: verdict.state, faults: verdict.faults })}>
              {t('checklist.page.keepVerdict', { state: t(`checklist.state.${verdict.state}`) })}
            </Button>
          </div>
        )}
      </div>
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
    </section>
  )
}

/** Opened by hand: it takes the keyboard, the screen or the camera. */
function StartButton({ onStart }: { onStart: () => void }) {
  const { t } = useWords()
  return (
    <div>
      <Button size="xl" leftSection={<IconPlayerPlay size={24} stroke={1.7} aria-hidden="true" />} onClick={onStart}>
        {t('checklist.page.openTest')}
      </Button>
    </div>
  )
}
