import { useQueryClient } from '@tanstack/react-query'
import type { DeliveryPage } from '../../../../shared/contract/deliveries.contract.ts'
import { api } from '../../api/client.ts'

/** Calls on a delivery answer with its whole page: it is shown without asking again, what follows from it is asked. */
export function useKeepDelivery(): (page: DeliveryPage) => void {
  const cache = useQueryClient()
  return (page) => {
    cache.setQueryData(api.deliveries.page.queryKey({ input: { deliveryId: page.delivery.id } }), page)
    void cache.invalidateQueries({ queryKey: api.deliveries.list.key() })
    void cache.invalidateQueries({ queryKey: api.allocation.key() })
  }
}
