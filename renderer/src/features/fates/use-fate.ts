import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'

/** What shows an end asks again. */
export function useRefreshFates(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await cache.invalidateQueries({ queryKey: api.fates.key() })
    void cache.invalidateQueries({ queryKey: api.machines.key() })
  }
}

export function useUndoFate(tag: string) {
  const { t } = useWords()
  const refresh = useRefreshFates()
  return useMutation({
    mutationFn: (fateId: string) => client.fates.undo({ fateId }),
    onSuccess: async () => {
      await refresh()
      showToast({ state: 'ok', text: t('deliveries.ends.undone', { tag }) })
    },
  })
}
