import { sql } from 'kysely'
import { median, type StageTime, type TimedStage, timedStages } from '../../../shared/domain/bilan.ts'
import { localDay } from '../../../shared/domain/local-day.ts'
import type { Db } from '../audit/ledger.ts'
import { type Scope, within } from './scope.ts'

const dayMs = 86_400_000

/** When each stage was done: of a reading and a grade the first, of erasing, testing and giving the last. */
const instants: Record<TimedStage, ReturnType<typeof sql>> = {
  read: sql`select "machineId", min("takenAt") as "at" from "readings" group by "machineId"`,
  erased: sql`select "machineId", max("recordedAt") as "at" from "erasures" where "status" in ('ERASED', 'DESTROYED')
    group by "machineId"`,
  tested: sql`select "machineId", max("recordedAt") as "at" from "stepResults" where "undoneAt" is null
    group by "machineId"`,
  graded: sql`select "machineId", min("givenAt") as "at" from "grades" group by "machineId"`,
  given: sql`select gm."machineId", max(gd."deliveredAt") as "at" from "deliveryMachines" gm
    join "deliveries" gd on gd."id" = gm."deliveryId"
    where gm."returnedAt" is null and gd."deliveredAt" is not null group by gm."machineId"`,
}

/** Whole days on the wall from reception to each stage. A median, as one machine forgotten on a shelf says nothing of the others. */
export async function stageTimes(db: Db, campaignId: Scope, timeZone: string): Promise<StageTime[]> {
  const times: StageTime[] = []
  for (const stage of timedStages) {
    const { rows } = await sql<{ receivedOn: string; at: string }>`
      with "reached" as (${instants[stage]})
      select i."receivedOn", r."at" from "reached" r join "machines" m on m."id" = r."machineId"
      join "intakes" i on i."id" = m."intakeId"
      where ${within('m.campaignId', campaignId)}`.execute(db)
    // A reading taken elsewhere may be older than the reception of its machine.
    const days = rows.map(({ receivedOn, at }) =>
      Math.max(0, (Date.parse(dayOf(stage, at, timeZone)) - Date.parse(receivedOn)) / dayMs),
    )
    times.push({ stage, machineCount: days.length, medianDays: median(days) })
  }
  return times
}

/** A hand-over is told by its day, kept at noon at Greenwich; all the rest by the instant. */
function dayOf(stage: TimedStage, at: string, timeZone: string): string {
  return stage === 'given' ? at.slice(0, 10) : localDay(at, timeZone)
}
