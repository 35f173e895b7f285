import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import { dossierFacts } from '../../electron/core/papers/facts/dossier-facts.ts'
import { totalOf } from '../../shared/domain/bilan.ts'
import {
  anAskingAssociation,
  aReadyLaptop,
  changingProbe,
  openAllocationWorkshop,
} from '../builders/allocation-workshop.ts'
import { type TestDeps, testDeps } from '../fakes/test-deps.ts'
import type { Client } from './transports.ts'

let deps: TestDeps
let client: Client
const hardware = changingProbe()
const day = '2026-11-22'

beforeEach(async () => {
  deps = await testDeps({ probe: hardware.probe })
  const core = createCore(deps)
  client = core.clientFor(core.newSession('cli')) as unknown as Client
})
afterEach(() => deps.dispose())

/** Four ready laptops in a closed batch, two of them promised to an association of Nouméa and handed over. */
async function twoGiven(wish: { peopleServed?: number } = {}) {
  const workshop = await openAllocationWorkshop(client, hardware, [{}, {}, {}, {}])
  const campaignId = workshop.campaign.id
  const name = 'Association fictive du Lagon'
  const { beneficiary, lineId } = await anAskingAssociation(client, campaignId, { name, quantity: 3, ...wish })
  const [first, second, third, spare] = workshop.machines.map(({ id }) => id) as [string, string, string, string]
  for (const machineId of [first, second]) {
    await client.allocation.allocate({ machineId, lineId, from: null, reason: 'pour ce test' })
  }
  const { id, revision, createdAt: _, problems: __, province: ___, ...rest } = beneficiary
  const papers = [...rest.papers, { kind: 'convention', receivedOn: '2026-11-20' } as const]
  await client.beneficiaries.update({ ...rest, papers, beneficiaryId: id, revision })
  const { delivery } = await client.deliveries.create({ campaignId, beneficiaryId: id })
  await client.deliveries.handOver({ deliveryId: delivery.id, revision: delivery.revision, deliveredOn: day })
  await client.allocation.allocate({ machineId: third, lineId, from: null, reason: 'pour ce test' })
  return { ...workshop, campaignId, first, third, spare, deliveryId: delivery.id }
}

describe('the figures of a campaign', () => {
  it('put every machine at one end, and follow what happens to it', async () => {
    const { intake, first, deliveryId } = await twoGiven()
    await client.machines.register({ intakeId: intake.id, kind: 'laptop' })
    const broken = await aReadyLaptop(client, intake.id, { place: 9, next: hardware.next })
    await client.fates.decide({ machineId: broken.id, fate: 'waste', reason: 'carte mère morte', weightGrams: 2000 })
    const before = await client.bilan.view({})
    const ends = {
      given: 2,
      allocated: 1,
      ready: 1,
      'in-work': 1,
      waste: 1,
      parts: 0,
      stock: 0,
      'returned-to-donor': 0,
    }
    expect(before.total).toEqual(ends)
    expect(totalOf(before.total)).toBe(6)
    expect(before.donors).toMatchObject([{ announcedCount: 2, intakeCount: 1, ends }])
    // The one that is waste was erased before: it counts among those without data, and among nothing further.
    expect(before.funnel).toEqual({ received: 6, erased: 5, ready: 4, allocated: 3, given: 2 })
    expect(before.places).toEqual([
      { communeCode: '98818', province: 'south', givenCount: 2, allocatedCount: 1, beneficiaryCount: 1 },
    ])
    await client.deliveries.takeReturn({ deliveryId, machineId: first, reason: 'ne démarre plus' })
    const after = await client.bilan.view({})
    expect(after.total.given).toBe(1)
    expect(totalOf(after.total)).toBe(6)
  })

  it('are those of one campaign where one is named', async () => {
    const { campaignId } = await twoGiven()
    const other = await client.campaigns.create({ name: 'Autre collecte', tagPrefix: 'AC' })
    expect(totalOf((await client.bilan.view({ campaignId })).total)).toBe(4)
    const nothing = await client.bilan.view({ campaignId: other.id })
    expect([totalOf(nothing.total), nothing.donors, nothing.places, nothing.yieldPercent]).toEqual([0, [], [], null])
  })

  it('count days from the day of reception to each stage', async () => {
    await twoGiven()
    const times = await client.bilan.stageTimes({})
    expect(times.map(({ stage, machineCount }) => [stage, machineCount])).toEqual([
      ['read', 4],
      ['erased', 4],
      ['tested', 4],
      ['graded', 4],
      ['given', 2],
    ])
    // Received on the 20th, handed over on the 22nd at noon.
    expect(times.at(-1)?.medianDays).toBe(2)
  })

  it('leave as a sheet that names every machine', async () => {
    const { machines } = await twoGiven()
    const sheet = await client.bilan.export({ sheet: 'machines' })
    const text = await sheet.text()
    expect(sheet.name).toBe('bilan-machines.csv')
    for (const { assetTag } of machines) expect(text).toContain(assetTag)
    expect(text.match(/"Association fictive du Lagon";"Nouméa"/g)).toHaveLength(2)
  })
})

describe('what a donor is told', () => {
  const ofDonor = (campaignId: string, donorId: string) => dossierFacts(deps.db, { campaignId, donorId })

  it('is the figure of the campaign, whatever the machines are compared with', async () => {
    const { campaignId, donor } = await twoGiven()
    const { current: shown } = await client.bilan.impactSettings()
    expect(shown.comparison).toBe('alike')
    // As if desktops had been asked for: then the comparison makes a difference.
    await deps.db.updateTable('requestLines').set({ kind: 'desktop' }).execute()
    const alike = (await client.bilan.view({ campaignId })).impact
    expect((await ofDonor(campaignId, donor.id))?.impact?.figures).toEqual(alike)
    await client.bilan.setImpactParameters({ parameters: { ...shown, comparison: 'asked' }, shown })
    const asked = (await client.bilan.view({ campaignId })).impact
    expect(asked.grossKg).not.toEqual(alike.grossKg)
    const told = await ofDonor(campaignId, donor.id)
    expect(told?.impact).toMatchObject({ figures: asked, parameters: { comparison: 'asked' } })
  })

  it('counts the people that associations told of, and nobody for those that told none', async () => {
    const { campaignId, donor } = await twoGiven({ peopleServed: 120 })
    const people = { peopleCount: 120, declaringCount: 1, servedCount: 1 }
    expect((await client.bilan.view({ campaignId })).people).toEqual(people)
    expect((await ofDonor(campaignId, donor.id))?.impact?.people).toEqual(people)
    await deps.db.updateTable('requestLines').set({ peopleServed: null }).execute()
    const silent = { peopleCount: 0, declaringCount: 0, servedCount: 1 }
    expect((await ofDonor(campaignId, donor.id))?.impact?.people).toEqual(silent)
  })
})

describe('the parameters of the impact', () => {
  it('change the figure, are written in the log, and go back to the table’s own', async () => {
    await twoGiven()
    const { current: shown, defaults } = await client.bilan.impactSettings()
    expect(shown).toEqual(defaults)
    const before = (await client.bilan.view({})).impact.netKg.central
    const parameters = { ...shown, secondLifeYears: 1 }
    await client.bilan.setImpactParameters({ parameters, shown })
    expect((await client.bilan.view({})).impact.netKg.central).toBeLessThan(before)
    const log = await deps.db
      .selectFrom('audit')
      .select('afterJson')
      .where('action', '=', 'IMPACT_PARAMETERS_SET')
      .execute()
    expect(log.map(({ afterJson }) => JSON.parse(afterJson ?? ''))).toEqual([parameters])
    const back = await client.bilan.setImpactParameters({ parameters: null, shown: parameters })
    expect(back.current).toEqual(defaults)
  })

  it('are not overwritten by whoever saw older ones, nor set by a technician, nor out of order', async () => {
    await client.session.join({ operatorName: 'Atelier 1' })
    const { current: shown } = await client.bilan.impactSettings()
    const parameters = { ...shown, gridKgPerKwh: 0.3 }
    await client.bilan.setImpactParameters({ parameters, shown })
    await expect(client.bilan.setImpactParameters({ parameters: null, shown })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    const wrong = { ...shown, displacement: { low: 0.9, central: 0.5, high: 0.7 } }
    await expect(client.bilan.setImpactParameters({ parameters: wrong, shown: parameters })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await client.session.join({ operatorName: 'Atelier 2' })
    await expect(client.bilan.setImpactParameters({ parameters: null, shown: parameters })).rejects.toMatchObject({
      code: 'MANAGER_NEEDED',
    })
  })
})
