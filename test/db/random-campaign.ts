import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { endAllocation, insertAllocation } from '../../electron/core/allocation/allocations.repository.ts'
import type { Database } from '../../electron/core/db/database.ts'
import {
  insertDelivery,
  packMachine,
  saveHandOver,
  saveReturn,
} from '../../electron/core/deliveries/deliveries.repository.ts'
import { insertFate, standingFate, undoFate } from '../../electron/core/fates/fates.repository.ts'
import { insertDonor } from '../../electron/core/intakes/donors.repository.ts'
import { insertCampaign, insertIntake } from '../../electron/core/intakes/intakes.repository.ts'
import { insertMachine, saveSummary } from '../../electron/core/machines/machines.repository.ts'
import { insertPart } from '../../electron/core/parts/parts.repository.ts'
import { machineFates } from '../../shared/domain/deliveries/machine-fate.ts'
import { defaultErasePolicy } from '../../shared/domain/erasing/erase-policy.ts'
import type { MachineKind } from '../../shared/domain/machine-facts.ts'
import { aDonor, aMachine, aSummary } from '../builders/reception.ts'
import { countingIds } from '../fakes/test-deps.ts'

const at = '2026-11-23T00:00:00.000Z'
const machineCount = 6
const whats = ['promise', 'release', 'pack', 'hand-over', 'bring-back', 'decide', 'take-back', 'judge', 'buy'] as const
const kinds: (MachineKind | null)[] = ['laptop', 'desktop', 'monitor', 'server', null]

/** `other`: which line, which delivery, which fate, which part; each takes it as it needs. */
export const happening = fc.record({
  what: fc.constantFrom(...whats),
  machine: fc.nat(machineCount - 1),
  other: fc.nat(5),
})
export type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never

type Association = { campaignId: string; lineIds: string[]; deliveryId: string }

/** Two campaigns of two donors and three associations, in which anything may happen to the machines received last. */
export async function campaignOfChance(db: Kysely<Database>) {
  const newId = countingIds()
  const campaignIds = [newId(), newId()] as const
  const donorIds = [newId(), newId()] as const
  const intakeIds: string[] = []
  for (const [place, id] of campaignIds.entries()) {
    const named = { name: `Collecte ${place}`, tagPrefix: `GC2${place}`, erasePolicy: defaultErasePolicy }
    await insertCampaign(db, { id, ...named, createdAt: at })
    await insertDonor(db, aDonor({ id: donorIds[place] ?? '', legalName: `Société fictive ${place}` }))
  }
  for (const campaignId of campaignIds) {
    for (const donorId of donorIds) {
      const id = newId()
      const received = { receivedOn: '2026-11-20', announcedCount: null, note: null, createdAt: at }
      await insertIntake(db, { id, campaignId, donorId, ...received })
      intakeIds.push(id)
    }
  }
  const associations: Association[] = []
  for (const place of [0, 1, 2]) associations.push(await anAssociation(db, newId, campaignIds[place % 2] ?? '', place))
  const acts = actsOf(db, newId, associations)
  let received: string[] = []

  async function receive(): Promise<void> {
    received = []
    for (let place = 0; place < machineCount; place += 1) {
      const id = newId()
      const owned = {
        campaignId: campaignIds[Math.floor(place / 2) % 2] ?? '',
        intakeId: intakeIds[place % 4] ?? '',
        assetTag: `GC26-${id.slice(-6)}`,
      }
      const told = { donorId: donorIds[place % 2] ?? '', kind: kinds[place % kinds.length] ?? null }
      await insertMachine(db, aMachine({ id, ...owned }))
      await saveSummary(db, id, aSummary({ ...owned, ...told }))
      received.push(id)
    }
  }

  return {
    campaignIds,
    donorIds,
    receive,
    happen: ({ what, machine, other }: Happening) => acts[what](received[machine] ?? never(), other),
  }
}

type Acts = Record<Happening['what'], (machineId: string, other: number) => Promise<void>>

/** As the workshop writes them, but that nothing is refused. */
function actsOf(db: Kysely<Database>, newId: () => string, associations: readonly Association[]): Acts {
  const deliveryOf = (other: number) => associations[other % associations.length]?.deliveryId ?? never()
  const standing = (machineId: string) =>
    db
      .selectFrom('allocations')
      .select('id')
      .where('machineId', '=', machineId)
      .where('endedAt', 'is', null)
      .executeTakeFirst()

  return {
    async promise(machineId, other) {
      const { campaignId, lineIds } = associations[other % associations.length] ?? never()
      if ((await standing(machineId)) !== undefined) return
      const decided = { origin: 'hand', reason: 'pour ce test', isPinned: false, planId: null } as const
      const open = { allocatedAt: at, operatorName: 'Atelier 1', endedAt: null, endReason: null }
      const requestLineId = lineIds[other % 2] ?? ''
      await insertAllocation(db, { id: newId(), campaignId, machineId, requestLineId, ...decided, ...open }, newId())
    },
    async release(machineId) {
      const living = await standing(machineId)
      if (living !== undefined) await endAllocation(db, living.id, { at, reason: null, changeId: newId() })
    },
    pack: (machineId, other) => packMachine(db, deliveryOf(other), machineId, 1),
    'hand-over': (_, other) => saveHandOver(db, deliveryOf(other), at),
    'bring-back': (machineId, other) =>
      saveReturn(db, deliveryOf(other), machineId, { returnedAt: at, returnReason: null, replacedByMachineId: null }),
    async decide(machineId, other) {
      if ((await standingFate(db, machineId)) !== null) return
      const fate = machineFates[other % machineFates.length] ?? 'waste'
      const told = { reason: 'pour ce test', weightGrams: null, wasteSlipId: null, decidedAt: at }
      const open = { operatorName: 'Atelier 1', undoneAt: null, undoneByName: null }
      await insertFate(db, { id: newId(), machineId, fate, ...told, ...open })
    },
    async 'take-back'(machineId) {
      const fate = await standingFate(db, machineId)
      if (fate !== null) await undoFate(db, fate.id, at, 'Atelier 1')
    },
    async judge(machineId, other) {
      const before = await db
        .selectFrom('machineSummaries')
        .select(['assetTag', 'campaignId', 'intakeId', 'donorId'])
        .where('machineId', '=', machineId)
        .executeTakeFirstOrThrow()
      const kind = kinds[other % kinds.length] ?? null
      await saveSummary(db, machineId, aSummary({ ...before, kind, isReady: other % 2 === 1, isErased: other > 2 }))
    },
    async buy(machineId, other) {
      const kind = (['drive', 'memory', 'battery'] as const)[other % 3] ?? 'drive'
      const origin = other < 4 ? 'new' : 'salvaged'
      const told = { fromMachineId: null, fromAssetTag: null, costFrancs: null, note: null }
      await insertPart(db, { id: newId(), machineId, kind, origin, ...told, recordedAt: at, operatorName: 'Atelier 1' })
    },
  }
}

/** Asks for laptops and for anything; one of its lines says how many people it serves. */
async function anAssociation(db: Kysely<Database>, newId: () => string, campaignId: string, place: number) {
  const [beneficiaryId, requestId, deliveryId, lineIds] = [newId(), newId(), newId(), [newId(), newId()]]
  const told = { usualName: null, ridet: null, contactName: null, phone: null, email: null, note: null }
  const legalName = `Association fictive ${place}`
  const kept = { communeCode: place === 2 ? null : '98818', addressJson: '{}', papersJson: '[]' }
  await db
    .insertInto('beneficiaries')
    .values({ id: beneficiaryId, legalName, nameKey: legalName, ...told, ...kept, createdAt: at, revision: 1 })
    .execute()
  const asks = { receivedOn: '2026-11-20', priority: 2, use: null, withdrawnAt: null, createdAt: at, revision: 1 }
  await db
    .insertInto('requests')
    .values({ id: requestId, campaignId, beneficiaryId, ...asks })
    .execute()
  for (const [position, id] of lineIds.entries()) {
    const wishes = { minimumMemoryBytes: null, minimumStorageBytes: null, system: 'any', isMobilityNeeded: 0 }
    const line = { id, requestId, position, kind: position === 0 ? 'laptop' : 'computer', quantity: 5, ...wishes }
    await db
      .insertInto('requestLines')
      .values({ ...line, hasInternet: null, note: null, peopleServed: position === 0 ? 40 + place : null })
      .execute()
  }
  const plan = { plannedOn: null, carrier: null, shippedOn: null, note: null, createdAt: at }
  const open = { deliveredAt: null, signedCopySha256: null }
  await insertDelivery(db, { id: deliveryId, campaignId, beneficiaryId, number: place + 1, ...plan, ...open })
  return { campaignId, lineIds, deliveryId }
}

function never(): never {
  throw new Error('There is one for every number')
}
