import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { TestedMachineView } from '../../../../shared/contract/network.contract.ts'
import { stepToDo } from '../../../../shared/domain/testing/step-groups.ts'
import { api, client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import { TestedHead } from './TestedHead.tsx'
import { TestedList } from './TestedList.tsx'
import styles from './TestedMachine.module.css'
import { type TestedAnswer, TestedStep } from './TestedStep.tsx'

type Props = { view: TestedMachineView; onLeft: () => void }

/** One test open at a time, as at the bench; the verdict leads to the next. */
export function TestedMachine({ view, onLeft }: Props) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<string | null>(null)
  const [answered, setAnswered] = useState<readonly string[]>([])
  const keep = (next: TestedMachineView) => cache.setQueryData(api.testedMachine.view.queryKey(), next)
  const record = useMutation({
    mutationFn: (told: TestedAnswer & { stepKey: string }) => client.testedMachine.record(told),
    onSuccess: (next, { stepKey }) => {
      keep(next)
      setAnswered((all) => [...all, stepKey])
      // Somebody may have gone to another test before the answer was kept.
      setChosen((now) => (now === stepKey ? null : now))
    },
  })
  const undo = useMutation({
    mutationFn: (stepKey: string) => client.testedMachine.undo({ stepKey }),
    onSuccess: (next, stepKey) => {
      keep(next)
      setAnswered((all) => all.filter((one) => one !== stepKey))
      setChosen(stepKey)
    },
  })
  const last = answered.at(-1)
  useShortcut('undo', () => last !== undefined && undo.mutate(last), last !== undefined)
  useEffect(() => {
    document.title = t('network.tested.documentTitle', { tag: view.assetTag })
  }, [t, view.assetTag])
  const stepKey = chosen ?? stepToDo(view.steps)?.key ?? null
  const step = view.steps.find(({ key }) => key === stepKey)
  return (
    <div className={styles.page}>
      <TestedHead view={view} onLeft={onLeft} />
      <main className={styles.columns}>
        <div className={styles.main}>
          <Failed error={record.error ?? undo.error} />
          {step === undefined ? (
            <NothingLeft hasSteps={view.steps.length > 0} />
          ) : (
            <TestedStep
              key={`${step.key} ${step.result?.id}`}
              view={view}
              step={step}
              isBusy={record.isPending}
              onRecord={(told) => record.mutate({ stepKey: step.key, ...told })}
            />
          )}
        </div>
        <TestedList steps={view.steps} currentKey={stepKey} onChoose={setChosen} onUndo={undo.mutate} />
      </main>
    </div>
  )
}

function NothingLeft({ hasSteps }: { hasSteps: boolean }) {
  const { t } = useWords()
  if (!hasSteps) return <Notice state="todo" title={t('network.tested.nothing')} />
  return (
    <Notice state="ok" title={t('network.tested.allDone')}>
      <p>{t('network.tested.allDoneHint')}</p>
    </Notice>
  )
}
