import type { Kysely } from 'kysely'
import type { Database } from '../../electron/core/db/database.ts'
import { searchable } from '../../electron/core/machines/machines.repository.ts'
import { nextAssetTag } from '../../shared/domain/asset-tag.ts'
import { fillAssociations, fillEnds, idOf } from './filled-giving.ts'

const at = '2026-11-23T00:00:00.000Z'
const models = [
  ['laptop', 'Lenovo', 'ThinkPad T480'],
  ['laptop', 'Dell', 'Latitude 5490'],
  ['laptop', 'HP', 'EliteBook 840 G5'],
  ['desktop', 'Dell', 'OptiPlex 7050'],
  ['desktop', 'HP', 'ProDesk 600 G3'],
  ['mini', 'Lenovo', 'ThinkCentre M720q'],
  ['monitor', 'Iiyama', 'ProLite XU2493'],
] as const
const letters = ['A', 'B', 'C', 'D', 'scrap', null] as const
const donorNames = ['Lagon', 'Récif', 'Cagou', 'Niaouli', 'Banian', 'Mangrove', 'Houp', 'Kaori', 'Santal']
const rowsAtOnce = 400
const machinesPerIntake = 40

/** A number that looks like chance and is the same each time. */
function chance(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}

const serialOf = (n: number) =>
  Math.floor(chance(n) * 36 ** 7)
    .toString(36)
    .toUpperCase()
    .padStart(7, 'X')

/** A park of so many machines, written without the services, which would take hours for a million. */
export async function fillPark(db: Kysely<Database>, machineCount: number): Promise<void> {
  await owners(db, Math.ceil(machineCount / machinesPerIntake))
  let tag = { tag: '', sequence: 0 }
  for (let from = 0; from < machineCount; from += rowsAtOnce) {
    const units = Array.from({ length: Math.min(rowsAtOnce, machineCount - from) }, (_, index) => {
      tag = nextAssetTag('GC26', tag.sequence)
      return aUnit(from + index + 1, tag.tag)
    })
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('machines')
        .values(units.map(({ machine }) => machine))
        .execute()
      await trx
        .insertInto('machineSummaries')
        .values(units.map(({ summary }) => summary))
        .execute()
      const batched = units.flatMap(({ machine, isBatched, n }) =>
        isBatched ? [{ batchId: idOf('B', 1), machineId: machine.id, position: n }] : [],
      )
      if (batched.length > 0) await trx.insertInto('batchMachines').values(batched).execute()
      await fillEnds(
        trx,
        units.map(({ machine, n }) => ({ machineId: machine.id, n })),
      )
    })
  }
}

async function owners(db: Kysely<Database>, intakeCount: number): Promise<void> {
  const campaign = { id: idOf('C', 1), name: 'Collecte', tagPrefix: 'GC26', lastSequence: 0, erasePolicyJson: null }
  await db
    .insertInto('campaigns')
    .values({ ...campaign, createdAt: at })
    .execute()
  const empty = { usualName: null, ridet: null, contactName: null, phone: null, email: null, addressJson: null }
  const asks = { minimumLevel: null, declaredByName: null, declaredOn: null, note: null, revision: 1, createdAt: at }
  for (const [index, name] of donorNames.entries()) {
    const legalName = `Société fictive du ${name}`
    await db
      .insertInto('donors')
      .values({ id: idOf('D', index), legalName, nameKey: searchable([legalName]), ...empty, ...asks })
      .execute()
  }
  for (let n = 0; n < intakeCount; n += 1) {
    const donorId = idOf('D', n % donorNames.length)
    const told = { receivedOn: '2026-11-20', announcedCount: null, note: null, revision: 1, createdAt: at }
    await db
      .insertInto('intakes')
      .values({ id: idOf('N', n), campaignId: campaign.id, donorId, ...told })
      .execute()
  }
  const batch = { id: idOf('B', 1), campaignId: campaign.id, number: 1, name: 'Lot 1', createdAt: at }
  await db
    .insertInto('batches')
    .values({ ...batch, closedAt: null, snapshotSha256: null })
    .execute()
  await fillAssociations(db, campaign.id)
}

function aUnit(n: number, assetTag: string) {
  const model = models[Math.floor(chance(n * 3) * models.length)] ?? models[0]
  const [kind, manufacturer, name] = model
  const intake = Math.floor((n - 1) / machinesPerIntake)
  const donor = intake % donorNames.length
  const id = idOf('M', n)
  const campaignId = idOf('C', 1)
  const intakeId = idOf('N', intake)
  // One in a thousand tells the serial of the one before it, one in two hundred tells none.
  const serial = n % 200 === 0 ? null : serialOf(n % 1000 === 2 ? n - 1 : n)
  const isReady = chance(n * 5) < 0.4 ? 1 : 0
  const donorName = `Société fictive du ${donorNames[donor]}`
  const title = `${manufacturer} ${name}`
  const owned = { assetTag, campaignId, intakeId }
  return {
    n,
    isBatched: isReady === 1 && n % 5 === 0,
    machine: { id, ...owned, decidedKind: null, receivedSerial: null, donorNumber: null, createdAt: at },
    summary: {
      ordinal: n,
      machineId: id,
      ...owned,
      donorId: idOf('D', donor),
      donorName,
      donorNumber: null,
      kind,
      manufacturer,
      model: name,
      nameKey: searchable([title]),
      serial,
      uuid: null,
      memoryBytes: 2 ** (32 + Math.floor(chance(n * 7) * 4)),
      storageBytes: 256e9,
      letter: letters[Math.floor(chance(n * 11) * letters.length)] ?? null,
      isReady,
      blockingCount: isReady === 1 ? 0 : 1 + Math.floor(chance(n * 13) * 6),
      end: 'in-work',
      isErased: isReady === 1 || chance(n * 19) < 0.3 ? 1 : 0,
      searchText: searchable([assetTag, title, serial, donorName, serialOf(n * 17)]),
      changedAt: at,
    },
  }
}
