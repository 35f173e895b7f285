import { demoAssociations } from './catalogue.ts'
import { campaignDays, type DemoWorkshop } from './demo-workshop.ts'

const papersDay = 20
/** Of ten that are promised machines seven have theirs and two wait for the boat, packed; one is not packed yet. */
const handedOverShare = 0.7
const packedShare = 0.9
const firstDeliveryDay = 68
const deliveriesADay = 2
/** The last copies are still on their way back. */
const unsignedCount = 3
const noumea = '98818'
/** Bélep, Île des Pins, Lifou, Maré, Ouvéa. */
const islands = ['98801', '98809', '98814', '98815', '98820']

type Shop = Pick<DemoWorkshop, 'manager' | 'clock'>
type Asked = { beneficiaryId: string; name: string; communeCode: string }

/** Associations and what they ask; one of them has not handed in its papers yet, so that its lack is seen. */
export async function askForMachines(shop: Shop, campaignId: string, associationCount: number): Promise<Asked[]> {
  const { manager, clock } = shop
  const asked: Asked[] = []
  for (const [place, one] of demoAssociations.slice(0, associationCount).entries()) {
    const isIncomplete = place === 9
    const receivedOn = clock.dateOf(papersDay)
    const kinds = isIncomplete ? (['statutes'] as const) : (['statutes', 'receipt', 'convention'] as const)
    const { id } = await manager.beneficiaries.create({
      legalName: one.name,
      usualName: null,
      ridet: isIncomplete ? null : String(9_000_001 + place),
      address: { communeCode: one.communeCode },
      contactName: null,
      phone: null,
      email: null,
      papers: kinds.map((kind) => ({ kind, receivedOn })),
      note: null,
    })
    await manager.requests.create({
      campaignId,
      beneficiaryId: id,
      receivedOn,
      priority: ([1, 2, 2, 3] as const)[place % 4] ?? 2,
      use: null,
      // One in three has not said whom it serves.
      lines: [
        { kind: one.kind, quantity: one.quantity, peopleServed: place % 3 === 2 ? null : one.quantity * 15 },
        ...(one.monitors === undefined ? [] : [{ kind: 'monitor' as const, quantity: one.monitors }]),
      ],
    })
    asked.push({ beneficiaryId: id, name: one.name, communeCode: one.communeCode })
  }
  return asked
}

export async function promiseMachines({ manager }: Shop, campaignId: string): Promise<void> {
  const { plan } = await manager.allocation.propose({ campaignId })
  if (plan !== null) await manager.allocation.accept({ planId: plan.id })
}

/** Answers the deliveries that were handed over: a few a day, Nouméa first, the islands by the boat. */
export async function deliverMachines(shop: Shop, campaignId: string, asked: readonly Asked[]): Promise<string[]> {
  const { manager, clock } = shop
  const served = await servedBy(shop, campaignId, asked)
  const packedCount = Math.round(served.length * packedShare)
  const handedOverCount = Math.min(Math.round(served.length * handedOverShare), served.length - 1)
  const deliveryIds: string[] = []
  for (const [place, { beneficiaryId, communeCode }] of served.slice(0, packedCount).entries()) {
    clock.goToDay(firstDeliveryDay + Math.floor(place / deliveriesADay))
    const isComing = place >= handedOverCount
    const plannedOn = isComing ? clock.dateOf(campaignDays + 3 + place - handedOverCount) : null
    const carrier = carrierTo(communeCode)
    const { delivery } = await manager.deliveries.create({ campaignId, beneficiaryId, carrier, plannedOn })
    if (isComing) continue
    const isSigned = place < handedOverCount - unsignedCount
    await handOver(shop, campaignId, { ...delivery, isSigned })
    deliveryIds.push(delivery.id)
  }
  return deliveryIds
}

async function servedBy({ manager }: Shop, campaignId: string, asked: readonly Asked[]): Promise<Asked[]> {
  const { machines, requests } = await manager.allocation.page({ campaignId })
  const promised = new Set(machines.flatMap(({ allocation }) => allocation?.lineId ?? []))
  return asked.filter(({ beneficiaryId }) =>
    requests.some((one) => one.beneficiaryId === beneficiaryId && one.lines.some(({ id }) => promised.has(id))),
  )
}

type Leaving = { id: string; revision: number; isSigned: boolean }

/** The note itself stands for the copy that comes back signed: nobody's signature is invented. */
async function handOver({ manager, clock }: Shop, campaignId: string, { id, revision, isSigned }: Leaving) {
  const note = await manager.papers.issue({ kind: 'delivery-note', campaignId, subjectId: id, language: 'fr' })
  const signedCopy = isSigned ? await manager.papers.file({ paperId: note.id }) : null
  await manager.deliveries.handOver({
    deliveryId: id,
    revision,
    deliveredOn: clock.now().slice(0, 10),
    signedCopy,
  })
}

/** Who is in town comes by itself. */
function carrierTo(communeCode: string): string | null {
  if (communeCode === noumea) return null
  return islands.includes(communeCode) ? 'Caboteur fictif' : 'Transport fictif'
}

/** One came back for its battery, and is looked at again at the bench. */
export async function takeOneBack({ manager }: Shop, deliveryIds: readonly string[]): Promise<void> {
  for (const deliveryId of deliveryIds) {
    const { machines } = await manager.deliveries.page({ deliveryId })
    const worn = machines.find(({ machine }) => machine.kind === 'laptop')
    if (worn === undefined) continue
    const reason = 'ne tient plus la charge, rapportée par l’association'
    await manager.deliveries.takeReturn({ deliveryId, machineId: worn.machine.id, reason })
    return
  }
}
