import type { AllocationPage } from '../../../../shared/contract/allocation.contract.ts'
import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'

export type WaitingAssociation = {
  beneficiaryId: string
  name: string
  communeCode: string | null
  machineCount: number
  /** Of the same association and not handed over yet: what waits may still join it. */
  openDelivery: DeliverySummary | null
}

/** Associations to whom machines are promised that no delivery takes along. */
export function waitingAssociations(
  { machines, requests }: Pick<AllocationPage, 'machines' | 'requests'>,
  deliveries: readonly DeliverySummary[],
): WaitingAssociation[] {
  const waiting = machines.flatMap(({ allocation }) => (allocation?.isLocked === false ? [allocation.lineId] : []))
  const known = new Map<string, WaitingAssociation>()
  for (const { beneficiaryId, beneficiaryName: name, communeCode, lines } of requests) {
    const count = waiting.filter((lineId) => lines.some(({ id }) => id === lineId)).length
    if (count === 0) continue
    const isOpen = (one: DeliverySummary) => one.beneficiaryId === beneficiaryId && one.deliveredAt === null
    const openDelivery = deliveries.find(isOpen) ?? null
    const machineCount = count + (known.get(beneficiaryId)?.machineCount ?? 0)
    known.set(beneficiaryId, { beneficiaryId, name, communeCode, machineCount, openDelivery })
  }
  return [...known.values()].toSorted((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }))
}
