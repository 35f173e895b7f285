import type { Kysely } from 'kysely'
import type { Database } from '../../electron/core/db/database.ts'
import { keepEnds } from '../../electron/core/machines/kept-end.ts'

const at = '2026-11-23T00:00:00.000Z'
const associationCount = 270
const communes = ['98818', '98814', '98811', '98801', '98805', '98815', '98817', '98820', '98812'] as const

export const idOf = (letter: string, n: number) => `${letter}${String(n).padStart(25, '0')}`

/** Associations that asked for laptops and for anything, each with one delivery that was handed over. */
export async function fillAssociations(db: Kysely<Database>, campaignId: string): Promise<void> {
  for (let n = 0; n < associationCount; n += 1) {
    const association = anAssociation(n, campaignId)
    await db.insertInto('beneficiaries').values(association.beneficiary).execute()
    await db.insertInto('requests').values(association.request).execute()
    await db.insertInto('requestLines').values(association.lines).execute()
    await db.insertInto('deliveries').values(association.delivery).execute()
  }
}

function anAssociation(n: number, campaignId: string) {
  const owned = { campaignId, beneficiaryId: idOf('A', n), createdAt: at, revision: 1 }
  const legalName = `Association fictive n° ${n + 1}`
  const told = { usualName: null, ridet: null, contactName: null, phone: null, email: null, note: null }
  const kept = { addressJson: '{}', papersJson: '[]', createdAt: at, revision: 1 }
  const plan = { number: n + 1, plannedOn: null, carrier: null, shippedOn: null, note: null }
  const communeCode = communes[n % communes.length] ?? null
  return {
    beneficiary: { id: idOf('A', n), legalName, nameKey: legalName.toLowerCase(), communeCode, ...told, ...kept },
    request: { id: idOf('R', n), ...owned, receivedOn: '2026-11-20', priority: 2, use: null, withdrawnAt: null },
    lines: [aLine('laptop', n * 2), aLine('computer', n * 2 + 1)],
    delivery: { id: idOf('L', n), ...owned, ...plan, deliveredAt: at, signedCopySha256: null, signedCopyName: null },
  }
}

function aLine(kind: string, n: number) {
  const wishes = { minimumMemoryBytes: null, minimumStorageBytes: null, system: 'any', isMobilityNeeded: 0 }
  const peopleServed = n % 3 === 0 ? 40 : null
  const placed = { id: idOf('Q', n), requestId: idOf('R', Math.floor(n / 2)), position: n % 2, kind, quantity: 500 }
  return { ...placed, ...wishes, hasInternet: null, note: null, peopleServed }
}

type Unit = { machineId: string; n: number }

/** One in ten was handed over, one in twenty is promised, one in fifty went for waste; one in eighty got a new SSD. */
export async function fillEnds(db: Kysely<Database>, units: readonly Unit[]): Promise<void> {
  const given = units.filter(({ n }) => n % 10 === 4)
  const packed = { packageNumber: 1, returnedAt: null, returnReason: null, replacedByMachineId: null }
  await insert(
    db,
    'deliveryMachines',
    given.map(({ machineId, n }) => ({ deliveryId: idOf('L', Math.floor(lineOf(n) / 2)), machineId, ...packed })),
  )
  await insert(db, 'allocations', [...given, ...units.filter(({ n }) => n % 20 === 11)].map(aPromise))
  await insert(db, 'machineFates', units.filter(({ n }) => n % 50 === 8).map(aFate))
  await insert(db, 'machineParts', units.filter(({ n }) => n % 80 === 4).map(aPart))
  await keepEnds(db, units)
}

async function insert<Table extends 'deliveryMachines' | 'allocations' | 'machineFates' | 'machineParts'>(
  db: Kysely<Database>,
  table: Table,
  rows: readonly Database[Table][],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto(table)
    .values(rows as never)
    .execute()
}

const lineOf = (n: number) => (n * 7) % (associationCount * 2)

function aPromise({ machineId, n }: Unit): Database['allocations'] {
  const decided = { campaignId: idOf('C', 1), origin: 'solver', reason: null, isPinned: 0, planId: null }
  const living = { allocatedAt: at, operatorName: 'Atelier 1', endedAt: null, endReason: null }
  const changes = { changeId: null, endChangeId: null }
  return { id: idOf('P', n), machineId, requestLineId: idOf('Q', lineOf(n)), ...decided, ...living, ...changes }
}

function aFate({ machineId, n }: Unit): Database['machineFates'] {
  const decided = { fate: 'waste', reason: 'carte mère morte', decidedAt: at, operatorName: 'Atelier 1' }
  const standing = { wasteSlipId: null, weightGrams: 2000, undoneAt: null, undoneByName: null }
  return { id: idOf('F', n), machineId, ...decided, ...standing }
}

function aPart({ machineId, n }: Unit): Database['machineParts'] {
  const bought = { kind: 'drive', origin: 'new', fromMachineId: null, costFrancs: null, note: null }
  const told = { recordedAt: at, operatorName: 'Atelier 1', undoneAt: null, undoneByName: null }
  return { id: idOf('W', n), machineId, ...bought, ...told }
}
