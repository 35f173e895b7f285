import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { go } from '../../app/navigation.ts'
import { useWords } from '../../i18n/use-words.ts'
import { labelChoice } from '../labels/label-choice.ts'
import { orderOf } from '../labels/label-order.ts'
import { useLabelSetup, usePrintLabels } from '../labels/use-labels.ts'
import { type CommandOutcome, useScanCommands } from '../scan/scan-commands.ts'
import { placeOfAction } from './place-of-action.ts'

/** On every tab of an open machine: its next action, and its label. */
export function useMachineCommands(page: MachinePage): void {
  const { language } = useWords()
  const onError = useFailureToast()
  const setup = useLabelSetup().data
  const label = usePrintLabels()
  useScanCommands(({ kind }) => {
    if (kind === 'NEXT') return goToNext(page)
    if (kind !== 'PRINT') return null
    if (label.isPending || setup === undefined) return 'BUSY'
    const targets = [{ machineId: page.machine.id, driveId: null }]
    label.mutate(orderOf({ setup, choice: labelChoice.get(), use: 'machine', targets, language }), { onError })
    return 'DONE'
  })
}

function goToNext({ nextAction, machine }: MachinePage): CommandOutcome {
  const place = placeOfAction(nextAction, machine.id)
  if (place === null) return 'NOTHING_TO_DO'
  go(place)
  return 'DONE'
}
