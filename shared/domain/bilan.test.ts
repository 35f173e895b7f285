import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addEnds, funnelOf, funnelSteps, median, noEnds, totalOf, yieldPercent } from './bilan.ts'
import { machineEnds } from './deliveries/machine-end.ts'

const anyEnds = fc.record(
  Object.fromEntries(machineEnds.map((end) => [end, fc.nat(1000)])) as Record<
    (typeof machineEnds)[number],
    fc.Arbitrary<number>
  >,
)

it('never lets more machines through a step than through the one before', () => {
  fc.assert(
    fc.property(anyEnds, fc.nat(), (ends, seed) => {
      const received = totalOf(ends)
      const funnel = funnelOf(ends, received === 0 ? 0 : seed % (received + 1))
      const counts = funnelSteps.map((step) => funnel[step])
      expect(counts).toEqual(counts.toSorted((one, other) => other - one))
      expect(counts[0]).toBe(received)
    }),
  )
})

it('adds donors up to the whole', () => {
  fc.assert(
    fc.property(fc.array(anyEnds), (donors) => {
      const whole = donors.reduce(addEnds, noEnds())
      expect(totalOf(whole)).toBe(donors.reduce((sum, ends) => sum + totalOf(ends), 0))
    }),
  )
})

it('knows no yield where nothing was received', () => {
  expect(yieldPercent(noEnds())).toBeNull()
  expect(yieldPercent({ ...noEnds(), given: 1, ready: 1, waste: 2 })).toBe(50)
})

it('takes the middle, or between the two middles, whatever the order', () => {
  expect([median([]), median([3]), median([9, 1, 2]), median([4, 1, 3, 2])]).toEqual([null, 3, 2, 2.5])
})
