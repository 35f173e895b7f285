import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AllocationChanged, AllocationPage } from '../../../../shared/contract/allocation.contract.ts'
import type { ProvinceFloors } from '../../../../shared/domain/allocation/problem.ts'
import { api, client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'

/** The core's new page, shown without asking again. */
export function useKeepPage(): (page: AllocationPage) => void {
  const cache = useQueryClient()
  return (page) => {
    cache.setQueryData(api.allocation.page.queryKey({ input: { campaignId: page.campaignId } }), page)
    void cache.invalidateQueries({ queryKey: api.requests.key() })
  }
}

/** Shows what was done, with the way back. */
export function useTellChange(): (changed: AllocationChanged, text: string) => void {
  const { t } = useWords()
  const keep = useKeepPage()
  const onError = useFailureToast()
  return ({ page, changeId }, text) => {
    keep(page)
    const undo = () => {
      client.allocation
        .takeBack({ campaignId: page.campaignId, changeId })
        .then((before) => {
          keep(before)
          showToast({ state: 'ok', text: t('allocation.actions.takenBack') })
        })
        .catch(onError)
    }
    showToast({ state: 'ok', text, undo })
  }
}

export function usePlan(campaignId: string) {
  const { t } = useWords()
  const keep = useKeepPage()
  const tell = useTellChange()
  const propose = useMutation({
    mutationFn: (floors: ProvinceFloors) => client.allocation.propose({ campaignId, floors }),
    onSuccess: keep,
  })
  const accept = useMutation({
    mutationFn: (planId: string) => client.allocation.accept({ planId }),
    onSuccess: (changed) => tell(changed, t('allocation.accepted', { count: changed.page.fairness.given })),
  })
  return { propose, accept }
}

export function usePin() {
  const keep = useKeepPage()
  const onError = useFailureToast()
  return useMutation({
    mutationFn: (wanted: { allocationId: string; isPinned: boolean }) => client.allocation.setPinned(wanted),
    onSuccess: keep,
    onError,
  })
}
