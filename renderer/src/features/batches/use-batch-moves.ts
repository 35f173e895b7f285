import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BatchPage } from '../../../../shared/contract/batches.contract.ts'
import type { MachineSummary } from '../../../../shared/domain/machine.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'

/** The core's new page of a batch, shown without asking again. */
export function useKeepBatchPage(): (page: BatchPage) => void {
  const cache = useQueryClient()
  return (page) => {
    cache.setQueryData(api.batches.page.queryKey({ input: { batchId: page.batch.id } }), page)
    void cache.invalidateQueries({ queryKey: api.batches.list.key() })
    void cache.invalidateQueries({ queryKey: api.machines.key() })
  }
}

/** Into the batch and out of it; each way is the other's undo. */
export function useBatchMoves(batchId: string) {
  const { t } = useWords()
  const keep = useKeepBatchPage()
  const adding = useMutation({
    mutationFn: (machine: MachineSummary) => client.batches.add({ batchId, machineId: machine.id }),
    onSuccess: (page, machine) => {
      keep(page)
      const text = t('screens.batches.added', { tag: machine.assetTag })
      showToast({ state: 'ok', text, undo: () => removing.mutate(machine) })
    },
  })
  const removing = useMutation({
    mutationFn: (machine: MachineSummary) => client.batches.remove({ batchId, machineId: machine.id }),
    onSuccess: (page, machine) => {
      keep(page)
      const text = t('screens.batches.removed', { tag: machine.assetTag })
      showToast({ state: 'ok', text, undo: () => adding.mutate(machine) })
    },
  })
  return {
    add: adding.mutate,
    remove: removing.mutate,
    isBusy: adding.isPending || removing.isPending,
    error: adding.error ?? removing.error,
  }
}
