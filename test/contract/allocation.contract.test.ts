import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import { anAskingAssociation, changingProbe, openAllocationWorkshop } from '../builders/allocation-workshop.ts'
import { type TestDeps, testDeps } from '../fakes/test-deps.ts'
import type { Client } from './transports.ts'

const run = promisify(execFile)
let deps: TestDeps
let client: Client
const hardware = changingProbe()

beforeEach(async () => {
  deps = await testDeps({ probe: hardware.probe })
  client = clientOf(deps)
})
afterEach(() => deps.dispose())

function clientOf(own: TestDeps): Client {
  const core = createCore(own)
  return core.clientFor(core.newSession('cli')) as unknown as Client
}

/** Three laptops, and two associations that want two each; the smaller one needs memory. */
async function threeLaptops() {
  const workshop = await openAllocationWorkshop(client, hardware, [{}, {}, { memoryGibibytes: 16 }])
  const campaignId = workshop.campaign.id
  const lagon = await anAskingAssociation(client, campaignId, { name: 'Association fictive du Lagon', quantity: 2 })
  const nord = await anAskingAssociation(client, campaignId, {
    name: 'Association fictive du Nord',
    communeCode: '98811',
    quantity: 2,
    minimumGibibytes: 16,
  })
  return { ...workshop, campaignId, lagon, nord }
}

async function linesByTag(campaignId: string): Promise<Record<string, string | null>> {
  const { machines } = await client.allocation.page({ campaignId })
  return Object.fromEntries(machines.map(({ assetTag, allocation }) => [assetTag, allocation?.lineId ?? null]))
}

describe('a proposal', () => {
  it('promises nothing until it is accepted, then all of it, and is taken back whole', async () => {
    const { campaignId, lagon, nord, machines } = await threeLaptops()
    const proposed = await client.allocation.propose({ campaignId })
    expect(proposed.plan).toMatchObject({
      isStale: false,
      proposal: { fairness: { smallest: { asked: 2, given: 1 } } },
    })
    expect(proposed.machines.every(({ allocation }) => allocation === null)).toBe(true)
    const { page, changeId } = await client.allocation.accept({ planId: proposed.plan?.id ?? '' })
    const [first, second, third] = machines
    expect(await linesByTag(campaignId)).toEqual({
      [first?.assetTag ?? '']: lagon.lineId,
      [second?.assetTag ?? '']: lagon.lineId,
      [third?.assetTag ?? '']: nord.lineId,
    })
    expect(page).toMatchObject({ plan: null, fairness: { given: 3, asked: 4 } })
    expect(page.outcomes.find(({ lineId }) => lineId === nord.lineId)?.shortfall).toMatchObject({
      code: 'ALL_PROMISED',
    })
    const journal = await client.machines.journal({ machineId: third?.id ?? '' })
    expect(journal[0]).toMatchObject({ action: 'MACHINE_ALLOCATED' })
    expect(page.accepted?.planId).toBe(proposed.plan?.id)
    const undone = await client.allocation.takeBack({ campaignId, changeId })
    expect(undone.accepted).toBeNull()
    expect(Object.values(await linesByTag(campaignId))).toEqual([null, null, null])
  })

  it('cannot be accepted once something changed, nor twice', async () => {
    const { campaignId, nord, machines } = await threeLaptops()
    const { plan } = await client.allocation.propose({ campaignId })
    const machineId = machines[2]?.id ?? ''
    await client.allocation.allocate({ machineId, lineId: nord.lineId, from: null, reason: 'demandée au téléphone' })
    expect((await client.allocation.page({ campaignId })).plan).toMatchObject({ isStale: true })
    await expect(client.allocation.accept({ planId: plan?.id ?? '' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    const again = await client.allocation.propose({ campaignId })
    await client.allocation.accept({ planId: again.plan?.id ?? '' })
    await expect(client.allocation.accept({ planId: again.plan?.id ?? '' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  it('keeps pins, and says which rules clash when it cannot', async () => {
    const { campaignId, lagon, nord, machines } = await threeLaptops()
    const [, , large] = machines
    const done = await client.allocation.allocate({
      machineId: large?.id ?? '',
      lineId: lagon.lineId,
      from: null,
      reason: 'montage vidéo',
    })
    const held = await client.allocation.propose({ campaignId })
    expect(held.plan?.proposal.placements).toContainEqual({ machineId: large?.id, lineId: lagon.lineId })
    const clash = await client.allocation.propose({ campaignId, floors: { north: 1 } }).catch((error: unknown) => error)
    expect(clash).toMatchObject({
      code: 'CLASH',
      data: {
        rules: [
          { rule: 'PIN', machineId: large?.id },
          { rule: 'FLOOR', province: 'north' },
        ],
      },
    })
    const { allocation } = done.page.machines.find(({ id }) => id === large?.id) ?? {}
    await client.allocation.setPinned({ allocationId: allocation?.id ?? '', isPinned: false })
    const free = await client.allocation.propose({ campaignId, floors: { north: 1 } })
    expect(free.plan?.proposal.placements).toContainEqual({ machineId: large?.id, lineId: nord.lineId })
  })
})

describe('a decision by hand', () => {
  it('keeps to the rules, and says each one that stands against it', async () => {
    const { campaignId, lagon, nord, machines } = await threeLaptops()
    const [small] = machines
    const give = (lineId: string, from: string | null = null) =>
      client.allocation.allocate({ machineId: small?.id ?? '', lineId, from, reason: 'essai du tableur' })
    await expect(give(nord.lineId)).rejects.toMatchObject({
      code: 'PLACEMENT_REFUSED',
      data: { refusals: [{ code: 'UNFIT', unfit: 'MEMORY_SHORT' }] },
    })
    const reason = 'deux déjà reçues ailleurs'
    const banned = { campaignId, beneficiaryId: lagon.beneficiary.id, machineId: small?.id ?? null, reason }
    const { bans } = await client.allocation.ban(banned)
    await expect(give(lagon.lineId)).rejects.toMatchObject({ data: { refusals: [{ code: 'BANNED' }] } })
    await client.allocation.liftBan({ banId: bans[0]?.id ?? '' })
    await give(lagon.lineId)
    await expect(give(lagon.lineId)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  it('takes back what a ban stands against', async () => {
    const { campaignId, lagon, machines } = await threeLaptops()
    const machineId = machines[0]?.id ?? ''
    await client.allocation
      .allocate({ machineId, lineId: lagon.lineId, from: null, reason: 'demandée au téléphone' })
      .catch(() => null)
    const { beneficiary } = lagon
    await client.allocation.ban({
      campaignId,
      beneficiaryId: beneficiary.id,
      machineId: null,
      reason: 'demande en litige',
    })
    const page = await client.allocation.page({ campaignId })
    expect(page.machines.filter(({ allocation }) => allocation !== null)).toEqual([])
    expect(page.outcomes.find(({ lineId }) => lineId === lagon.lineId)?.shortfall).toEqual({
      code: 'BENEFICIARY_BANNED',
    })
  })

  it('gives a machine to one association only, even when two processes give it at once', async () => {
    const { lagon, nord, machines, campaignId } = await threeLaptops()
    const { actor } = await client.session.view()
    const machineId = machines[2]?.id ?? ''
    const program = join(import.meta.dirname, '../builders/allocate-in-process.ts')
    const give = (lineId: string, letter: string) =>
      run(process.execPath, [program, deps.dataFolder, machineId, lineId, letter, JSON.stringify(actor)])
    const answers = await Promise.all([give(lagon.lineId, 'A'), give(nord.lineId, 'B')])
    expect(answers.map(({ stdout }) => stdout).toSorted()).toEqual(['CHANGED_MEANWHILE', 'DONE'])
    const { db } = deps
    const living = await db.selectFrom('allocations').selectAll().where('endedAt', 'is', null).execute()
    expect(living).toHaveLength(1)
    // Whatever a core forgets, the database itself refuses the second promise.
    const second = { ...living[0], id: '7'.repeat(26), campaignId } as (typeof living)[number]
    await expect(db.insertInto('allocations').values(second).execute()).rejects.toThrow(/UNIQUE/)
  })

  it('leaves alone what is on a delivery', async () => {
    const { campaignId, lagon, machines } = await threeLaptops()
    const machineId = machines[0]?.id ?? ''
    const { page, changeId } = await client.allocation.allocate({
      machineId,
      lineId: lagon.lineId,
      from: null,
      reason: 'demandée au téléphone',
    })
    await putOnDelivery(campaignId, lagon.beneficiary.id, machineId)
    const allocationId = page.machines.find(({ id }) => id === machineId)?.allocation?.id ?? ''
    const refusal = { code: 'PLACEMENT_REFUSED', data: { refusals: [{ code: 'ON_DELIVERY' }] } }
    await expect(client.allocation.release({ allocationId, reason: 'changé d’avis' })).rejects.toMatchObject(refusal)
    await expect(client.allocation.takeBack({ campaignId, changeId })).rejects.toMatchObject(refusal)
    const { plan } = await client.allocation.propose({ campaignId })
    expect(plan?.proposal.placements.some((one) => one.machineId === machineId)).toBe(false)
    await client.allocation.accept({ planId: plan?.id ?? '' })
    expect((await linesByTag(campaignId))[machines[0]?.assetTag ?? '']).toBe(lagon.lineId)
  })
})

async function putOnDelivery(campaignId: string, beneficiaryId: string, machineId: string): Promise<void> {
  const id = deps.newId()
  const empty = {
    plannedOn: null,
    carrier: null,
    shippedOn: null,
    note: null,
    deliveredAt: null,
    signedCopySha256: null,
  }
  await deps.db
    .insertInto('deliveries')
    .values({ id, campaignId, beneficiaryId, number: 1, createdAt: deps.now(), revision: 1, ...empty })
    .execute()
  await deps.db
    .insertInto('deliveryMachines')
    .values({
      deliveryId: id,
      machineId,
      packageNumber: 1,
      returnedAt: null,
      returnReason: null,
      replacedByMachineId: null,
    })
    .execute()
}

describe('a spreadsheet', () => {
  const sheet = (rows: string[][], name = 'retour.csv') =>
    new File([rows.map((row) => row.join(';')).join('\r\n')], name)

  it('goes out with a row for each machine and comes back the same', async () => {
    const { campaignId } = await threeLaptops()
    const { plan } = await client.allocation.propose({ campaignId, floors: { north: 1 } })
    await client.allocation.accept({ planId: plan?.id ?? '' })
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await client.allocation.exportList({ campaignId, language: 'fr', format })
      expect(file.name).toBe(`affectations-gc26-2026-11-23.${format}`)
      const examined = await client.allocation.examineList({ campaignId, file })
      expect(examined.lines.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same'])
    }
    const csv = await (await client.allocation.exportList({ campaignId, language: 'fr', format: 'csv' })).text()
    expect(csv).toContain('règle 1 du 23/11/2026, minimums\u00a0: Province Nord 1')
  })

  it('is judged line by line, changes nothing until accepted, and then does what was shown', async () => {
    const { campaignId, lagon, nord, machines } = await threeLaptops()
    const [first, second, third] = machines.map(({ assetTag }) => assetTag)
    const file = sheet([
      ['Numéro d’inventaire', 'Association'],
      [first ?? '', 'association fictive du lagon'],
      [second ?? '', 'Association fictive du Nord'],
      [third ?? '', 'Association fictive du Nord'],
      [third ?? '', 'Association fictive du Lagon'],
      ['GC26-99999-9', 'Association fictive du Lagon'],
      ['', 'Association fictive du Lagon'],
      [first?.toLowerCase() ?? '', 'Inconnue'],
    ])
    const examined = await client.allocation.examineList({ campaignId, file })
    expect(examined.lines.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)])).toEqual([
      ['new'],
      ['refused', 'UNFIT'],
      ['new'],
      ['refused', 'TAG_TWICE'],
      ['refused', 'TAG_UNREADABLE'],
      ['refused', 'TAG_MISSING'],
      ['refused', 'TAG_TWICE'],
    ])
    expect(Object.values(await linesByTag(campaignId))).toEqual([null, null, null])
    const { examinationId } = examined
    await client.allocation.acceptList({ examinationId, reason: 'réunion du comité' })
    expect(Object.values(await linesByTag(campaignId))).toEqual([lagon.lineId, null, nord.lineId])
    await expect(client.allocation.acceptList({ examinationId, reason: 'réunion du comité' })).rejects.toMatchObject({
      code: 'EXAMINATION_GONE',
    })
  })

  it('is shown again when something changed since', async () => {
    const { campaignId, nord, machines } = await threeLaptops()
    const [, , third] = machines
    const rows = [
      ['Asset tag', 'Association'],
      [third?.assetTag ?? '', 'Association fictive du Lagon'],
    ]
    const { examinationId } = await client.allocation.examineList({ campaignId, file: sheet(rows) })
    const machineId = third?.id ?? ''
    await client.allocation.allocate({ machineId, lineId: nord.lineId, from: null, reason: 'entre-temps' })
    await expect(client.allocation.acceptList({ examinationId, reason: 'comité' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect(Object.values(await linesByTag(campaignId))).toEqual([null, null, nord.lineId])
  })

  it('lets two machines change places, and refuses what is no sheet', async () => {
    const { campaignId, lagon, nord, machines } = await threeLaptops()
    const ten = await anAskingAssociation(client, campaignId, { name: 'Club fictif', quantity: 1 })
    const [first, second] = machines
    const give = (machineId = '', lineId = '') =>
      client.allocation.allocate({ machineId, lineId, from: null, reason: 'première idée' })
    await give(first?.id, ten.lineId)
    await give(second?.id, lagon.lineId)
    const rows = [
      ['Numéro d’inventaire', 'Association'],
      [second?.assetTag ?? '', 'Club fictif'],
      [first?.assetTag ?? '', 'Association fictive du Lagon'],
    ]
    const examined = await client.allocation.examineList({ campaignId, file: sheet(rows) })
    expect(examined.lines.map(({ outcome }) => outcome)).toEqual(['move', 'move'])
    await client.allocation.acceptList({ examinationId: examined.examinationId, reason: 'échange' })
    expect(Object.values(await linesByTag(campaignId))).toEqual([lagon.lineId, ten.lineId, null])
    expect(nord.lineId).not.toBe(lagon.lineId)
    const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])], 'photo.png')
    await expect(client.allocation.examineList({ campaignId, file: picture })).rejects.toMatchObject({
      code: 'LIST_UNREADABLE',
      data: { problem: 'NOT_A_LIST' },
    })
  })
})
