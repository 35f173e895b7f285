import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { go } from '../../app/navigation.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useIssue } from '../papers/use-issue.ts'
import { type CommandOutcome, useScanCommands } from '../scan/scan-commands.ts'
import { placeOfAction } from './place-of-action.ts'

/** On every tab of an open machine: its next action, and its label. */
export function useMachineCommands(page: MachinePage): void {
  const { language } = useWords()
  const onError = useFailureToast()
  const label = useIssue(page, 'label', language)
  useScanCommands(({ kind }) => {
    if (kind === 'NEXT') return goToNext(page)
    if (kind !== 'PRINT') return null
    if (label.isPending) return 'BUSY'
    label.mutate(undefined, { onError })
    return 'DONE'
  })
}

function goToNext({ nextAction, machine }: MachinePage): CommandOutcome {
  const place = placeOfAction(nextAction, machine.id)
  if (place === null) return 'NOTHING_TO_DO'
  go(place)
  return 'DONE'
}
