import { sql } from 'kysely'
import { type EndCounts, noEnds } from '../../../shared/domain/bilan.ts'
import type { MachineEnd } from '../../../shared/domain/deliveries/machine-end.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import { endGroups } from '../machines/end-groups.ts'
import { type Scope, within } from './scope.ts'

/** Every writing transaction, of whatever core, takes the head of the log first and counts there. */
export async function changeCount(db: Db): Promise<number> {
  const head = await db.selectFrom('auditHead').select('takenCount').executeTakeFirstOrThrow()
  return numberOf(head.takenCount)
}

/** Ends by donor, and how many machines neither ready, promised nor given hold no data any more. */
type CountedEnds = { byDonor: Map<string, EndCounts>; erasedElsewhere: number }

export async function countEnds(db: Db, campaignId: Scope): Promise<CountedEnds> {
  const byDonor = new Map<string, EndCounts>()
  let erasedElsewhere = 0
  for (const { end, donorId, isErased, machineCount } of await endGroups(db, campaignId)) {
    const counted = byDonor.get(donorId) ?? noEnds()
    byDonor.set(donorId, { ...counted, [end]: counted[end] + machineCount })
    if (isErased && !onTheWay.includes(end)) erasedElsewhere += machineCount
  }
  return { byDonor, erasedElsewhere }
}

/** Counted as erased whatever the last attempt on each drive tells: nothing comes so far with data in it. */
const onTheWay: readonly MachineEnd[] = ['ready', 'allocated', 'given']

export async function intakesByDonor(db: Db, campaignId: Scope) {
  const { rows } = await sql<{
    donorId: string
    name: string
    intakes: number
    told: number
    announced: number | null
  }>`
    select i."donorId", coalesce(d."usualName", d."legalName") as "name", count(*) as "intakes",
      count(i."announcedCount") as "told", sum(i."announcedCount") as "announced"
    from "intakes" i join "donors" d on d."id" = i."donorId"
    where ${within('i.campaignId', campaignId)}
    group by i."donorId", d."usualName", d."legalName"`.execute(db)
  return rows.map(({ donorId, name, intakes, told, announced }) => ({
    donorId,
    donorName: name,
    intakeCount: numberOf(intakes),
    announcedCount: numberOf(told) === numberOf(intakes) && announced !== null ? numberOf(announced) : null,
  }))
}

export async function wasteHandedOver(db: Db, campaignId: Scope) {
  const { rows } = await sql<{ slips: number; grams: number }>`
    select count(*) as "slips", coalesce(sum("weightGrams"), 0) as "grams" from "wasteSlips"
    where ${within('campaignId', campaignId)}`.execute(db)
  return { slipCount: numberOf(rows[0]?.slips ?? 0), weightGrams: numberOf(rows[0]?.grams ?? 0) }
}
