import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { MachineSummary } from '../../../../shared/domain/machine.ts'
import { api } from '../../api/client.ts'
import type { ParkFilter } from './park-filter.ts'
import { pageSize, pagesAround } from './park-pages.ts'

export type MachineWindow = {
  total: number | null
  error: unknown
  /** `undefined` while its page has not come. */
  machineAt: (index: number) => MachineSummary | undefined
  show: (firstIndex: number, lastIndex: number) => void
}

/** Only the pages that the eye is on are asked for: a hundred thousand machines cost as much as a hundred. */
export function useMachineWindow(filter: ParkFilter): MachineWindow {
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const pages = pagesAround(seen.first, seen.last)
  const results = useQueries({
    queries: pages.map((page) =>
      api.machines.list.queryOptions({
        input: { ...filter, limit: pageSize, offset: page * pageSize },
        placeholderData: keepPreviousData,
      }),
    ),
  })
  return {
    total: results.find((result) => result.data !== undefined)?.data?.total ?? null,
    error: results.find((result) => result.error !== null)?.error ?? null,
    machineAt: (index) => {
      const at = pages.indexOf(Math.floor(index / pageSize))
      return results[at]?.data?.machines[index % pageSize]
    },
    show: (first, last) => {
      const isSame = pagesAround(first, last).join() === pages.join()
      if (!isSame) setSeen({ first, last })
    },
  }
}
