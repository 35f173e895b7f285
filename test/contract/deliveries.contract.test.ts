import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import {
  anAskingAssociation,
  aReadyLaptop,
  changingProbe,
  openAllocationWorkshop,
} from '../builders/allocation-workshop.ts'
import { aDrive, aReading } from '../builders/reading.ts'
import { runTool, withPdf } from '../documents/pdf-tools.ts'
import { type TestDeps, testDeps } from '../fakes/test-deps.ts'
import type { Client } from './transports.ts'

let deps: TestDeps
let client: Client
const hardware = changingProbe()

beforeEach(async () => {
  deps = await testDeps({ probe: hardware.probe })
  const core = createCore(deps)
  client = core.clientFor(core.newSession('cli')) as unknown as Client
})
afterEach(() => deps.dispose())

const day = '2026-11-22'
const photo = () => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], 'exemplaire-signe.jpg')
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

/** As who just looked at the page. */
async function handOver(said: { deliveryId: string; deliveredOn: string; signedCopy?: File }) {
  const { revision } = (await client.deliveries.page({ deliveryId: said.deliveryId })).delivery
  return client.deliveries.handOver({ ...said, revision })
}

/** Three laptops promised to one association that signed its convention, and its delivery. */
async function aDelivery(wish: { hasConvention?: boolean } = {}) {
  const workshop = await openAllocationWorkshop(client, hardware, [{}, {}, {}, {}])
  const campaignId = workshop.campaign.id
  const { beneficiary, lineId } = await anAskingAssociation(client, campaignId, {
    name: 'Association fictive du Lagon',
    quantity: 3,
  })
  const [first, second, third, spare] = workshop.machines
  if (first === undefined || second === undefined || third === undefined || spare === undefined) throw new Error('Four')
  for (const { id } of [first, second, third])
    await client.allocation.allocate({ machineId: id, lineId, from: null, reason: 'pour ce test' })
  if (wish.hasConvention !== false) await sign(beneficiary)
  const page = await client.deliveries.create({ campaignId, beneficiaryId: beneficiary.id, carrier: 'Caboteur' })
  return {
    ...workshop,
    campaignId,
    beneficiary,
    lineId,
    first,
    second,
    third,
    spare,
    page,
    deliveryId: page.delivery.id,
  }
}

async function sign({
  id,
  revision,
  createdAt: _,
  problems: __,
  province: ___,
  ...rest
}: Awaited<ReturnType<Client['beneficiaries']['create']>>) {
  const papers = [...rest.papers, { kind: 'convention', receivedOn: '2026-11-20' } as const]
  await client.beneficiaries.update({ ...rest, papers, beneficiaryId: id, revision })
}

async function textOf(paperId: string): Promise<string> {
  const file = await client.papers.file({ paperId })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return withPdf(bytes, (path) => runTool('pdftotext', ['-layout', path, '-']))
}

describe('a delivery', () => {
  it('takes along what is promised, is packed, handed over with its signed copy, and its machines are given', async () => {
    const { page, deliveryId, first, campaignId } = await aDelivery()
    expect(page).toMatchObject({ delivery: { number: 1, machineCount: 3, packageCount: 1 }, waiting: [], problems: [] })
    await client.deliveries.pack({ deliveryId, machineId: first.id, packageNumber: 2 })
    const given = await handOver({ deliveryId, deliveredOn: day, signedCopy: photo() })
    expect(given.delivery).toMatchObject({ packageCount: 2, deliveredAt: `${day}T12:00:00.000Z` })
    const kept = await client.deliveries.signedCopy({ deliveryId })
    expect([kept.name, kept.type]).toEqual(['exemplaire-signe.jpg', 'image/jpeg'])
    const journal = await client.machines.journal({ machineId: first.id })
    expect(JSON.stringify(journal)).toContain('MACHINE_GIVEN')
    expect((await client.deliveries.list({ campaignId })).map(({ deliveredAt }) => deliveredAt !== null)).toEqual([
      true,
    ])
  })

  it('is not handed over without a convention, twice, empty, or on a day to come', async () => {
    const { deliveryId, first, second, third } = await aDelivery({ hasConvention: false })
    const problems = (deliveredOn: string) =>
      handOver({ deliveryId, deliveredOn }).then(
        () => [],
        (error) => error.data.problems.map((one: { code: string }) => one.code),
      )
    expect(await problems(day)).toEqual(['CONVENTION_MISSING'])
    expect(await problems('2027-01-01')).toEqual(['CONVENTION_MISSING', 'IN_FUTURE'])
    for (const { id } of [first, second, third]) await client.deliveries.unpack({ deliveryId, machineId: id })
    expect(await problems(day)).toEqual(['EMPTY', 'CONVENTION_MISSING'])
    expect((await client.deliveries.page({ deliveryId })).waiting).toHaveLength(3)
  })

  it('is refused what was never promised to the association, and keeps what was planned meanwhile', async () => {
    const { deliveryId, spare, page } = await aDelivery()
    expect(await code(client.deliveries.pack({ deliveryId, machineId: spare.id, packageNumber: 1 }))).toBe(
      'NOT_PROMISED',
    )
    const plan = { deliveryId, plannedOn: '2026-12-01', revision: page.delivery.revision }
    await client.deliveries.plan(plan)
    expect(await code(client.deliveries.plan(plan))).toBe('CHANGED_MEANWHILE')
  })

  it('is what both signed: no box changed unseen, and no other machines than the last note lists', async () => {
    const { campaignId, deliveryId, second, third, page } = await aDelivery()
    const note = { kind: 'delivery-note', campaignId, subjectId: deliveryId } as const
    const { number } = await client.papers.issue(note)
    const { revision } = page.delivery
    expect((await client.deliveries.unpack({ deliveryId, machineId: third.id })).problems).toEqual([
      { code: 'NOTE_LISTS_OTHERS', number },
    ])
    expect(await code(client.deliveries.handOver({ deliveryId, revision, deliveredOn: day }))).toBe('CHANGED_MEANWHILE')
    await expect(handOver({ deliveryId, deliveredOn: day })).rejects.toMatchObject({
      data: { problems: [{ code: 'NOTE_LISTS_OTHERS' }] },
    })
    await client.papers.issue(note)
    await expect(handOver({ deliveryId, deliveredOn: '2026-11-19' })).rejects.toMatchObject({
      data: { problems: [{ code: 'CONVENTION_LATER' }, { code: 'BEFORE_RECEPTION' }] },
    })
    const given = await handOver({ deliveryId, deliveredOn: day })
    expect([given.delivery.machineCount, given.machines.some(({ machine }) => machine.id === second.id)]).toEqual([
      2,
      true,
    ])
  })

  it('keeps a signed copy once it is done, a picture or a PDF, and the log names the one before', async () => {
    const { deliveryId } = await aDelivery()
    const attach = (signedCopy: File) => client.deliveries.attachSignedCopy({ deliveryId, signedCopy })
    expect(await code(attach(photo()))).toBe('NOT_DELIVERED')
    await handOver({ deliveryId, deliveredOn: day, signedCopy: photo() })
    expect(await code(attach(new File(['<html>'], 'copie.jpg')))).toBe('UNREADABLE_COPY')
    await attach(new File(['%PDF-1.7'], 'bis.pdf'))
    const { beforeJson } = await deps.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'SIGNED_COPY_KEPT')
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(beforeJson ?? '')).toMatchObject({ name: 'exemplaire-signe.jpg' })
  })

  it('holds its machines: they cannot be promised to others while they are on it', async () => {
    const { campaignId, first, lineId } = await aDelivery()
    const { machines } = await client.allocation.page({ campaignId })
    const allocationId = machines.find(({ id }) => id === first.id)?.allocation?.id ?? ''
    expect(await code(client.allocation.release({ allocationId, reason: 'pour voir' }))).not.toBe('done')
    expect(lineId).toBeTruthy()
  })

  it('takes a machine back, and promises another in its place', async () => {
    const { deliveryId, first, spare, campaignId, beneficiary } = await aDelivery()
    const back = { deliveryId, machineId: first.id, reason: 'ne démarre plus', replacedByMachineId: spare.id }
    expect(await code(client.deliveries.takeReturn(back))).toBe('NOT_DELIVERED')
    await handOver({ deliveryId, deliveredOn: day })
    const page = await client.deliveries.takeReturn(back)
    expect(page.machines.find(({ machine }) => machine.id === first.id)).toMatchObject({
      returnReason: 'ne démarre plus',
      replacedByMachineId: spare.id,
    })
    const next = await client.deliveries.create({ campaignId, beneficiaryId: beneficiary.id })
    expect(next.machines.map(({ machine }) => machine.id)).toEqual([spare.id])
  })

  it('changes nothing when the machine that should take the place is not free', async () => {
    const { deliveryId, first, second } = await aDelivery()
    await handOver({ deliveryId, deliveredOn: day })
    const back = { deliveryId, machineId: first.id, reason: 'ne démarre plus', replacedByMachineId: second.id }
    expect(await code(client.deliveries.takeReturn(back))).toBe('REPLACEMENT_NOT_FREE')
    const page = await client.deliveries.page({ deliveryId })
    expect(page.delivery.returnedCount).toBe(0)
  })
})

it('a batch that is worked on while it is frozen is not closed', async () => {
  const { intake } = await openAllocationWorkshop(client, hardware, [])
  const machine = await aReadyLaptop(client, intake.id, { place: 1, next: hardware.next })
  const batch = await client.batches.create({ campaignId: intake.campaignId, name: 'Lot d’essai' })
  await client.batches.add({ batchId: batch.id, machineId: machine.id })
  const { put } = deps.evidence
  deps.evidence.put = async (bytes) => {
    deps.evidence.put = put
    await client.grades.give({ machineId: machine.id, condition: 'used' })
    return put(bytes)
  }
  expect(await code(client.batches.close({ batchId: batch.id }))).toBe('CHANGED_MEANWHILE')
  expect((await client.batches.page({ batchId: batch.id })).batch.closedAt).toBeNull()
  expect((await client.batches.close({ batchId: batch.id })).batch.closedAt).not.toBeNull()
})

describe('the end of what is not given', () => {
  it('is decided with a reason, taken back, and left on a slip with its number later', async () => {
    const { campaignId, intake } = await aDelivery()
    const machine = await aReadyLaptop(client, intake.id, { place: 9, next: hardware.next })
    const wanted = { machineId: machine.id, fate: 'waste', reason: 'carte mère morte' } as const
    const decided = await client.fates.decide({ ...wanted, weightGrams: 2300 })
    expect(await code(client.fates.decide({ ...wanted, fate: 'stock' }))).toBe('REFUSED')
    await client.fates.undo({ fateId: decided.id })
    const again = await client.fates.decide({ ...wanted, weightGrams: 2300 })
    const load = { campaignId, category: 'Petits appareils', handedOverOn: day, weightGrams: 2300 }
    const slip = await client.fates.handOverWaste({ ...load, machineIds: [machine.id] })
    expect(slip.assetTags).toEqual([machine.assetTag])
    expect(await code(client.fates.undo({ fateId: again.id }))).toBe('ON_SLIP')
    await client.fates.nameSlip({ slipId: slip.id, slipNumber: 'BSD-1' })
    expect(await code(client.fates.nameSlip({ slipId: slip.id, slipNumber: 'BSD-2' }))).toBe('NAMED_ALREADY')
  })

  it('is no waste while a machine that cannot be read was not opened by two people', async () => {
    const { intake, campaignId } = await aDelivery()
    const machine = await client.machines.register({ intakeId: intake.id, kind: 'laptop' })
    const wanted = { machineId: machine.id, fate: 'waste', reason: 'ne démarre plus' } as const
    await expect(client.fates.decide(wanted)).rejects.toMatchObject({
      data: { refusals: [{ code: 'DRIVES_NOT_LOOKED_FOR' }] },
    })
    const look = () => client.checklist.confirmNoDrive({ machineId: machine.id, reason: 'capot ouvert, baie vide' })
    const { actor } = await client.session.view()
    await look()
    expect(await code(look())).toBe('SECOND_PERSON_NEEDED')
    await client.session.join({ operatorName: 'Atelier 2' })
    expect((await look()).readiness.reasons.map((one) => one.code)).not.toContain('NO_DRIVE_CONFIRMED')
    await client.session.switchOperator({ operatorId: actor?.operatorId ?? '' })
    await client.fates.decide(wanted)

    // Days later somebody makes it start after all, and it holds a drive.
    const drive = aDrive({ serial: 'S2X0NX0H000077', wwn: null })
    hardware.next({ ...aReading().facts, drives: [drive] })
    const { previewId } = await client.readings.preview()
    await client.readings.keep({ previewId, target: { kind: 'machine', machineId: machine.id } })
    const load = { campaignId, category: 'Petits appareils', handedOverOn: day, weightGrams: 2300 }
    const leaving = client.fates.handOverWaste({ ...load, machineIds: [machine.id] })
    const data = { assetTags: [machine.assetTag] }
    await expect(leaving).rejects.toMatchObject({ code: 'DATA_INSIDE', data })
    expect(await client.fates.slips({ campaignId })).toEqual([])
  })

  it('is not decided for what is promised, and no stranger goes on a slip', async () => {
    const { campaignId, first } = await aDelivery()
    expect(await code(client.fates.decide({ machineId: first.id, fate: 'parts', reason: 'pour voir' }))).toBe('REFUSED')
    const load = { campaignId, category: 'Écrans', handedOverOn: day, weightGrams: 100 }
    expect(await code(client.fates.handOverWaste({ ...load, machineIds: [first.id] }))).toBe('NOT_WASTE')
    expect(await client.fates.slips({ campaignId })).toEqual([])
  })
})

describe('the papers', () => {
  it('of a hand-over name every machine, are numbered without gaps and frozen', async () => {
    const { campaignId, deliveryId, first, second, third } = await aDelivery()
    for (const kind of ['convention', 'delivery-note', 'packing-list'] as const) {
      const paper = await client.papers.issue({ kind, campaignId, subjectId: deliveryId, language: 'fr' })
      const text = await textOf(paper.id)
      for (const { assetTag } of [first, second, third]) expect(text).toContain(assetTag)
      expect(paper.number).toMatch(/^(CV|RE|CO)-2026-0001$/)
    }
    const again = await client.papers.issue({ kind: 'convention', campaignId, subjectId: deliveryId })
    expect(again.number).toBe('CV-2026-0002')
    expect(await client.papers.list({ campaignId, subjectId: deliveryId })).toHaveLength(4)
  })

  it('of a convention say the text as it was when issued', async () => {
    const { campaignId, deliveryId } = await aDelivery()
    const text = 'Entre {atelier} et {association} : {nombre} machines. {inconnu}'
    await client.papers.setConventionTemplate({ language: 'fr', text })
    const paper = await client.papers.issue({ kind: 'convention', campaignId, subjectId: deliveryId })
    await client.papers.setConventionTemplate({ language: 'fr', text: '' })
    expect(await textOf(paper.id)).toContain(
      'Entre Atelier d’essai et Association fictive du Lagon : 3 machines. {inconnu}',
    )
    expect((await client.papers.conventionTemplate({ language: 'fr' })).isDefault).toBe(true)
  })

  it('of reception, tests and batch are issued from what stands', async () => {
    const { campaignId, intake, batch, first } = await aDelivery()
    const issue = async (kind: 'reception-note' | 'test-sheet' | 'batch-list', subjectId: string) =>
      textOf((await client.papers.issue({ kind, campaignId, subjectId })).id)
    expect(await issue('reception-note', intake.id)).toContain(first.assetTag)
    expect(await issue('test-sheet', first.id)).toContain('Prête')
    expect(await issue('batch-list', batch.id)).toContain(first.assetTag)
  })

  it('of waste say nothing when there is none', async () => {
    const { campaignId } = await aDelivery()
    const refused = client.papers.issue({ kind: 'waste-list', campaignId, subjectId: campaignId })
    await expect(refused).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'NOTHING_TO_SAY' } })
  })

  it('of a donor tell the end of every machine, with an archive that verifies', async () => {
    const { campaignId, deliveryId, intake, first, spare } = await aDelivery()
    await client.documents.issueCertificate({ machineId: first.id, language: 'fr' })
    await handOver({ deliveryId, deliveredOn: day })
    const paper = await client.papers.issue({ kind: 'dossier', campaignId, subjectId: intake.donorId })
    const text = await textOf(paper.id)
    expect(text).toContain('Vous avez confié 4 machines. Leurs 4 supports sont tous effacés et relus')
    expect(text).toContain('1 machine n’a pas encore de fin')
    expect(text).toContain(spare.assetTag)
    const archive = await client.papers.archive({ paperId: paper.id })
    const bytes = new Uint8Array(await archive.arrayBuffer())
    const verdictOf = async (changed: Uint8Array<ArrayBuffer>) =>
      (await client.proof.verifyFile({ file: new File([changed], archive.name) })).verdict
    expect(await verdictOf(bytes)).toBe('VALID')
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    expect(await verdictOf(bytes)).toBe('ALTERED')
  })
})
