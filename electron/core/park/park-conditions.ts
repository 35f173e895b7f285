import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ParkFilter, ParkState } from '../../../shared/domain/park/park-filter.ts'
import type { Database } from '../db/database.ts'
import { isGiven as isGivenMachine, isSetAside as isSetAsideMachine } from '../machines/settled-end.ts'

type Eb = ExpressionBuilder<Database, 'machineSummaries'>
type Condition = RawBuilder<SqlBool>

const isGiven = isGivenMachine('machineSummaries.machineId')
const isSetAside = isSetAsideMachine('machineSummaries.machineId')
const isInBatch = sql<SqlBool>`exists (select 1 from "batchMachines" bb where bb."machineId" =
  "machineSummaries"."machineId")`
export const hasTwin = sql<SqlBool>`exists (select 1 from "machineSummaries" tt where tt."serial" =
  "machineSummaries"."serial" and tt."campaignId" = "machineSummaries"."campaignId" and tt."ordinal" <>
  "machineSummaries"."ordinal")`

const isAtHome = sql<SqlBool>`not ${isGiven} and not ${isSetAside}`
const isReady = sql<SqlBool>`"machineSummaries"."isReady" = 1`

const ofState: Record<ParkState, Condition> = {
  'not-ready': sql`"machineSummaries"."isReady" = 0 and not ${isInBatch} and ${isAtHome}`,
  ready: sql`${isReady} and not ${isInBatch} and ${isAtHome}`,
  'in-batch': sql`${isInBatch} and ${isAtHome}`,
  given: isGiven,
  'set-aside': sql`not ${isGiven} and ${isSetAside}`,
}

/** Everything a filter asks but its words. */
export function filterConditions(eb: Eb, filter: ParkFilter) {
  const { kinds, letters, donorIds, intakeId, minimumMemoryBytes, oddity, states } = filter
  const column = <Name extends keyof Database['machineSummaries']>(name: Name) => eb.ref(`machineSummaries.${name}`)
  const conditions: Condition[] = []
  const among = (name: keyof Database['machineSummaries'], values: readonly string[]) => {
    if (values.length > 0) conditions.push(sql`${column(name)} in (${sql.join(values)})`)
  }
  among('kind', kinds)
  among('letter', letters)
  among('donorId', donorIds)
  if (intakeId !== null) conditions.push(sql`${column('intakeId')} = ${intakeId}`)
  if (minimumMemoryBytes !== null) conditions.push(sql`${column('memoryBytes')} >= ${minimumMemoryBytes}`)
  if (oddity === 'no-serial') conditions.push(sql`${column('serial')} is null`)
  // The serials that stand more than once are few: they are found first, then looked at by campaign.
  if (oddity === 'same-serial') conditions.push(sql`${column('serial')} in (${serialsTwice}) and ${hasTwin}`)
  if (states.length > 0) {
    const any = states.map((state) => sql`(${ofState[state]})`)
    conditions.push(sql`(${sql.join(any, sql` or `)})`)
  }
  return conditions
}

const serialsTwice = sql`select "serial" from "machineSummaries" where "serial" is not null group by "serial"
  having count(*) > 1`
