import { describe, expect, it } from 'vitest'
import {
  anAskedLine,
  anAskingBeneficiary,
  anOfferedMachine,
  aProblem,
} from '../../../test/builders/allocation-problem.ts'
import { gibibyte } from '../fitted-memory.ts'
import type { AllocationProblem } from './problem.ts'
import { proposeAllocation } from './propose.ts'

function proposalOf(problem: AllocationProblem) {
  const answer = proposeAllocation(problem)
  if (answer.kind === 'clash') throw new Error(JSON.stringify(answer.rules))
  return answer.proposal
}

const shortfallOf = (problem: AllocationProblem, lineId: string) =>
  proposalOf(problem).lines.find((line) => line.lineId === lineId)?.shortfall

const one = anAskingBeneficiary('b1')
const other = anAskingBeneficiary('b2', { province: 'north' })

describe('who gets how many', () => {
  it('serves the smallest request to the end before a large one gets more', () => {
    const lines = [anAskedLine('l1', 'b1', { quantity: 1 }), anAskedLine('l2', 'b2', { quantity: 10 })]
    const machines = [anOfferedMachine('m1')]
    expect(proposalOf(aProblem({ machines, lines, beneficiaries: [one, other] })).placements).toEqual([
      { machineId: 'm1', lineId: 'l1' },
    ])
  })

  it('takes priority 1 first among equals', () => {
    const lines = [anAskedLine('l1', 'b1'), anAskedLine('l2', 'b2', { priority: 1 })]
    const problem = aProblem({ machines: [anOfferedMachine('m1')], lines, beneficiaries: [one, other] })
    expect(proposalOf(problem).placements).toEqual([{ machineId: 'm1', lineId: 'l2' }])
  })

  it('lets a machine go where it is worth more once its province keeps the floor without it', () => {
    const north = { province: 'north' } as const
    const problem = aProblem({
      machines: [anOfferedMachine('m1'), anOfferedMachine('m2', { kind: 'desktop' })],
      beneficiaries: [one, anAskingBeneficiary('b2', north), anAskingBeneficiary('b3', north)],
      lines: [
        anAskedLine('l1', 'b1', { kind: 'laptop', quantity: 1 }),
        anAskedLine('l2', 'b2', { kind: 'laptop', quantity: 2 }),
        anAskedLine('l3', 'b3', { kind: 'desktop', quantity: 3 }),
      ],
      floors: { north: 1 },
    })
    expect(proposalOf(problem).placements).toEqual([
      { machineId: 'm1', lineId: 'l1' },
      { machineId: 'm2', lineId: 'l3' },
    ])
  })

  it('counts what is on a delivery, and never gives it again', () => {
    const lines = [anAskedLine('l1', 'b1'), anAskedLine('l2', 'b2')]
    const locked = [{ machineId: 'gone', lineId: 'l1' }]
    const problem = aProblem({ machines: [anOfferedMachine('m1')], lines, beneficiaries: [one, other], locked })
    const { placements, fairness } = proposalOf(problem)
    expect(placements).toEqual([{ machineId: 'm1', lineId: 'l2' }])
    expect(fairness.smallest).toEqual({ asked: 2, given: 1 })
  })
})

describe('which machine goes where', () => {
  it('keeps portables for who moves, and what runs Windows 11 for who asked for Windows', () => {
    const problem = aProblem({
      machines: [
        anOfferedMachine('m1', { kind: 'desktop', canRunWindows: true }),
        anOfferedMachine('m2', { kind: 'laptop' }),
        anOfferedMachine('m3', { kind: 'desktop' }),
      ],
      beneficiaries: [one, other, anAskingBeneficiary('b3')],
      lines: [
        anAskedLine('l1', 'b1', { quantity: 1, isMobilityNeeded: true }),
        anAskedLine('l2', 'b2', { quantity: 1, system: 'windows' }),
        anAskedLine('l3', 'b3', { quantity: 1, system: 'linux' }),
      ],
    })
    expect(proposalOf(problem).placements).toEqual([
      { machineId: 'm1', lineId: 'l2' },
      { machineId: 'm2', lineId: 'l1' },
      { machineId: 'm3', lineId: 'l3' },
    ])
  })

  it('gives a site alike machines, and no site only poor ones', () => {
    const make = (id: string, title: string, letter: 'A' | 'D') => anOfferedMachine(id, { title, letter })
    const alike = proposalOf(
      aProblem({
        machines: [make('m1', 'X', 'A'), make('m2', 'Y', 'A'), make('m3', 'X', 'A'), make('m4', 'Y', 'A')],
        beneficiaries: [one, other],
        lines: [anAskedLine('l1', 'b1'), anAskedLine('l2', 'b2')],
      }),
    )
    expect(alike.placements.map(({ lineId }) => lineId)).toEqual(['l1', 'l2', 'l1', 'l2'])
    const spread = proposalOf(
      aProblem({
        machines: [make('m1', 'X', 'A'), make('m2', 'X', 'A'), make('m3', 'X', 'D'), make('m4', 'X', 'D')],
        beneficiaries: [one, other],
        lines: [anAskedLine('l1', 'b1'), anAskedLine('l2', 'b2')],
      }),
    )
    const goodLines = spread.placements.slice(0, 2).map(({ lineId }) => lineId)
    expect(new Set(goodLines)).toEqual(new Set(['l1', 'l2']))
  })
})

describe('why a line is not filled', () => {
  const machines = [anOfferedMachine('m1', { memoryBytes: 4 * gibibyte }), anOfferedMachine('m2')]
  const base = { machines, beneficiaries: [one, other] }

  it('says what the stock has not', () => {
    const lines = [
      anAskedLine('kind', 'b1', { kind: 'tablet' }),
      anAskedLine('memory', 'b1', { minimumMemoryBytes: 16 * gibibyte }),
      anAskedLine('storage', 'b1', { minimumStorageBytes: 1e12 }),
      anAskedLine('windows', 'b1', { system: 'windows' }),
    ]
    const { lines: outcomes } = proposalOf(aProblem({ ...base, lines }))
    expect(outcomes.map(({ shortfall }) => shortfall)).toEqual([
      { code: 'NO_SUCH_KIND' },
      { code: 'MEMORY_SHORT', ofKind: 2, neededBytes: 16 * gibibyte, largestBytes: 8 * gibibyte },
      { code: 'STORAGE_SHORT', ofKind: 2, neededBytes: 1e12, largestBytes: 256e9 },
      { code: 'NO_WINDOWS', ofKind: 2 },
    ])
  })

  it('says who may not receive, and what was forbidden', () => {
    const lines = [anAskedLine('l1', 'b1'), anAskedLine('l2', 'b2', { minimumMemoryBytes: 8 * gibibyte })]
    const unready = anAskingBeneficiary('b1', { problems: [{ code: 'NO_RIDET' }] })
    const withPapers = aProblem({ ...base, beneficiaries: [unready, other], lines })
    expect(shortfallOf(withPapers, 'l1')).toEqual({ code: 'NOT_ELIGIBLE', problems: [{ code: 'NO_RIDET' }] })
    const whole = aProblem({ ...base, lines, bans: [{ machineId: null, beneficiaryId: 'b1' }] })
    expect(shortfallOf(whole, 'l1')).toEqual({ code: 'BENEFICIARY_BANNED' })
    const pair = aProblem({ ...base, lines, bans: [{ machineId: 'm2', beneficiaryId: 'b2' }] })
    expect(shortfallOf(pair, 'l2')).toEqual({ code: 'FITTING_BANNED', fitting: 1 })
  })

  it('says where the fitting ones went, and when a floor holds them', () => {
    const lines = [anAskedLine('l1', 'b1', { quantity: 1 }), anAskedLine('l2', 'b2', { quantity: 4 })]
    expect(shortfallOf(aProblem({ ...base, lines }), 'l2')).toEqual({
      code: 'ALL_PROMISED',
      fitting: 2,
      elsewhere: 1,
      associations: 1,
      pinned: 0,
    })
    const floored = aProblem({ ...base, lines, floors: { north: 2 } })
    expect(shortfallOf(floored, 'l1')).toEqual({ code: 'HELD_BY_FLOOR', provinces: ['north'] })
  })
})

describe('rules that clash', () => {
  const lines = [anAskedLine('l1', 'b1', { quantity: 1 }), anAskedLine('l2', 'b2', { quantity: 2 })]
  const machines = [anOfferedMachine('m1'), anOfferedMachine('m2')]
  const base = { machines, lines, beneficiaries: [one, other] }
  const rulesOf = (over: Partial<AllocationProblem>) => {
    const answer = proposeAllocation(aProblem({ ...base, ...over }))
    return answer.kind === 'clash' ? answer.rules : []
  }

  it('names the pin and the rule that it breaks', () => {
    const pin = { machineId: 'm1', lineId: 'l1' }
    const pinned = { rule: 'PIN', ...pin }
    expect(rulesOf({ pins: [pin], machines: [] })).toEqual([pinned, { rule: 'READY', machineId: 'm1' }])
    expect(rulesOf({ pins: [pin], bans: [{ machineId: null, beneficiaryId: 'b1' }] })).toEqual([
      pinned,
      { rule: 'BAN', machineId: null, beneficiaryId: 'b1' },
    ])
    const monitor = anOfferedMachine('m1', { kind: 'monitor' })
    expect(rulesOf({ pins: [pin], machines: [monitor] })).toEqual([
      pinned,
      { rule: 'NEEDS', lineId: 'l1', codes: ['WRONG_KIND'] },
    ])
    const twice = { machineId: 'm2', lineId: 'l1' }
    expect(rulesOf({ pins: [twice, pin] })).toEqual([
      pinned,
      { rule: 'PIN', ...twice },
      { rule: 'QUANTITY', lineId: 'l1', quantity: 1 },
    ])
  })

  it('names the floor that nothing can fill, or what people decided against it', () => {
    expect(rulesOf({ floors: { north: 3 } })).toEqual([{ rule: 'FLOOR', province: 'north', floor: 3, possible: 2 }])
    const pin = { machineId: 'm1', lineId: 'l1' }
    expect(rulesOf({ floors: { north: 2, south: 0 }, pins: [pin] })).toEqual([
      { rule: 'PIN', ...pin },
      { rule: 'FLOOR', province: 'north', floor: 2, possible: 2 },
    ])
    expect(rulesOf({ floors: { north: 2, south: 1 } }).map(({ rule }) => rule)).toEqual(['FLOOR', 'FLOOR'])
  })
})
