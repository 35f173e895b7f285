import { useQuery } from '@tanstack/react-query'
import type { MachineFateView } from '../../../../shared/contract/fates.contract.ts'
import { api } from '../../api/client.ts'

/** The end that was decided of a machine; `null` for none, `undefined` until it is known. */
export function useFateOf(machineId: string): MachineFateView | null | undefined {
  return useQuery(api.fates.ofMachine.queryOptions({ input: { machineId } })).data
}
