import { useQuery } from '@tanstack/react-query'
import type { MachineSummary } from '../../../../shared/domain/machine.ts'
import { api, client } from '../../api/client.ts'

const pageSize = 500

/** Every machine, page after page: the figures count them all or say nothing. */
export function useAllMachines() {
  return useQuery({
    queryKey: [...api.machines.list.key(), 'all'],
    queryFn: async () => {
      const all: MachineSummary[] = []
      for (;;) {
        const { machines, total } = await client.machines.list({ limit: pageSize, offset: all.length })
        all.push(...machines)
        if (machines.length === 0 || all.length >= total) return all
      }
    },
  })
}
