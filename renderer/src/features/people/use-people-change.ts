import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PeopleView } from '../../../../shared/contract/people.contract.ts'
import { api } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'

/** A change of people: what it answers is shown at once, and the frame asks who works here again. */
export function usePeopleChange<Input>(change: (input: Input) => Promise<PeopleView>, onDone?: () => void) {
  const cache = useQueryClient()
  const { t } = useWords()
  return useMutation({
    mutationFn: (input: Input) => change(input),
    onSuccess: async (view) => {
      cache.setQueryData(api.people.view.queryKey(), view)
      await cache.invalidateQueries({ queryKey: api.session.key() })
      showToast({ state: 'ok', text: t('people.saved') })
      onDone?.()
    },
  })
}
