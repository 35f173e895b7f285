import { expect, it } from 'vitest'
import { amountsOf, amountTyped, type ImpactValues, isInOrder, parametersTyped } from './impact-values.ts'

const parameters = {
  comparison: 'asked' as const,
  secondLifeYears: 3,
  displacement: { low: 0.54, central: 0.71, high: 0.73 },
  gridKgPerKwh: 0.61,
  transportKgPerMachine: 0.08,
}

it('gives back what it was filled from, typed with a comma or a point', () => {
  const amounts = Object.entries(amountsOf(parameters)).map(([field, amount]) => [
    field,
    String(amount).replace('.', ','),
  ])
  const typed = { ...Object.fromEntries(amounts), comparison: 'asked' } as ImpactValues
  expect(parametersTyped(typed)).toEqual(parameters)
  expect(isInOrder(parameters)).toBe(true)
})

it('takes nothing for a number that is none, or that nobody could mean', () => {
  expect(['', 'trois', '-1', '0x10', '1e3', '16'].map((typed) => amountTyped('secondLifeYears', typed))).toEqual(
    Array(6).fill(null),
  )
  expect(amountTyped('gridKgPerKwh', ' 0,35 ')).toBe(0.35)
})
