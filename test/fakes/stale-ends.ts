import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../../electron/core/db/database.ts'
import { type MachineEnd, machineEnd } from '../../shared/domain/deliveries/machine-end.ts'
import type { MachineFate } from '../../shared/domain/deliveries/machine-fate.ts'

type Db = Kysely<Database> | Transaction<Database>

/** The end of every machine by the rule of the domain, from the tables that tell of it: no kept end is believed. */
async function computedEnds(db: Db): Promise<Map<string, MachineEnd>> {
  const deliveries = await db.selectFrom('deliveries').selectAll().where('deliveredAt', 'is not', null).execute()
  const handedOver = new Set(deliveries.map(({ id }) => id))
  const packed = await db.selectFrom('deliveryMachines').selectAll().where('returnedAt', 'is', null).execute()
  const given = new Set(packed.filter((one) => handedOver.has(one.deliveryId)).map(({ machineId }) => machineId))
  const fates = await db.selectFrom('machineFates').selectAll().where('undoneAt', 'is', null).execute()
  const fateOf = new Map(fates.map(({ machineId, fate }) => [machineId, fate as MachineFate]))
  const promises = await db.selectFrom('allocations').select('machineId').where('endedAt', 'is', null).execute()
  const allocated = new Set(promises.map(({ machineId }) => machineId))
  const machines = await db.selectFrom('machineSummaries').select(['machineId', 'isReady']).execute()
  return new Map(
    machines.map(({ machineId, isReady }) => {
      const told = { isGiven: given.has(machineId), fate: fateOf.get(machineId) ?? null }
      return [machineId, machineEnd({ ...told, isAllocated: allocated.has(machineId), isReady: Number(isReady) === 1 })]
    }),
  )
}

/** Machines whose kept end is not the one that follows from what was written. */
export async function staleEnds(db: Db): Promise<string[]> {
  const computed = await computedEnds(db)
  const kept = await db.selectFrom('machineSummaries').select(['machineId', 'end']).execute()
  return kept
    .filter(({ machineId, end }) => end !== computed.get(machineId))
    .map(({ machineId, end }) => `${machineId} is kept as ${end} and is ${computed.get(machineId)}`)
}

/** Looks at every end before each change is done: whichever procedure forgets one fails in the test that calls it. */
export function watchingEnds(db: Kysely<Database>): Kysely<Database> {
  const begin = db.transaction.bind(db)
  db.transaction = () => {
    const builder = begin()
    const execute = builder.execute.bind(builder)
    builder.execute = (work) =>
      execute(async (trx) => {
        const result = await work(trx)
        const stale = await staleEnds(trx)
        if (stale.length > 0) throw new Error(`Stale ends: ${stale.join(', ')}`)
        return result
      })
    return builder
  }
  return db
}
