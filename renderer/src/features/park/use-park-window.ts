import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { ParkRow } from '../../../../shared/contract/park.contract.ts'
import type { ParkFilter, ParkOrder } from '../../../../shared/domain/park/park-filter.ts'
import { api, client } from '../../api/client.ts'
import { pageSize, pagesAround } from './park-pages.ts'

export type ParkAsked = { filter: ParkFilter; order: ParkOrder }
export type ParkWindow = {
  total: number | null
  error: unknown
  /** `undefined` while its page has not come. */
  rowAt: (index: number) => ParkRow | undefined
  show: (firstIndex: number, lastIndex: number) => void
}

/** Only the pages that the eye is on are asked for: a hundred thousand machines cost as much as a hundred. */
export function useParkWindow(asked: ParkAsked): ParkWindow {
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const pages = pagesAround(seen.first, seen.last)
  const results = useQueries({
    queries: pages.map((page) =>
      api.park.page.queryOptions({
        input: { ...asked, limit: pageSize, offset: page * pageSize },
        placeholderData: keepPreviousData,
      }),
    ),
  })
  return {
    total: results.find((result) => result.data !== undefined)?.data?.total ?? null,
    error: results.find((result) => result.error !== null)?.error ?? null,
    rowAt: (index) => {
      const at = pages.indexOf(Math.floor(index / pageSize))
      return results[at]?.data?.rows[index % pageSize]
    },
    show: (first, last) => {
      const isSame = pagesAround(first, last).join() === pages.join()
      if (!isSame) setSeen({ first, last })
    },
  }
}

/** Machines from one row to another, whether they are drawn or not. */
export async function idsBetween(asked: ParkAsked, first: number, last: number, most: number): Promise<string[]> {
  const ids: string[] = []
  const end = Math.min(last, first + most - 1)
  for (let offset = first; offset <= end; offset += pageSize) {
    const limit = Math.min(pageSize, end - offset + 1)
    const { rows } = await client.park.page({ ...asked, offset, limit })
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}
