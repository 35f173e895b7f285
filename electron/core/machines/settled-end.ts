import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SettledEnd } from '../../../shared/domain/deliveries/machine-end.ts'
import type { Db } from '../audit/ledger.ts'

/** Handed over and not come back. */
export function isGiven(machineId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from "deliveryMachines" gm join "deliveries" gd on gd."id" = gm."deliveryId"
    where gm."machineId" = ${sql.ref(machineId)} and gm."returnedAt" is null and gd."deliveredAt" is not null)`
}

/** Its end was decided: parts, waste, stock, back to the donor. */
export function isSetAside(machineId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from "machineFates" ff where ff."machineId" = ${sql.ref(machineId)}
    and ff."undoneAt" is null)`
}

/** What happened before what was decided. */
export function settledEnd(machineId: string): RawBuilder<SettledEnd | null> {
  return sql<SettledEnd | null>`case when ${isGiven(machineId)} then 'given' else (select ff."fate"
    from "machineFates" ff where ff."machineId" = ${sql.ref(machineId)} and ff."undoneAt" is null) end`
}

export function isSettled(machineId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${isGiven(machineId)} or ${isSetAside(machineId)})`
}

export async function settledEndOf(db: Db, machineId: string): Promise<SettledEnd | null> {
  const row = await db
    .selectFrom('machines')
    .select(settledEnd('machines.id').as('settledEnd'))
    .where('machines.id', '=', machineId)
    .executeTakeFirst()
  return row?.settledEnd ?? null
}
