import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { api } from '../../api/client.ts'

export function sessionQuery() {
  return api.session.view.queryOptions({ staleTime: 60_000, retry: 5 })
}

export function useSession() {
  return useQuery(sessionQuery())
}

/** Calls that change the session answer with the new one: it is shown without asking again. */
export function useKeepSession(): (session: SessionView) => void {
  const cache = useQueryClient()
  return useCallback((session) => cache.setQueryData(api.session.view.queryKey(), session), [cache])
}
