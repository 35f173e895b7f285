import type { DeliveryPage, DeliverySummary } from '../../../shared/contract/deliveries.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Delivery } from '../../../shared/domain/deliveries/delivery.ts'
import {
  type HandOverDay,
  type HandOverProblem,
  handOverProblems,
} from '../../../shared/domain/deliveries/hand-over.ts'
import type { Change, Db, Ledger } from '../audit/ledger.ts'
import { findBeneficiary } from '../beneficiaries/beneficiaries.repository.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { takeNumber } from '../documents/documents.repository.ts'
import { isInFuture } from '../erasures/destruction.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import type { StoredEvidence } from '../evidence/evidence-store.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { findSummaries } from '../machines/machines.repository.ts'
import { lastListed } from '../papers/papers.repository.ts'
import * as repository from './deliveries.repository.ts'
import { readSignedCopy, signedCopyType } from './read-signed-copy.ts'
import { ReplacementRefused, takeReturn } from './take-return.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'evidence'> & { ledger: Ledger; hub: ChangeHub }
type Refused<Code extends string> = { refused: Code }
type Plan = Pick<Delivery, 'plannedOn' | 'carrier' | 'shippedOn' | 'note'>
type Copy = { stored: StoredEvidence; name: string }

/** What leaves for whom, in which box, on which day; and what comes back. */
export function createDeliveriesService({ db, newId, now, evidence, ledger, hub }: Ports) {
  async function page(deliveryId: string): Promise<DeliveryPage | null> {
    const delivery = await repository.findDelivery(db, deliveryId)
    return delivery === null ? null : pageOf(db, delivery)
  }

  /** Runs the change on a delivery that exists, tells every page, answers the new one. */
  async function change<Refusal extends { refused: string } = never>(
    actor: Actor,
    deliveryId: string,
    work: (opened: Change, delivery: DeliverySummary) => Promise<Refusal | null>,
  ): Promise<DeliveryPage | Refusal | Refused<'NOT_FOUND'>> {
    const refusal = await ledger.change<Refusal | Refused<'NOT_FOUND'> | null>(actor, async (opened) => {
      const delivery = await repository.findDelivery(opened.trx, deliveryId)
      return delivery === null ? { refused: 'NOT_FOUND' } : work(opened, delivery)
    })
    if (refusal !== null) return refusal
    hub.publish({ subject: 'deliveries', id: deliveryId })
    return (await page(deliveryId)) ?? { refused: 'NOT_FOUND' }
  }

  /** On disk before the change that speaks of it. */
  async function keepCopy(file: File): Promise<Copy | 'REFUSED'> {
    const copy = await readSignedCopy(file)
    return copy === null ? 'REFUSED' : { stored: await evidence.put(copy.bytes), name: copy.name }
  }

  return {
    list: (campaignId: string) => repository.listDeliveries(db, campaignId),
    page,

    async create(
      actor: Actor,
      { campaignId, beneficiaryId, ...plan }: Plan & Pick<Delivery, 'campaignId' | 'beneficiaryId'>,
    ): Promise<DeliveryPage | Refused<'NOT_FOUND' | 'NOTHING_PROMISED'>> {
      const id = newId()
      const refusal = await ledger.change(actor, async ({ trx, at, record }) => {
        const isKnown = (await findCampaign(trx, campaignId)) && (await findBeneficiary(trx, beneficiaryId))
        if (!isKnown) return { refused: 'NOT_FOUND' } as const
        const machineIds = await repository.waitingMachineIds(trx, campaignId, beneficiaryId)
        if (machineIds.length === 0) return { refused: 'NOTHING_PROMISED' } as const
        const number = await takeNumber(trx, 'delivery')
        const states = { createdAt: at, deliveredAt: null, signedCopySha256: null }
        const delivery: Delivery = { id, campaignId, beneficiaryId, number, ...plan, ...states }
        await repository.insertDelivery(trx, delivery)
        for (const machineId of machineIds) await repository.packMachine(trx, id, machineId, 1)
        record({ action: 'DELIVERY_CREATED', subjectId: id, after: { ...delivery, machineIds } })
        return null
      })
      if (refusal !== null) return refusal
      hub.publish({ subject: 'deliveries', id })
      return (await page(id)) ?? { refused: 'NOT_FOUND' }
    },

    plan: (actor: Actor, deliveryId: string, revision: number, plan: Plan) =>
      change<Refused<'CHANGED_MEANWHILE' | 'ALREADY_DELIVERED'>>(actor, deliveryId, async ({ trx, record }, before) => {
        if (before.deliveredAt !== null) return { refused: 'ALREADY_DELIVERED' }
        if (before.revision !== revision) return { refused: 'CHANGED_MEANWHILE' }
        await repository.updatePlan(trx, deliveryId, plan, revision + 1)
        record({ action: 'DELIVERY_PLANNED', subjectId: deliveryId, before: planOf(before), after: plan })
        return null
      }),

    pack: (actor: Actor, deliveryId: string, machineId: string, packageNumber: number) =>
      change<Refused<'ALREADY_DELIVERED' | 'NOT_PROMISED'>>(actor, deliveryId, async ({ trx, record }, delivery) => {
        if (delivery.deliveredAt !== null) return { refused: 'ALREADY_DELIVERED' }
        const { campaignId, beneficiaryId } = delivery
        const isOn = (await repository.machinesOfDelivery(trx, deliveryId)).some((one) => one.machineId === machineId)
        const waiting = isOn ? [] : await repository.waitingMachineIds(trx, campaignId, beneficiaryId)
        if (!isOn && !waiting.includes(machineId)) return { refused: 'NOT_PROMISED' }
        await repository.packMachine(trx, deliveryId, machineId, packageNumber)
        await repository.saveRevision(trx, deliveryId, delivery.revision + 1)
        record({ action: 'DELIVERY_PACKED', subjectId: deliveryId, machineId, after: { packageNumber } })
        return null
      }),

    unpack: (actor: Actor, deliveryId: string, machineId: string) =>
      change<Refused<'ALREADY_DELIVERED'>>(actor, deliveryId, async ({ trx, record }, delivery) => {
        if (delivery.deliveredAt !== null) return { refused: 'ALREADY_DELIVERED' }
        await repository.unpackMachine(trx, deliveryId, machineId)
        await repository.saveRevision(trx, deliveryId, delivery.revision + 1)
        record({ action: 'DELIVERY_UNPACKED', subjectId: deliveryId, machineId })
        return null
      }),

    async handOver(
      actor: Actor,
      deliveryId: string,
      { revision, deliveredOn, signedCopy }: { revision: number; deliveredOn: string; signedCopy: File | null },
    ) {
      const copy = signedCopy === null ? null : await keepCopy(signedCopy)
      if (copy === 'REFUSED') return { refused: 'UNREADABLE_COPY' as const }
      type Refusal = { refused: 'REFUSED'; problems: HandOverProblem[] } | Refused<'CHANGED_MEANWHILE'>
      return change<Refusal>(actor, deliveryId, async (opened, delivery) => {
        // What both signed is what the page showed: boxes changed since are looked at first.
        if (delivery.deliveredAt === null && delivery.revision !== revision) return { refused: 'CHANGED_MEANWHILE' }
        const problems = await problemsOf(opened.trx, delivery, {
          on: deliveredOn,
          isInFuture: isInFuture(deliveredOn, now()),
        })
        if (problems.length > 0) return { refused: 'REFUSED', problems }
        // Noon at Greenwich is the same day from the Americas to New Caledonia.
        const deliveredAt = `${deliveredOn}T12:00:00.000Z`
        await repository.saveHandOver(opened.trx, deliveryId, deliveredAt)
        if (copy !== null) await noteCopy(opened, deliveryId, copy)
        for (const { machineId } of await repository.machinesOfDelivery(opened.trx, deliveryId))
          opened.record({ action: 'MACHINE_GIVEN', subjectId: deliveryId, machineId, after: { deliveredAt } })
        return null
      })
    },

    async attachSignedCopy(actor: Actor, deliveryId: string, signedCopy: File) {
      const copy = await keepCopy(signedCopy)
      if (copy === 'REFUSED') return { refused: 'UNREADABLE_COPY' as const }
      return change<Refused<'NOT_DELIVERED'>>(actor, deliveryId, async (opened, delivery) => {
        if (delivery.deliveredAt === null) return { refused: 'NOT_DELIVERED' }
        await noteCopy(opened, deliveryId, copy)
        return null
      })
    },

    async signedCopy(deliveryId: string): Promise<File | null> {
      const kept = await repository.signedCopyOf(db, deliveryId)
      if (kept === null) return null
      const bytes = new Uint8Array(await evidence.get(kept.sha256))
      return new File([bytes], kept.name, { type: signedCopyType(bytes) })
    },

    async takeReturn(
      actor: Actor,
      deliveryId: string,
      back: { machineId: string; reason: string; replacedByMachineId: string | null },
    ) {
      try {
        return await change<Refused<'NOT_DELIVERED'>>(actor, deliveryId, (opened, delivery) =>
          takeReturn(opened, delivery, back, newId),
        )
      } catch (error) {
        // Thrown to undo what the return had changed.
        if (error instanceof ReplacementRefused) return { refused: 'REPLACEMENT_NOT_FREE' as const }
        throw error
      }
    },
  }
}

async function noteCopy({ trx, at, record }: Change, deliveryId: string, { stored, name }: Copy): Promise<void> {
  await noteEvidence(trx, stored, at)
  const before = await repository.signedCopyOf(trx, deliveryId)
  await repository.saveSignedCopy(trx, deliveryId, stored.sha256, name)
  const after = { sha256: stored.sha256, name }
  record({ action: 'SIGNED_COPY_KEPT', subjectId: deliveryId, ...(before && { before }), after })
}

function planOf({ plannedOn, carrier, shippedOn, note }: Delivery): Plan {
  return { plannedOn, carrier, shippedOn, note }
}

async function pageOf(db: Db, delivery: DeliverySummary): Promise<DeliveryPage> {
  const { campaignId, beneficiaryId } = delivery
  const packed = await repository.machinesOfDelivery(db, delivery.id)
  const summaries = await findSummaries(
    db,
    packed.map(({ machineId }) => machineId),
  )
  const byId = new Map(summaries.map((machine) => [machine.id, machine]))
  const isDone = delivery.deliveredAt !== null
  const waitingIds = isDone ? [] : await repository.waitingMachineIds(db, campaignId, beneficiaryId)
  return {
    delivery,
    machines: packed.flatMap(({ deliveryId: _, machineId, ...rest }) => {
      const machine = byId.get(machineId)
      return machine === undefined ? [] : [{ ...rest, machine }]
    }),
    waiting: await findSummaries(db, waitingIds),
    problems: isDone ? [] : await problemsOf(db, delivery, null),
  }
}

/** `day` is when it is said to have happened; `null` while nobody said. */
async function problemsOf(db: Db, delivery: DeliverySummary, day: HandOverDay | null): Promise<HandOverProblem[]> {
  const packed = await repository.machinesOfDelivery(db, delivery.id)
  const machines = await findSummaries(
    db,
    packed.map(({ machineId }) => machineId),
  )
  const { papers = [], problems: eligibility = [] } = (await findBeneficiary(db, delivery.beneficiaryId)) ?? {}
  const { deliveredAt, campaignId, id } = delivery
  const note = await lastListed(db, { campaignId, subjectId: id, kind: 'delivery-note' })
  const receivedOn = await repository.lastReception(db, id)
  return handOverProblems({ deliveredAt, day, papers, eligibility, machines, receivedOn, note })
}
