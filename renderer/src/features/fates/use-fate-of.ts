import { useQuery } from '@tanstack/react-query'
import type { MachineFateView } from '../../../../shared/contract/fates.contract.ts'
import type { Machine } from '../../../../shared/domain/machine.ts'
import { api } from '../../api/client.ts'

/** The end that was decided of a machine; `null` for none, `undefined` until it is known. */
export function useFateOf({ id, campaignId }: Pick<Machine, 'id' | 'campaignId'>): MachineFateView | null | undefined {
  const fates = useQuery(api.fates.list.queryOptions({ input: { campaignId } }))
  return fates.data === undefined ? undefined : (fates.data.find(({ machineId }) => machineId === id) ?? null)
}
