import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

export type TableName = keyof Database

/** Every table of a workshop on SQLite, those that others point at first. Kysely's own and SQLite's are left out. */
export async function tablesByDependence(db: Kysely<Database>): Promise<TableName[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'
    and sql not like 'create virtual%' and name not in (select name from pragma_table_list where type = 'shadow')
    order by name`.execute(db)
  const names = rows.map(({ name }) => name)
  const pointsAt = new Map<string, string[]>()
  for (const name of names) {
    const { rows: keys } = await sql<{ table: string }>`select "table" from pragma_foreign_key_list(${name})`.execute(
      db,
    )
    pointsAt.set(
      name,
      keys.map(({ table }) => table).filter((table) => table !== name),
    )
  }
  return ordered(names, pointsAt) as TableName[]
}

function ordered(names: readonly string[], pointsAt: ReadonlyMap<string, readonly string[]>): string[] {
  const placed = new Set<string>()
  while (placed.size < names.length) {
    const next = names.filter((name) => !placed.has(name) && (pointsAt.get(name) ?? []).every((one) => placed.has(one)))
    if (next.length === 0) throw new Error(`Tables point at each other: ${names.filter((name) => !placed.has(name))}`)
    for (const name of next) placed.add(name)
  }
  return [...placed]
}
