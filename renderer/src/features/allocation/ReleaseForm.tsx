import { Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AllocationMachine } from '../../../../shared/contract/allocation.contract.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { AllocationView } from './allocation-view.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { useKeepPage, useTellChange } from './use-allocation.ts'

type Props = { view: AllocationView; machine: AllocationMachine; beneficiaryId: string; onDone: () => void }

/** Takes a machine back, for now or, when the pair is forbidden, until the ban is lifted. */
export function ReleaseForm({ view, machine, beneficiaryId, onDone }: Props) {
  const { t } = useWords()
  const keep = useKeepPage()
  const tell = useTellChange()
  const [isBan, setBan] = useState(false)
  const { campaignId } = view.page
  const text = t('allocation.actions.released', { tag: machine.assetTag })
  const release = useMutation({
    mutationFn: async (reason: string) => {
      if (!isBan) {
        tell(await client.allocation.release({ allocationId: machine.allocation?.id ?? '', reason }), text)
        return
      }
      keep(await client.allocation.ban({ campaignId, beneficiaryId, machineId: machine.id, reason }))
      showToast({ state: 'ok', text })
    },
    onSuccess: onDone,
  })
  return (
    <ReasonForm
      confirm={t('allocation.actions.release')}
      isBusy={release.isPending}
      error={release.error}
      onCancel={onDone}
      onSubmit={(reason) => release.mutate(reason)}
    >
      <Checkbox
        label={t('allocation.actions.ban')}
        checked={isBan}
        onChange={(event) => setBan(event.currentTarget.checked)}
      />
    </ReasonForm>
  )
}
