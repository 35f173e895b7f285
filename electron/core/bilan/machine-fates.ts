import { sql } from 'kysely'
import type { MachineEnd } from '../../../shared/domain/deliveries/machine-end.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Db } from '../audit/ledger.ts'
import { type Scope, within } from './scope.ts'

export type FateOfMachine = {
  assetTag: string
  donorName: string
  donorNumber: string | null
  kind: MachineKind | null
  manufacturer: string | null
  model: string | null
  serial: string | null
  end: MachineEnd
  /** Of a given machine. */
  beneficiaryName: string | null
  communeCode: string | null
}

/** Every machine, with the one end that it has. */
export async function fatesOfMachines(db: Db, campaignId: Scope): Promise<FateOfMachine[]> {
  const { rows } = await sql<FateOfMachine>`
    with "to" as (
      select gm."machineId", coalesce(b."usualName", b."legalName") as "name", b."communeCode"
      from "deliveryMachines" gm join "deliveries" gd on gd."id" = gm."deliveryId"
      join "beneficiaries" b on b."id" = gd."beneficiaryId"
      where gm."returnedAt" is null and gd."deliveredAt" is not null
    )
    select s."assetTag", s."donorName", s."donorNumber", s."kind", s."manufacturer", s."model", s."serial", s."end",
      t."name" as "beneficiaryName", t."communeCode"
    from "machineSummaries" s left join "to" t on t."machineId" = s."machineId"
    where ${within('s.campaignId', campaignId)} order by s."ordinal"`.execute(db)
  return rows
}
