import { ORPCError } from '@orpc/client'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LabelSetup } from '../../../../shared/contract/labels.contract.ts'
import { mayExist } from '../../../../shared/domain/labels/label-job.ts'
import type { LabelOrder, LabelRefusal } from '../../../../shared/domain/labels/label-order.ts'
import { outcomeSentence } from '../../../../shared/i18n/label-sentences.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'

export function useLabelSetup() {
  return useQuery(api.labels.setup.queryOptions())
}

type Order = Parameters<typeof client.labels.print>[0]

/** The real output, drawn again at each change; the last one stays until the next has come. */
export function useLabelPreview(order: LabelOrder, isWanted: boolean) {
  const input = order as Order
  return useQuery(
    api.labels.preview.queryOptions({ input, enabled: isWanted, retry: false, placeholderData: keepPreviousData }),
  )
}

/** Prints, says how far it came, and shows it among the others. */
export function usePrintLabels() {
  const { t } = useWords()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (order: LabelOrder) => client.labels.print(order as Order),
    onSuccess: async (job) => {
      showToast({ state: mayExist(job) ? 'ok' : 'fail', text: outcomeSentence(job.outcome, t) })
      await Promise.all([
        cache.invalidateQueries({ queryKey: api.labels.key() }),
        cache.invalidateQueries({ queryKey: api.machines.key() }),
      ])
    },
  })
}

/** Settings answer with all of it: shown without asking again. */
export function useKeepLabelSetup(): (setup: LabelSetup) => void {
  const cache = useQueryClient()
  return (setup) => cache.setQueryData(api.labels.setup.queryKey(), setup)
}

export function labelRefusalsOf(error: unknown): LabelRefusal[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'LABELS_REFUSED') return null
  return (error.data as { refusals: LabelRefusal[] }).refusals
}
