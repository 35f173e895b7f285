import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { Answer, FaultCode, Measure, ResultState, SkipReason } from '../../../../shared/domain/testing/result.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { useScanCommands } from '../scan/scan-commands.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'

export type ToRecord = {
  stepKey: string
  state: ResultState
  faults?: FaultCode[]
  skipReason?: SkipReason | null
  measures?: Measure[]
  answers?: Answer[]
  detail?: string | null
  note?: string
  evidence?: File | null
  durationSeconds?: number | null
}

type Done = { onRecorded: (stepKey: string) => void; onUndone: (stepKey: string) => void }

/** Recording results and taking them back, the last one by Ctrl+Z, as far back as this page was open. */
export function useStepRecords(page: MachinePage, { onRecorded, onUndone }: Done) {
  const { t, language } = useWords()
  const keep = useKeepMachinePage()
  const [answered, setAnswered] = useState<readonly string[]>([])
  const machineId = page.machine.id
  const titleOf = (key: string) => page.steps.find((step) => step.key === key)?.definition.title[language] ?? key

  const undo = useMutation({
    mutationFn: (stepKey: string) => client.checklist.undo({ machineId, stepKey }),
    onSuccess: (next, key) => {
      keep(next)
      onUndone(key)
      setAnswered((all) => withoutLast(all, key))
      showToast({ state: 'ok', text: t('checklist.page.undone', { step: titleOf(key) }) })
    },
  })
  const record = useMutation({
    mutationFn: (told: ToRecord) => client.checklist.record({ machineId, ...told }),
    onSuccess: (next, { stepKey, state }) => {
      keep(next)
      onRecorded(stepKey)
      setAnswered((all) => [...all, stepKey])
      showToast({
        state: state === 'fail' ? 'fail' : 'ok',
        text: t('checklist.page.recorded', { step: titleOf(stepKey), state: t(`checklist.state.${state}`) }),
        undo: () => undo.mutate(stepKey),
      })
    },
  })
  const last = answered.at(-1)
  useShortcut('undo', () => last !== undefined && undo.mutate(last), last !== undefined)
  useScanCommands(({ kind }) => {
    if (kind !== 'UNDO') return null
    if (last === undefined) return 'NOTHING_TO_DO'
    if (undo.isPending || record.isPending) return 'BUSY'
    undo.mutate(last)
    return 'DONE'
  })
  return { record, undo }
}

function withoutLast(all: readonly string[], key: string): readonly string[] {
  const at = all.lastIndexOf(key)
  return all.filter((_, index) => index !== at)
}
