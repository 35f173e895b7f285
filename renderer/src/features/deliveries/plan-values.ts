import type { Delivery } from '../../../../shared/domain/deliveries/delivery.ts'

export const planFields = ['plannedOn', 'carrier', 'shippedOn', 'note'] as const
/** As a form holds it: empty text where nothing is known yet. */
export type PlanValues = Record<(typeof planFields)[number], string>
type Plan = Pick<Delivery, (typeof planFields)[number]>

export const noPlan: Plan = { plannedOn: null, carrier: null, shippedOn: null, note: null }

export function valuesOfPlan({ plannedOn, carrier, shippedOn, note }: Plan): PlanValues {
  return { plannedOn: plannedOn ?? '', carrier: carrier ?? '', shippedOn: shippedOn ?? '', note: note ?? '' }
}

export function planOf({ plannedOn, carrier, shippedOn, note }: PlanValues) {
  return {
    plannedOn: plannedOn === '' ? null : plannedOn,
    carrier,
    shippedOn: shippedOn === '' ? null : shippedOn,
    note,
  }
}
