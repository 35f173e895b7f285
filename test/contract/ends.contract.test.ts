import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import {
  anAskingAssociation,
  aReadyLaptop,
  changingProbe,
  openAllocationWorkshop,
} from '../builders/allocation-workshop.ts'
import { aNwipeLog } from '../builders/nwipe-log.ts'
import { aReading } from '../builders/reading.ts'
import { type TestDeps, testDeps } from '../fakes/test-deps.ts'
import type { Client } from './transports.ts'
import { passTestsAndGrade, readNewMachine, recordLog } from './workshop.ts'

let deps: TestDeps
let client: Client
const hardware = changingProbe()

beforeEach(async () => {
  deps = await testDeps({ probe: hardware.probe })
  const core = createCore(deps)
  client = core.clientFor(core.newSession('cli')) as unknown as Client
})
afterEach(() => deps.dispose())

describe('a ready machine of which the end is decided', () => {
  async function kept() {
    const { campaign, intake } = await openAllocationWorkshop(client, hardware, [])
    const machine = await aReadyLaptop(client, intake.id, { place: 1, next: hardware.next })
    const other = await aReadyLaptop(client, intake.id, { place: 2, next: hardware.next })
    const decided = await client.fates.decide({ machineId: machine.id, fate: 'stock', reason: 'pour les formations' })
    return { campaign, intake, machine, other, decided }
  }

  it('is told by its end wherever it is listed, scanned or opened, and asks for nothing more', async () => {
    const { intake, machine, other, decided } = await kept()
    const { summary, nextAction } = await client.machines.page({ machineId: machine.id })
    expect(summary.settledEnd).toBe('stock')
    expect(nextAction).toEqual({ kind: 'ENDED' })
    expect(await client.machines.scan({ text: machine.assetTag })).toMatchObject({ settledEnd: 'stock' })
    expect(await client.machines.scan({ text: other.assetTag })).toMatchObject({ settledEnd: null })
    const ready = await client.machines.list({ only: 'ready' })
    expect(ready.machines.map(({ id }) => id)).toEqual([other.id])
    const { rows } = await client.park.page({})
    expect(rows.map(({ state, settledEnd }) => [state, settledEnd])).toEqual([
      ['ready', null],
      ['set-aside', 'stock'],
    ])
    expect((await client.intakes.page({ intakeId: intake.id })).intake.readyCount).toBe(1)
    expect(await client.fates.ofMachine({ machineId: machine.id })).toMatchObject({ id: decided.id, fate: 'stock' })
    expect(await client.fates.ofMachine({ machineId: other.id })).toBeNull()
  })

  it('joins no batch, by hand, by rule or with others, until the decision is taken back', async () => {
    const { campaign, machine, other, decided } = await kept()
    const { id: batchId } = await client.batches.create({ campaignId: campaign.id, name: 'Lot d’essai' })
    const refusals = [{ code: 'ENDED', end: 'stock' }]
    const adding = client.batches.add({ batchId, machineId: machine.id })
    await expect(adding).rejects.toMatchObject({ code: 'REFUSED', data: { refusals } })
    const joined = await client.park.putInBatch({ batchId, machineIds: [machine.id] })
    expect(joined).toMatchObject({ joinedCount: 0, refused: [{ refusals }] })
    const { ready, notReady } = await client.batches.page({ batchId })
    expect([...ready.map(({ id }) => id), ...notReady]).toEqual([other.id])
    await client.fates.undo({ fateId: decided.id })
    expect((await client.batches.addByRule({ batchId, count: 5 })).addedIds).toEqual([machine.id, other.id])
  })
})

describe('one end for many machines', () => {
  it('is decided in one change, each that may not have it saying why, and is taken back together', async () => {
    const { intake, machines } = await openAllocationWorkshop(client, hardware, [])
    expect(machines).toEqual([])
    const ready = await aReadyLaptop(client, intake.id, { place: 1, next: hardware.next })
    const kept = await aReadyLaptop(client, intake.id, { place: 2, next: hardware.next })
    const unread = await client.machines.register({ intakeId: intake.id, kind: 'laptop' })
    await client.fates.decide({ machineId: kept.id, fate: 'stock', reason: 'pour les formations' })
    const machineIds = [ready.id, kept.id, unread.id, ready.id]
    const report = await client.fates.decideMany({ machineIds, fate: 'parts', reason: 'pour leurs pièces' })
    expect(report.decided.map(({ machineId }) => machineId)).toEqual([ready.id, unread.id])
    const refusals = [{ code: 'ALREADY_DECIDED', fate: 'stock' }]
    expect(report.refused).toEqual([{ machineId: kept.id, assetTag: kept.assetTag, refusals }])
    const listed = await client.machines.list({ machineIds: [ready.id, kept.id] })
    expect(listed.machines.map(({ settledEnd }) => settledEnd)).toEqual(['stock', 'parts'])
    const fateIds = report.decided.map(({ id }) => id)
    expect(await client.fates.undoMany({ fateIds })).toEqual({ undoneCount: 2, keptCount: 0 })
    expect(await client.fates.undoMany({ fateIds })).toEqual({ undoneCount: 0, keptCount: 2 })
    expect((await client.machines.page({ machineId: ready.id })).summary.settledEnd).toBeNull()
  })

  it('does not let waste leave with its data, nor a technician decide', async () => {
    const { intake } = await openAllocationWorkshop(client, hardware, [])
    const erased = await aReadyLaptop(client, intake.id, { place: 1, next: hardware.next })
    const { facts } = aReading()
    hardware.next({ ...facts, identity: { ...facts.identity, serial: 'PF2', uuid: null } })
    const unsafe = (await readNewMachine(client, intake.id)).machine
    const wanted = { machineIds: [erased.id, unsafe.id], fate: 'waste' as const, reason: 'carte mère morte' }
    const report = await client.fates.decideMany(wanted)
    expect(report.decided.map(({ machineId }) => machineId)).toEqual([erased.id])
    expect(report.refused).toMatchObject([{ machineId: unsafe.id, refusals: [{ code: 'DRIVES_NOT_SAFE' }] }])
    await client.session.join({ operatorName: 'Atelier 2' })
    await expect(client.fates.decideMany(wanted)).rejects.toMatchObject({ code: 'MANAGER_NEEDED' })
  })
})

it('a given machine is told as given, and asks for everything anew once it came back', async () => {
  const { campaign, machines } = await openAllocationWorkshop(client, hardware, [{}])
  const name = 'Association fictive du Lagon'
  const { beneficiary, lineId } = await anAskingAssociation(client, campaign.id, { name, quantity: 1 })
  const machineId = machines[0]?.id ?? ''
  await client.allocation.allocate({ machineId, lineId, from: null, reason: 'pour ce test' })
  const { id, revision, createdAt: _, problems: __, province: ___, ...rest } = beneficiary
  const papers = [...rest.papers, { kind: 'convention' as const, receivedOn: '2026-11-20' }]
  await client.beneficiaries.update({ ...rest, papers, beneficiaryId: id, revision })
  const { delivery } = await client.deliveries.create({ campaignId: campaign.id, beneficiaryId: id })
  const { id: deliveryId, revision: seen } = delivery
  await client.deliveries.handOver({ deliveryId, revision: seen, deliveredOn: '2026-11-22' })
  const endOf = async () => (await client.machines.page({ machineId })).summary.settledEnd
  expect(await endOf()).toBe('given')
  expect((await client.machines.page({ machineId })).nextAction).toEqual({ kind: 'ENDED' })
  await client.deliveries.takeReturn({ deliveryId: delivery.id, machineId, reason: 'ne démarre plus' })
  expect(await endOf()).toBeNull()
  const back = await client.machines.page({ machineId })
  expect(back.summary.isReady).toBe(false)
  expect(back.nextAction).toEqual({ kind: 'READ' })
  const reasons = back.readiness.reasons.map((one) => one.code)
  expect(new Set(reasons)).toEqual(
    new Set(['RETURNED', 'NO_READING', 'DRIVE_NOT_ERASED', 'STEP_MISSING', 'NOT_GRADED']),
  )
  const [drive] = back.drives
  expect([drive?.decisive, drive?.erasures.length]).toEqual([null, 1])
  const waste = client.fates.decide({ machineId, fate: 'waste', reason: 'ne démarre plus' })
  await expect(waste).rejects.toMatchObject({ code: 'REFUSED' })
  const batch = await client.batches.create({ campaignId: campaign.id, name: 'Lot suivant' })
  await expect(client.batches.add({ batchId: batch.id, machineId })).rejects.toMatchObject({
    data: { refusals: [{ code: 'NOT_READY' }] },
  })

  const { previewId } = await client.readings.preview()
  await client.readings.keep({ previewId, target: { kind: 'machine', machineId } })
  const { model, serial, sizeBytes } = drive?.facts ?? {}
  const device = { name: 'sda', model: model ?? '', serial: serial ?? '', sizeBytes: sizeBytes ?? 0 }
  const logOf = (day: string) => new File([aNwipeLog({ devices: [device] }).replaceAll('2026/11/22', day)], 'nwipe.log')
  await recordLog(client, machineId, logOf('2026/11/20'))
  expect((await client.machines.page({ machineId })).nextAction).toMatchObject({ kind: 'ERASE' })
  await recordLog(client, machineId, logOf('2026/11/23'))
  await passTestsAndGrade(client, machineId)
  expect((await client.machines.page({ machineId })).readiness.reasons).toEqual([])
  // Ready, and still offered to nobody before it joined a batch anew.
  const { machines: offered } = await client.allocation.page({ campaignId: campaign.id })
  expect(offered.map(({ id: one }) => one)).not.toContain(machineId)
  const { page } = await client.batches.addByRule({ batchId: batch.id, count: 5 })
  expect(page.machines.map(({ id: one }) => one)).toEqual([machineId])
})
