import { ORPCError } from '@orpc/client'
import { useQuery } from '@tanstack/react-query'

type Versioned = { revision: number }
type Options<Record> = {
  /** Of the edit that was tried. */
  error: unknown
  queryKey: readonly unknown[]
  load: () => Promise<Record | null>
}

/**
 * What another station saved, once an edit was refused because it was made on an older version; `null` while there is
 * nothing to merge.
 */
export function useStanding<Record extends Versioned>({ error, queryKey, load }: Options<Record>): Record | null {
  const isStale = error instanceof ORPCError && error.code === 'CHANGED_MEANWHILE'
  const standing = useQuery({
    queryKey: ['standing', ...queryKey],
    queryFn: load,
    enabled: isStale,
    gcTime: 0,
    staleTime: 0,
  })
  return isStale && !standing.isFetching ? (standing.data ?? null) : null
}
