import { useMutation } from '@tanstack/react-query'
import type { AllocationMachine } from '../../../../shared/contract/allocation.contract.ts'
import { client } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { AllocationView } from './allocation-view.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { useKeepPage } from './use-allocation.ts'

type Props = { view: AllocationView; machine: AllocationMachine | null; beneficiaryId: string; onDone: () => void }

export function BanForm({ view, machine, beneficiaryId, onDone }: Props) {
  const { t } = useWords()
  const keep = useKeepPage()
  const { campaignId } = view.page
  const ban = useMutation({
    mutationFn: (reason: string) =>
      client.allocation.ban({ campaignId, beneficiaryId, machineId: machine?.id ?? null, reason }),
    onSuccess: (page) => {
      keep(page)
      onDone()
    },
  })
  return (
    <ReasonForm
      confirm={t('allocation.actions.banConfirm')}
      isBusy={ban.isPending}
      error={ban.error}
      onCancel={onDone}
      onSubmit={(reason) => ban.mutate(reason)}
    />
  )
}
