import { QueryClient } from '@tanstack/react-query'

export const queryClient = new QueryClient({
  defaultOptions: {
    // The core is on this machine: the browser's idea of being online says nothing of it.
    queries: { networkMode: 'always', retry: 1, retryDelay: 400, staleTime: 5_000, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})
