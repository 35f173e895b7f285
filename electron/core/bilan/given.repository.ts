import { sql } from 'kysely'
import type { GivenGroup } from '../../../shared/domain/impact/impact.ts'
import type { ImpactComparison, ImpactParameters } from '../../../shared/domain/impact/impact-factors.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import { givenMachine } from '../impact/given-machine.ts'
import { type GivenScope, givenWithin } from './scope.ts'

type Count = number | string
type GivenRow = { kind: MachineKind | null; asked: string | null; machines: Count }
type FittedRow = GivenRow & { newDrives: Count; newMemories: Count }

/**
 * What was given, with what it stands for and the parts that were bought for it: the same for every page and paper. Those
 * that tell the same impact are counted together.
 */
export async function givenGroups(
  db: Db,
  scope: GivenScope,
  { comparison }: Pick<ImpactParameters, 'comparison'>,
): Promise<GivenGroup[]> {
  const fitted = await givenWithNewParts(db, scope, comparison)
  const all = await givenByKind(db, scope, comparison)
  const plain = all.map((row) => ({ ...row, newDrives: 0, newMemories: 0, machines: machinesLeft(row, fitted) }))
  return [...plain, ...fitted]
    .filter(({ machines }) => numberOf(machines) > 0)
    .map(({ kind, asked, machines, ...parts }) => ({
      machine: givenMachine(
        { kind, asked, newDrives: numberOf(parts.newDrives), newMemories: numberOf(parts.newMemories) },
        comparison,
      ),
      machineCount: numberOf(machines),
    }))
}

function machinesLeft({ kind, asked, machines }: GivenRow, fitted: readonly FittedRow[]): number {
  const alike = fitted.filter((row) => row.kind === kind && row.asked === asked)
  return alike.reduce((left, row) => left - numberOf(row.machines), numberOf(machines))
}

/** Looked for only where it makes a difference. */
function whatWasAsked(comparison: ImpactComparison) {
  if (comparison === 'alike') return { kind: sql`cast(null as text)`, join: sql`` }
  return {
    kind: sql`l."kind"`,
    join: sql`left join "allocations" a on a."machineId" = s."machineId" and a."endedAt" is null
      left join "requestLines" l on l."id" = a."requestLineId"`,
  }
}

async function givenByKind(db: Db, scope: GivenScope, comparison: ImpactComparison): Promise<GivenRow[]> {
  const asked = whatWasAsked(comparison)
  const { rows } = await sql<GivenRow>`
    select s."kind", ${asked.kind} as "asked", count(*) as "machines" from "machineSummaries" s ${asked.join}
    where ${givenWithin(scope)} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** From the parts to their machines: few are bought. */
async function givenWithNewParts(db: Db, scope: GivenScope, comparison: ImpactComparison): Promise<FittedRow[]> {
  const asked = whatWasAsked(comparison)
  const counted = (kind: 'drive' | 'memory') => sql`sum(case when "kind" = ${sql.lit(kind)} then 1 else 0 end)`
  const { rows } = await sql<FittedRow>`
    with "bought" as (
      select "machineId", ${counted('drive')} as "drives", ${counted('memory')} as "memories" from "machineParts"
      where "origin" = 'new' and "undoneAt" is null and "kind" in ('drive', 'memory') group by "machineId"
    )
    select s."kind", ${asked.kind} as "asked", b."drives" as "newDrives", b."memories" as "newMemories",
      count(*) as "machines"
    from "bought" b cross join "machineSummaries" s ${asked.join}
    where s."machineId" = b."machineId" and ${givenWithin(scope)} group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return rows
}
