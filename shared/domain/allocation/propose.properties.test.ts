import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problems } from '../../../test/builders/allocation-problem.ts'
import { isServed } from './classes.ts'
import { fairnessOf } from './fairness.ts'
import { unfitReasons } from './fitting.ts'
import type { AllocationProblem, Placement, ProvinceFloors } from './problem.ts'
import { type Proposal, proposeAllocation } from './propose.ts'

const small = problems({ machines: 5, beneficiaries: 3, linesEach: 2, quantity: 3 })
const large = problems({ machines: 40, beneficiaries: 12, linesEach: 3, quantity: 6 })
const someFloors = fc.record(
  {
    north: fc.integer({ min: 0, max: 3 }),
    south: fc.integer({ min: 0, max: 3 }),
    islands: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ProvinceFloors>

function proposalOf(problem: AllocationProblem): Proposal {
  const answer = proposeAllocation(problem)
  if (answer.kind === 'clash') throw new Error(JSON.stringify(answer.rules))
  return answer.proposal
}

/** The ratios of those who may receive, least first: what leximin compares. */
function ratios(problem: AllocationProblem, placements: readonly Placement[]): number[] {
  const { beneficiaries } = fairnessOf(problem, placements)
  return beneficiaries
    .filter((one) => one.isServed)
    .map(({ given, asked }) => given / asked)
    .toSorted((one, other) => one - other)
}

function compareRatios(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((ratio, place) => Math.abs(ratio - (other[place] ?? 0)) > 1e-9)
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

function mayGo(problem: AllocationProblem, machineId: string, lineId: string): boolean {
  const machine = problem.machines.find(({ id }) => id === machineId)
  const line = problem.lines.find(({ id }) => id === lineId)
  const beneficiary = problem.beneficiaries.find(({ id }) => id === line?.beneficiaryId)
  if (machine === undefined || line === undefined || beneficiary === undefined) return false
  const isBanned = problem.bans.some((ban) => ban.beneficiaryId === beneficiary.id && ban.machineId === machineId)
  return isServed(problem, beneficiary) && !isBanned && unfitReasons(machine, line).length === 0
}

/** Every way to place every machine, one by one. */
function* everyPlacement(problem: AllocationProblem, at = 0, placed: Placement[] = []): Generator<Placement[]> {
  const machine = problem.machines[at]
  if (machine === undefined) {
    yield placed
    return
  }
  const pin = problem.pins.find(({ machineId }) => machineId === machine.id)
  if (pin === undefined) yield* everyPlacement(problem, at + 1, placed)
  for (const line of problem.lines) {
    if (pin !== undefined && pin.lineId !== line.id) continue
    const taken = placed.filter(({ lineId }) => lineId === line.id).length
    if (taken >= line.quantity || !mayGo(problem, machine.id, line.id)) continue
    yield* everyPlacement(problem, at + 1, [...placed, { machineId: machine.id, lineId: line.id }])
  }
}

function meetsFloors(problem: AllocationProblem, placements: readonly Placement[]): boolean {
  const { provinces } = fairnessOf(problem, placements)
  return provinces.every(({ province, given }) => given >= (problem.floors[province] ?? 0))
}

/** `null` when no placement keeps every floor. */
function bestByForce(problem: AllocationProblem): number[] | null {
  let best: number[] | null = null
  for (const placements of everyPlacement(problem)) {
    if (!meetsFloors(problem, placements)) continue
    const found = ratios(problem, placements)
    if (best === null || compareRatios(found, best) > 0) best = found
  }
  return best
}

describe('a proposal', () => {
  it('gives each machine once, to a line that it fits and that may have it, and fills no line beyond what it asks', () => {
    fc.assert(
      fc.property(large, (problem) => {
        const { placements, lines } = proposalOf(problem)
        expect(new Set(placements.map(({ machineId }) => machineId)).size).toBe(placements.length)
        expect(placements.filter(({ machineId, lineId }) => !mayGo(problem, machineId, lineId))).toEqual([])
        expect(lines.filter(({ asked, given }) => given > asked)).toEqual([])
        expect(lines.filter(({ asked, given, shortfall }) => given < asked !== (shortfall !== null))).toEqual([])
      }),
    )
  })

  it('is leximin: brute force finds no fairer one', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const { placements } = proposalOf(problem)
        expect(compareRatios(ratios(problem, placements), bestByForce(problem) ?? [])).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('is leximin among those that keep the floors and the pins, or no placement keeps them', () => {
    fc.assert(
      fc.property(small, someFloors, fc.nat(), fc.nat(), (plain, floors, machineAt, lineAt) => {
        const [machine, line] = [plain.machines[machineAt % 5], plain.lines[lineAt % plain.lines.length]]
        const isPinnable = machine !== undefined && line !== undefined && mayGo(plain, machine.id, line.id)
        const pins = isPinnable ? [{ machineId: machine.id, lineId: line.id }] : []
        const problem = { ...plain, floors, pins }
        const answer = proposeAllocation(problem)
        const best = bestByForce(problem)
        if (answer.kind === 'clash') {
          expect(best).toBeNull()
          return
        }
        expect(meetsFloors(problem, answer.proposal.placements)).toBe(true)
        expect(compareRatios(ratios(problem, answer.proposal.placements), best ?? [])).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it('names a smallest clash: without any one of its floors, pins and bans the rest holds', () => {
    fc.assert(
      fc.property(small, someFloors, (plain, floors) => {
        const answer = proposeAllocation({ ...plain, floors })
        if (answer.kind !== 'clash') return
        for (const left of answer.rules) {
          const rules = answer.rules.filter((rule) => rule !== left)
          const kept: ProvinceFloors = {}
          for (const rule of rules) if (rule.rule === 'FLOOR') kept[rule.province] = rule.floor
          const bans = rules.flatMap((rule) => (rule.rule === 'BAN' ? [rule] : []))
          expect(bestByForce({ ...plain, bans, floors: kept })).not.toBeNull()
        }
      }),
    )
  })

  it('is the same for the same question, in whatever order it is put', () => {
    const shuffled = large.chain((problem) =>
      fc.record({
        problem: fc.constant(problem),
        other: fc.record({
          machines: fc.shuffledSubarray([...problem.machines], { minLength: problem.machines.length }),
          lines: fc.shuffledSubarray([...problem.lines], { minLength: problem.lines.length }),
          beneficiaries: fc.shuffledSubarray([...problem.beneficiaries], { minLength: problem.beneficiaries.length }),
          bans: fc.shuffledSubarray([...problem.bans], { minLength: problem.bans.length }),
        }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ problem, other }) => {
        expect(proposalOf({ ...problem, ...other })).toEqual(proposalOf(problem))
      }),
    )
  })

  it('never lowers the smallest fill ratio when a machine is added', () => {
    const withOneMore = problems({ machines: 41, beneficiaries: 12, linesEach: 3, quantity: 6 })
    fc.assert(
      fc.property(withOneMore, (problem) => {
        const before = { ...problem, machines: problem.machines.slice(0, -1) }
        const [least = 0] = ratios(before, proposalOf(before).placements)
        const [leastAfter = 0] = ratios(problem, proposalOf(problem).placements)
        expect(leastAfter).toBeGreaterThanOrEqual(least)
      }),
    )
  })

  it('leaves what stands where it is when asked again', () => {
    fc.assert(
      fc.property(large, (problem) => {
        const { placements } = proposalOf(problem)
        expect(proposalOf({ ...problem, standing: placements }).placements).toEqual(placements)
      }),
    )
  })

  it('is never less fair than serving the least served with the plainest machine', () => {
    fc.assert(
      fc.property(large, (problem) => {
        const { placements, greedy } = proposalOf(problem)
        const simple = greedy.shares.map(({ given, asked }) => given / asked).toSorted((one, other) => one - other)
        expect(compareRatios(ratios(problem, placements), simple)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
