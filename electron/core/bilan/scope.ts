import { type RawBuilder, sql } from 'kysely'

/** `null`: every campaign. */
export type Scope = string | null
/** Of one campaign or all, of one donor or all. */
export type GivenScope = { campaignId: Scope; donorId: string | null }

export function within(column: string, id: string | null): RawBuilder<boolean> {
  return id === null ? sql`1 = 1` : sql`${sql.ref(column)} = ${id}`
}

/** Of the summaries, called `s`: those handed over and not come back. */
export function givenWithin({ campaignId, donorId }: GivenScope): RawBuilder<boolean> {
  return sql`s."end" = 'given' and ${within('s.campaignId', campaignId)} and ${within('s.donorId', donorId)}`
}
