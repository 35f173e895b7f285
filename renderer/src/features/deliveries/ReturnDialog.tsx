import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AllocationPage } from '../../../../shared/contract/allocation.contract.ts'
import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { refusalsOf, viewOf } from '../allocation/allocation-view.ts'
import type { PackedMachine } from './Boxes.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { useKeepDelivery } from './use-delivery.ts'

type Props = { delivery: DeliverySummary; packed: PackedMachine; onClose: () => void }

/** A given machine came back: why, and which one takes its place. */
export function ReturnDialog({ delivery, packed, onClose }: Props) {
  const { t } = useWords()
  const keep = useKeepDelivery()
  const [replacementId, setReplacementId] = useState('')
  const { campaignId, id: deliveryId } = delivery
  const { id: machineId, assetTag: tag } = packed.machine
  const allocation = useQuery(api.allocation.page.queryOptions({ input: { campaignId } }))
  const fitting = allocation.data === undefined ? [] : fittingMachines(allocation.data, machineId)
  const save = useMutation({
    mutationFn: (reason: string) => {
      const replacedByMachineId = replacementId === '' ? null : replacementId
      return client.deliveries.takeReturn({ deliveryId, machineId, reason, replacedByMachineId })
    },
    onSuccess: (page) => {
      keep(page)
      showToast({ state: 'ok', text: t('deliveries.back.saved', { tag }) })
      onClose()
    },
  })
  return (
    <Dialog title={t('deliveries.back.title', { tag })} onClose={onClose}>
      <ReturnForm
        isBusy={save.isPending}
        error={save.error ?? allocation.error}
        onCancel={onClose}
        onSubmit={(reason) => save.mutate(reason)}
      >
        <Select
          label={t('deliveries.back.replacement')}
          description={t(fitting.length === 0 ? 'deliveries.back.noneFits' : 'deliveries.back.replacementHint')}
          value={replacementId}
          onChange={(event) => setReplacementId(event.currentTarget.value)}
          data={[
            { value: '', label: t('deliveries.back.noReplacement') },
            ...fitting.map(({ id, assetTag, title }) => ({
              value: id,
              label: title === null ? assetTag : `${assetTag} – ${title}`,
            })),
          ]}
        />
      </ReturnForm>
    </Dialog>
  )
}

/** Free machines that the request of the one that came back would take. */
function fittingMachines(page: AllocationPage, backId: string) {
  const lineId = page.machines.find(({ id }) => id === backId)?.allocation?.lineId
  if (lineId === undefined) return []
  // Its place is free once it is back.
  const machines = page.machines.map((one) =>
    one.id === backId ? { ...one, allocation: null, isOffered: false } : one,
  )
  const view = viewOf({ ...page, machines })
  return view.free.filter(({ id, isOffered }) => isOffered && refusalsOf(view, id, lineId).length === 0)
}
