import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machineKinds } from '../machine-facts.ts'
import { type GivenGroup, type GivenMachine, impactOf, roundedKg } from './impact.ts'
import { countedParts, defaultParameters, type ImpactFactors } from './impact-factors.ts'

const file = new URL('../../../resources/impact/factors.json', import.meta.url)
const factors: ImpactFactors = JSON.parse(readFileSync(file, 'utf8'))
const parameters = { ...defaultParameters(factors), transportKgPerMachine: 0 }
const allBought = { ...parameters, displacement: { low: 1, central: 1, high: 1 } }

const desktop: GivenMachine = { kind: 'desktop', insteadOf: null, hasMonitor: true, newParts: [] }
const laptop: GivenMachine = { kind: 'laptop', insteadOf: null, hasMonitor: false, newParts: [] }
const oneOf = (machine: GivenMachine): GivenGroup => ({ machine, machineCount: 1 })
const tonnes = (kg: number) => Math.round(kg / 100) / 10

const anyMachine = fc.record({
  kind: fc.constantFrom(...machineKinds, null),
  insteadOf: fc.constantFrom(...machineKinds, null),
  hasMonitor: fc.boolean(),
  newParts: fc.array(fc.constantFrom(...countedParts), { maxLength: 3 }),
})

describe('the impact of 80 desktops and 30 laptops', () => {
  const given: GivenGroup[] = [
    { machine: desktop, machineCount: 80 },
    { machine: laptop, machineCount: 30 },
  ]

  it('comes out to the worked figures', () => {
    const impact = impactOf(given, factors, parameters)
    expect(tonnes(impact.grossKg.central)).toBe(21.9)
    expect(tonnes(impact.proratedKg.central)).toBe(11.5)
    expect(tonnes(impact.displacedKg.central)).toBe(8.1)
    expect(impact.countedMachines).toBe(110)
    expect(impact.hungrierMachines).toBe(0)
  })

  it('loses a new SSD in each', () => {
    const fitted = given.map((one) => ({ ...one, machine: { ...one.machine, newParts: ['ssd' as const] } }))
    expect(tonnes(impactOf(fitted, factors, parameters).netKg.central)).toBe(6.3)
  })
})

describe('one machine on the grid of New Caledonia', () => {
  it('gains when a laptop stands for a laptop', () => {
    expect(Math.round(impactOf([oneOf(laptop)], factors, allBought).netKg.central)).toBe(109)
    const withSsd = { ...laptop, newParts: ['ssd' as const] }
    expect(Math.round(impactOf([oneOf(withSsd)], factors, parameters).netKg.central)).toBe(61)
  })

  it('loses 64 kg when a desktop and its screen stand for a laptop, and is told as a loss', () => {
    const { netKg, hungrierMachines } = impactOf([oneOf({ ...desktop, insteadOf: 'laptop' })], factors, allBought)
    expect(Math.round(netKg.central)).toBe(-64)
    expect(hungrierMachines).toBe(1)
  })

  it('is not invented for a kind without a source', () => {
    const impact = impactOf(
      [oneOf({ ...desktop, kind: 'server' }), oneOf({ ...desktop, kind: null })],
      factors,
      parameters,
    )
    expect(impact).toMatchObject({ countedMachines: 0, uncountedMachines: 2, netKg: { central: 0 } })
  })
})

describe('the range', () => {
  it('holds its middle, and never promises more than was not made', () => {
    fc.assert(
      fc.property(fc.array(anyMachine, { maxLength: 30 }), (machines) => {
        const { netKg, grossKg, proratedKg } = impactOf(machines.map(oneOf), factors, parameters)
        expect(netKg.low).toBeLessThanOrEqual(netKg.central)
        expect(netKg.central).toBeLessThanOrEqual(netKg.high)
        expect(netKg.high).toBeLessThanOrEqual(proratedKg.high)
        expect(proratedKg.high).toBeLessThanOrEqual(grossKg.high)
      }),
    )
  })
})

describe('machines that tell the same', () => {
  it('weigh together what they weigh one by one, in whatever order', () => {
    const chosen = fc.array(fc.record({ machine: anyMachine, machineCount: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(chosen, (groups) => {
        const apart = groups.flatMap(({ machine, machineCount }) =>
          Array<GivenGroup>(machineCount).fill(oneOf(machine)),
        )
        const together = impactOf(groups, factors, parameters)
        const { netKg, extraUseKg, ...rest } = impactOf(apart.toReversed(), factors, parameters)
        expect(together.countedMachines).toBe(rest.countedMachines)
        expect(together.uncountedMachines).toBe(rest.uncountedMachines)
        expect(together.hungrierMachines).toBe(rest.hungrierMachines)
        expect(together.extraUseKg).toBeCloseTo(extraUseKg, 6)
        for (const range of ['grossKg', 'proratedKg', 'displacedKg', 'newPartsKg'] as const) {
          expect(together[range].central).toBeCloseTo(rest[range].central, 6)
        }
        for (const bound of ['low', 'central', 'high'] as const) {
          expect(together.netKg[bound]).toBeCloseTo(netKg[bound], 6)
        }
      }),
    )
  })
})

describe('roundedKg', () => {
  it.each([
    [8147, 8100],
    [-64.47, -64],
    [21857, 22000],
    [0.4, 0],
    [-3.2, -3],
    [10, 10],
    [99.9, 100],
  ])('tells %d as %d: never more than is known', (kg, told) => {
    expect(roundedKg(kg)).toBe(told)
  })
})
