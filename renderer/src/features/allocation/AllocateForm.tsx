import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AllocationMachine } from '../../../../shared/contract/allocation.contract.ts'
import { refusalSentence } from '../../../../shared/i18n/allocation-sentences.ts'
import { client } from '../../api/client.ts'
import { Notice } from '../../components/Notice.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { type AllocationView, byName, refusalsOf } from './allocation-view.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { useTellChange } from './use-allocation.ts'
import { useLineWords } from './use-line-words.ts'

type Props = { view: AllocationView; machine: AllocationMachine; lineId: string | null; onDone: () => void }

/** "Affecter à…": the lines that the machine fits first; of the others, why not. */
export function AllocateForm({ view, machine, lineId, onDone }: Props) {
  const { t } = useWords()
  const tell = useTellChange()
  const [chosenId, setChosenId] = useState(lineId ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const refusals = chosenId === '' ? [] : refusalsOf(view, machine.id, chosenId)
  const allocate = useMutation({
    mutationFn: (reason: string) => {
      const from = machine.allocation?.id ?? null
      return client.allocation.allocate({ machineId: machine.id, lineId: chosenId, from, reason })
    },
    onSuccess: (changed) => {
      const name = view.lines.get(chosenId)?.request.beneficiaryName ?? ''
      tell(changed, t('allocation.actions.done', { tag: machine.assetTag, name }))
      onDone()
    },
  })
  function submit(reason: string): void {
    if (chosenId === '') setProblem(t('allocation.actions.lineNeeded'))
    else if (refusals.length === 0) allocate.mutate(reason)
  }
  return (
    <ReasonForm
      confirm={t('allocation.actions.confirm')}
      isBusy={allocate.isPending}
      error={allocate.error}
      onCancel={onDone}
      onSubmit={submit}
    >
      <Select
        label={t('allocation.actions.line')}
        data={useLineChoices(view, machine)}
        value={chosenId}
        data-autofocus={lineId === null || undefined}
        error={problem}
        onChange={(event) => {
          setChosenId(event.currentTarget.value)
          setProblem(null)
        }}
      />
      {refusals.length > 0 && (
        <Notice state="fail" title={refusalSentence(refusals[0] as (typeof refusals)[number], t)} isAlert>
          {refusals.slice(1).map((refusal) => (
            <p key={JSON.stringify(refusal)}>{refusalSentence(refusal, t)}</p>
          ))}
        </Notice>
      )}
    </ReasonForm>
  )
}

function useLineChoices(view: AllocationView, machine: AllocationMachine) {
  const { t, number } = useWords()
  const lineWords = useLineWords()
  const choices = [...view.lines.values()]
    .filter(({ line }) => line.id !== machine.allocation?.lineId)
    .map(({ request, line }) => {
      const given = number(view.outcomes.get(line.id)?.given ?? 0)
      const label = `${request.beneficiaryName} — ${given}/${number(line.quantity)} ${lineWords(line)}`
      return { value: line.id, label, fits: refusalsOf(view, machine.id, line.id).length === 0 }
    })
    .toSorted((one, other) => byName(one.label, other.label))
  const items = (fits: boolean) =>
    choices.filter((one) => one.fits === fits).map(({ value, label }) => ({ value, label }))
  const groups = [
    { group: t('allocation.actions.fits'), items: items(true) },
    { group: t('allocation.actions.fitsNot'), items: items(false) },
  ]
  return [{ value: '', label: t('allocation.actions.choose') }, ...groups.filter((one) => one.items.length > 0)]
}
