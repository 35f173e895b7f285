import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RequestView } from '../../../../shared/contract/requests.contract.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'

type Props = { request: RequestView; isWithdrawn: boolean; onDone: (saved: RequestView) => void }

/** Taken back, never deleted: it can be taken up again. */
export function WithdrawRequest({ request, isWithdrawn, onDone }: Props) {
  const { t } = useWords()
  const cache = useQueryClient()
  const toggle = useMutation({
    mutationFn: () => {
      const { id: requestId, revision } = request
      const { withdraw, takeUpAgain } = client.requests
      return isWithdrawn ? takeUpAgain({ requestId, revision }) : withdraw({ requestId, revision })
    },
    onSuccess: async (saved) => {
      await cache.invalidateQueries({ queryKey: api.requests.key() })
      showToast({ state: 'ok', text: t(isWithdrawn ? 'requests.request.takenUp' : 'requests.request.withdrawnDone') })
      onDone(saved)
    },
  })
  return (
    <>
      <Button variant="default" size="md" loading={toggle.isPending} onClick={() => toggle.mutate()}>
        {t(isWithdrawn ? 'requests.request.takeUp' : 'requests.request.withdraw')}
      </Button>
      <Failed error={toggle.error} />
    </>
  )
}
