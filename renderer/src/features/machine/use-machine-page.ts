import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { api } from '../../api/client.ts'

export function useMachinePage(machineId: string) {
  return useQuery(api.machines.page.queryOptions({ input: { machineId } }))
}

/** Calls on a machine answer with its whole page: it is shown without asking again, the lists are asked. */
export function useKeepMachinePage(): (page: MachinePage) => void {
  const cache = useQueryClient()
  return (page) => {
    cache.setQueryData(api.machines.page.queryKey({ input: { machineId: page.machine.id } }), page)
    void cache.invalidateQueries({ queryKey: api.machines.recent.key() })
    void cache.invalidateQueries({ queryKey: api.machines.list.key() })
    void cache.invalidateQueries({ queryKey: api.machines.journal.key() })
  }
}
