import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countEnds } from '../../electron/core/bilan/bilan.repository.ts'
import { givenGroups } from '../../electron/core/bilan/given.repository.ts'
import { peopleReached } from '../../electron/core/bilan/people.repository.ts'
import { placesServed } from '../../electron/core/bilan/places.repository.ts'
import { givenMachine } from '../../electron/core/impact/given-machine.ts'
import { impactFactors } from '../../electron/core/impact/impact.repository.ts'
import { parkFigures } from '../../electron/core/park/park-figures.ts'
import { machineEnds } from '../../shared/domain/deliveries/machine-end.ts'
import { impactOf } from '../../shared/domain/impact/impact.ts'
import { defaultParameters, type ImpactComparison } from '../../shared/domain/impact/impact-factors.ts'
import type { MachineKind } from '../../shared/domain/machine-facts.ts'
import { staleEnds } from '../fakes/stale-ends.ts'
import { witnessedEnds, witnessedGiven, witnessedPeople, witnessedPlaces } from './bilan-witness.ts'
import { engines, type OpenedEngine } from './engines.ts'
import { campaignOfChance, type Happening, happening } from './random-campaign.ts'

/** One of each end, a machine back from one association and given to another, what is taken back, however others fall. */
const everyEnd: Happening[] = [
  { what: 'promise', machine: 0, other: 0 },
  { what: 'pack', machine: 0, other: 0 },
  { what: 'hand-over', machine: 0, other: 0 },
  { what: 'buy', machine: 0, other: 0 },
  { what: 'promise', machine: 1, other: 1 },
  { what: 'pack', machine: 1, other: 1 },
  { what: 'hand-over', machine: 1, other: 1 },
  { what: 'bring-back', machine: 1, other: 1 },
  { what: 'release', machine: 1, other: 0 },
  { what: 'promise', machine: 1, other: 2 },
  { what: 'pack', machine: 1, other: 2 },
  { what: 'hand-over', machine: 1, other: 2 },
  { what: 'promise', machine: 5, other: 2 },
  { what: 'release', machine: 5, other: 2 },
  { what: 'decide', machine: 2, other: 0 },
  { what: 'take-back', machine: 2, other: 0 },
  { what: 'decide', machine: 3, other: 1 },
  { what: 'judge', machine: 4, other: 1 },
  { what: 'promise', machine: 4, other: 0 },
]

describe.each(engines)('figures from kept ends on %s', (_, open) => {
  let engine: OpenedEngine
  beforeAll(async () => {
    engine = await open()
  })
  afterAll(() => engine.close())

  it('are those of every machine looked at, whatever happened', async () => {
    const campaign = await campaignOfChance(engine.db)
    const scopes = [null, ...campaign.campaignIds]
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (happenings) => {
        await campaign.receive()
        for (const one of happenings) await campaign.happen(one)
        expect(await staleEnds(engine.db)).toEqual([])
        for (const scope of scopes) await sameEnds(engine, scope)
        for (const scope of scopes) {
          for (const donorId of [null, ...campaign.donorIds]) await sameGiven(engine, scope, donorId)
        }
        await sameStates(engine)
      }),
      { numRuns: 8, examples: [[everyEnd]] },
    )
    const given = await witnessedGiven(engine.db, null, null)
    expect(given.length).toBeGreaterThan(0)
    expect(given.some(({ drives }) => drives > 0)).toBe(true)
  })
})

async function sameEnds({ db }: OpenedEngine, scope: string | null): Promise<void> {
  const { byDonor } = await countEnds(db, scope)
  const counted = [...byDonor].flatMap(([donorId, ends]) => machineEnds.map((end) => [`${donorId} ${end}`, ends[end]]))
  const witnessed = await witnessedEnds(db, scope)
  expect(Object.fromEntries(counted.filter(([, count]) => count !== 0))).toEqual(Object.fromEntries(witnessed))
  const places = (await placesServed(db, scope)).map((place) =>
    [place.communeCode, place.givenCount, place.allocatedCount, place.beneficiaryCount].join(' '),
  )
  expect(places.toSorted()).toEqual((await witnessedPlaces(db, scope)).toSorted())
}

async function sameGiven({ db }: OpenedEngine, campaignId: string | null, donorId: string | null): Promise<void> {
  const scope = { campaignId, donorId }
  expect(await peopleReached(db, scope)).toEqual(await witnessedPeople(db, campaignId, donorId))
  const oneByOne = await witnessedGiven(db, campaignId, donorId)
  for (const comparison of ['alike', 'asked'] satisfies ImpactComparison[]) {
    const parameters = { ...defaultParameters(impactFactors), comparison }
    const witnesses = oneByOne.map(({ kind, asked, drives, memories }) => {
      const told = { kind: kind as MachineKind | null, asked, newDrives: drives, newMemories: memories }
      return { machine: givenMachine(told, comparison), machineCount: 1 }
    })
    const expected = impactOf(witnesses, impactFactors, parameters)
    const counted = impactOf(await givenGroups(db, scope, parameters), impactFactors, parameters)
    expect(figuresOf(counted)).toEqual(figuresOf(expected))
  }
}

/** To the gram: what is added in another order differs by less than anybody shows. */
function figuresOf(impact: ReturnType<typeof impactOf>): unknown {
  return JSON.parse(JSON.stringify(impact, (_, value) => (typeof value === 'number' ? Math.round(value * 1e3) : value)))
}

async function sameStates({ db }: OpenedEngine): Promise<void> {
  const { states, total } = await parkFigures(db)
  const ends = [...(await witnessedEnds(db, null))]
  const countOf = (end: string) => ends.reduce((sum, [key, count]) => sum + (key.endsWith(` ${end}`) ? count : 0), 0)
  const aside = ['parts', 'waste', 'stock', 'returned-to-donor'].reduce((sum, end) => sum + countOf(end), 0)
  expect([states.given, states['set-aside']]).toEqual([countOf('given'), aside])
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total)
}
