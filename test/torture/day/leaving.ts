import { parkColumns, usualParkView } from '../../../shared/domain/park/park-filter.ts'
import { anAssociation } from '../../builders/association.ts'
import { type Day, known, must, picture, type Step, step } from './day.ts'

const reason = 'pour cette journée'

async function allocate(day: Day, place: number): Promise<void> {
  const asked = { machineId: known(day, `laptop${place}`), lineId: known(day, 'line'), from: null, reason }
  const { page, changeId } = await day.client.allocation.allocate(asked)
  day.known.change = changeId
  const promised = page.machines.find(({ id }) => id === asked.machineId)
  day.known[`allocation${place}`] = must(promised?.allocation, 'the allocation').id
}

async function theRequest({ client }: Day) {
  return must((await client.requests.list({}))[0], 'the request')
}

/** Batches are made and closed. */
export const batchSteps: readonly Step[] = [
  step('batches.create', async (day) => {
    const asked = { campaignId: known(day, 'campaign'), name: 'Lot d’essai' }
    day.known.batch = (await day.client.batches.create(asked)).id
  }),
  step('batches.add', (day) =>
    day.client.batches.add({ batchId: known(day, 'batch'), machineId: known(day, 'laptop0') }),
  ),
  step('batches.remove', (day) =>
    day.client.batches.remove({ batchId: known(day, 'batch'), machineId: known(day, 'laptop0') }),
  ),
  step('park.putInBatch', (day) =>
    day.client.park.putInBatch({ batchId: known(day, 'batch'), machineIds: [known(day, 'laptop0')] }),
  ),
  step('batches.addByRule', (day) => day.client.batches.addByRule({ batchId: known(day, 'batch'), count: 10 })),
  step('batches.close', (day) => day.client.batches.close({ batchId: known(day, 'batch') })),
  step('batches.archive', (day) => day.client.batches.archive({ batchId: known(day, 'batch') })),
  step('park.saveView', async ({ client, known }) => {
    const view = { ...usualParkView, columns: [...parkColumns].slice(0, 3) }
    known.view = must((await client.park.saveView({ name: 'Ma vue', view }))[0], 'the view').id
  }),
  step('park.removeView', (day) => day.client.park.removeView({ viewId: known(day, 'view') })),
]

/** Associations ask, and are promised machines. */
export const allocationSteps: readonly Step[] = [
  step('beneficiaries.create', async ({ client, known }) => {
    const papers = (['statutes', 'receipt'] as const).map((kind) => ({ kind, receivedOn: '2026-11-01' }))
    known.association = (await client.beneficiaries.create({ ...anAssociation(), papers })).id
  }),
  step('beneficiaries.update', async ({ client }) => {
    const one = must((await client.beneficiaries.list())[0], 'the association')
    const papers = [...one.papers, { kind: 'convention', receivedOn: '2026-11-20' } as const]
    await client.beneficiaries.update({ ...one, papers, beneficiaryId: one.id })
  }),
  step('beneficiaries.acceptList', async ({ client }) => {
    const file = new File(['Dénomination;Commune\nClub fictif du Mont-Dore;Le Mont-Dore\n'], 'associations.csv')
    const { examinationId } = await client.beneficiaries.examineList({ file })
    await client.beneficiaries.acceptList({ examinationId })
  }),
  step('requests.create', async (day) => {
    const asked = { campaignId: known(day, 'campaign'), beneficiaryId: known(day, 'association') }
    const lines = [{ kind: 'laptop', quantity: 3 } as const]
    const { lines: made } = await day.client.requests.create({ ...asked, receivedOn: '2026-11-02', lines })
    day.known.line = must(made[0], 'the line').id
  }),
  step('requests.update', async (day) => {
    const { id: requestId, ...rest } = await theRequest(day)
    await day.client.requests.update({ ...rest, requestId, use: 'atelier du mercredi' })
  }),
  step('requests.withdraw', async (day) => {
    const { id: requestId, revision } = await theRequest(day)
    await day.client.requests.withdraw({ requestId, revision })
  }),
  step('requests.takeUpAgain', async (day) => {
    const { id: requestId, revision } = await theRequest(day)
    await day.client.requests.takeUpAgain({ requestId, revision })
  }),
  step('requests.acceptList', async (day) => {
    const file = new File(['Association;Genre;Quantité\nClub fictif du Mont-Dore;portable;1\n'], 'besoins.csv')
    const campaignId = known(day, 'campaign')
    const { examinationId } = await day.client.requests.examineList({ file, campaignId })
    await day.client.requests.acceptList({ examinationId })
  }),
  step('allocation.propose', async (day) => {
    const { plan } = await day.client.allocation.propose({ campaignId: known(day, 'campaign') })
    day.known.plan = must(plan, 'the plan').id
  }),
  step('allocation.accept', async (day) => {
    day.known.change = (await day.client.allocation.accept({ planId: known(day, 'plan') })).changeId
  }),
  step('allocation.takeBack', (day) =>
    day.client.allocation.takeBack({ campaignId: known(day, 'campaign'), changeId: known(day, 'change') }),
  ),
  ...[0, 1].map((place) => step('allocation.allocate', (day) => allocate(day, place))),
  step('allocation.setPinned', (day) =>
    day.client.allocation.setPinned({ allocationId: known(day, 'allocation0'), isPinned: false }),
  ),
  step('allocation.release', (day) =>
    day.client.allocation.release({ allocationId: known(day, 'allocation1'), reason }),
  ),
  step('allocation.ban', async (day) => {
    const asked = { campaignId: known(day, 'campaign'), beneficiaryId: known(day, 'association'), reason }
    const { bans } = await day.client.allocation.ban({ ...asked, machineId: known(day, 'laptop2') })
    day.known.ban = must(bans[0], 'the ban').id
  }),
  step('allocation.liftBan', (day) => day.client.allocation.liftBan({ banId: known(day, 'ban') })),
  step('allocation.acceptList', async (day) => {
    const campaignId = known(day, 'campaign')
    const { machines } = await day.client.allocation.page({ campaignId })
    const { assetTag } = must(
      machines.find(({ id }) => id === known(day, 'laptop1')),
      'the laptop',
    )
    const text = `Numéro d’inventaire;Association\n${assetTag};${anAssociation().usualName}\n`
    const file = new File([text], 'affectations.csv')
    const { examinationId } = await day.client.allocation.examineList({ campaignId, file })
    await day.client.allocation.acceptList({ examinationId, reason })
  }),
]

/** Machines leave: to an association, and to the recycler. */
export const leavingSteps: readonly Step[] = [
  step('deliveries.create', async (day) => {
    const asked = { campaignId: known(day, 'campaign'), beneficiaryId: known(day, 'association') }
    day.known.delivery = (await day.client.deliveries.create(asked)).delivery.id
  }),
  step('deliveries.plan', async (day) => {
    const deliveryId = known(day, 'delivery')
    const { revision } = (await day.client.deliveries.page({ deliveryId })).delivery
    await day.client.deliveries.plan({ deliveryId, revision, plannedOn: '2026-11-25', carrier: 'Caboteur' })
  }),
  step('deliveries.unpack', (day) =>
    day.client.deliveries.unpack({ deliveryId: known(day, 'delivery'), machineId: known(day, 'laptop1') }),
  ),
  step('deliveries.pack', (day) => {
    const where = { deliveryId: known(day, 'delivery'), packageNumber: 2 }
    return day.client.deliveries.pack({ ...where, machineId: known(day, 'laptop1') })
  }),
  step('deliveries.handOver', async (day) => {
    const deliveryId = known(day, 'delivery')
    const { revision } = (await day.client.deliveries.page({ deliveryId })).delivery
    const asked = { deliveryId, revision, deliveredOn: '2026-11-22' }
    return day.client.deliveries.handOver({ ...asked, signedCopy: picture('signe.png') })
  }),
  step('deliveries.attachSignedCopy', (day) =>
    day.client.deliveries.attachSignedCopy({ deliveryId: known(day, 'delivery'), signedCopy: picture('bis.png') }),
  ),
  step('deliveries.takeReturn', (day) =>
    day.client.deliveries.takeReturn({
      deliveryId: known(day, 'delivery'),
      machineId: known(day, 'laptop1'),
      reason: 'ne démarre plus',
    }),
  ),
  step('fates.decide', async (day) => {
    const wanted = { machineId: known(day, 'laptop4'), fate: 'waste', reason: 'carte mère morte' } as const
    day.known.fate = (await day.client.fates.decide({ ...wanted, weightGrams: 2300 })).id
  }),
  step('fates.undo', (day) => day.client.fates.undo({ fateId: known(day, 'fate') })),
  step('fates.decideMany', async (day) => {
    const wanted = { machineIds: [known(day, 'laptop4')], fate: 'waste', reason: 'carte mère morte' } as const
    day.known.fate =
      (await day.client.fates.decideMany({ ...wanted, machineIds: [...wanted.machineIds] })).decided[0]?.id ?? ''
  }),
  step('fates.undoMany', (day) => day.client.fates.undoMany({ fateIds: [known(day, 'fate')] })),
  step('fates.decide', (day) =>
    day.client.fates.decide({
      machineId: known(day, 'laptop4'),
      fate: 'waste',
      reason: 'carte mère morte',
      weightGrams: 2300,
    }),
  ),
  step('fates.handOverWaste', async (day) => {
    const load = { category: 'Petits appareils', handedOverOn: '2026-11-22', weightGrams: 2300 }
    const machineIds = [known(day, 'laptop4')]
    const slip = await day.client.fates.handOverWaste({ campaignId: known(day, 'campaign'), ...load, machineIds })
    day.known.slip = slip.id
  }),
  step('fates.nameSlip', (day) => day.client.fates.nameSlip({ slipId: known(day, 'slip'), slipNumber: 'BSD-1' })),
]
