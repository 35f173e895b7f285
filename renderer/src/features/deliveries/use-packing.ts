import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { useKeepDelivery } from './use-delivery.ts'

/** Puts machines into boxes and takes them off. */
export function usePacking(deliveryId: string) {
  const keep = useKeepDelivery()
  const pack = useMutation({
    mutationFn: async ({ machineIds, packageNumber }: { machineIds: readonly string[]; packageNumber: number }) => {
      for (const machineId of machineIds) keep(await client.deliveries.pack({ deliveryId, machineId, packageNumber }))
    },
  })
  const unpack = useMutation({
    mutationFn: (machineId: string) => client.deliveries.unpack({ deliveryId, machineId }),
    onSuccess: keep,
  })
  return { pack, unpack, isBusy: pack.isPending || unpack.isPending, error: pack.error ?? unpack.error }
}
