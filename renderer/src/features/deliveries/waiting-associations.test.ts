import { expect, it } from 'vitest'
import type { AllocationPage } from '../../../../shared/contract/allocation.contract.ts'
import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { waitingAssociations } from './waiting-associations.ts'

const promised = (lineId: string, isLocked: boolean) => ({ allocation: { lineId, isLocked } })
const request = (beneficiaryId: string, beneficiaryName: string, lineIds: string[]) => ({
  beneficiaryId,
  beneficiaryName,
  communeCode: null,
  lines: lineIds.map((id) => ({ id })),
})
const page = {
  machines: [
    promised('a', false),
    promised('b', false),
    promised('c', false),
    promised('d', true),
    { allocation: null },
  ],
  requests: [
    request('10', 'Association fictive n° 10', ['c']),
    request('2', 'Association fictive n° 2', ['a', 'b']),
    request('3', 'Association fictive n° 3', ['d']),
  ],
} as unknown as AllocationPage
const delivery = (beneficiaryId: string, deliveredAt: string | null) =>
  ({ id: `of-${beneficiaryId}`, beneficiaryId, deliveredAt }) as DeliverySummary

it('counts what is promised and on no delivery, by association, in the order of their names', () => {
  const counted = waitingAssociations(page, []).map(({ beneficiaryId, machineCount }) => [beneficiaryId, machineCount])
  expect(counted).toEqual([
    ['2', 2],
    ['10', 1],
  ])
})

it('offers a delivery that is still to come, never one that is done', () => {
  const waiting = waitingAssociations(page, [delivery('2', null), delivery('10', '2026-11-20T12:00:00.000Z')])
  expect(waiting.map(({ openDelivery }) => openDelivery?.id ?? null)).toEqual(['of-2', null])
})
