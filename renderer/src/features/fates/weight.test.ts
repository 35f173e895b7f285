import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gramsOf, kilogramsOf } from './weight.ts'

it('reads a weight in kilograms with a comma or a point', () => {
  expect(gramsOf('2,3')).toBe(2300)
  expect(gramsOf(' 0.001 ')).toBe(1)
  expect(gramsOf('12')).toBe(12_000)
})

it('takes nothing for a weight that is none', () => {
  for (const text of ['', '0', 'deux', '-1', '1,2345', '1 000', '999999', '1e3']) expect(gramsOf(text)).toBeNull()
})

it('reads back every weight that it writes', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100_000_000 }), (grams) => gramsOf(kilogramsOf(grams)) === grams))
})
