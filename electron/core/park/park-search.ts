import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Database } from '../db/database.ts'
import type { Engine } from '../db/engine-of.ts'
import { searchable } from '../machines/machines.repository.ts'

const mostWords = 8
const trigramLength = 3

/** `parts` stand anywhere in a word; `starts`, too short for a trigram, at the beginning of one. */
export type SearchWords = { parts: string[]; starts: string[] }

export function searchWords(search: string): SearchWords {
  const words = searchable([search]).split(/\s+/).filter(Boolean).slice(0, mostWords)
  const long = words.filter((word) => [...word].length >= trigramLength)
  const short = words.filter((word) => !long.includes(word)).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
  return { parts: long, starts: short.filter((word) => word !== '') }
}

export function isSearching({ parts, starts }: SearchWords): boolean {
  return parts.length + starts.length > 0
}

/** The numbers of the rows that SQLite's indexes of words answer, as a query inside another. */
export function ordinalsFound({ parts, starts }: SearchWords): RawBuilder<number> {
  const byPart = sql`select rowid from "machineTrigrams" where "machineTrigrams" match ${quoted(parts)}`
  const byStart = sql`select rowid from "machineWords" where "machineWords" match ${quoted(starts, '*')}`
  if (starts.length === 0) return sql<number>`(${byPart})`
  if (parts.length === 0) return sql<number>`(${byStart})`
  // The plus keeps the planner from asking the first index anew for every row of the second.
  return sql<number>`(${byPart} and +rowid in (${byStart}))`
}

/** What is typed is text to find, whatever signs are in it. */
function quoted(words: readonly string[], ending = ''): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"${ending}`).join(' AND ')
}

export function searchCondition(
  eb: ExpressionBuilder<Database, 'machineSummaries'>,
  engine: Engine,
  words: SearchWords,
): RawBuilder<boolean>[] {
  if (!isSearching(words)) return []
  const ordinal = eb.ref('machineSummaries.ordinal')
  if (engine === 'sqlite') return [sql<boolean>`${ordinal} in ${ordinalsFound(words)}`]
  const text = eb.ref('machineSummaries.searchText')
  return [
    ...words.parts.map((word) => sql<boolean>`${text} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    // Letters and digits only are left in a start: nothing in it means anything to a pattern.
    ...words.starts.map((word) => sql<boolean>`${text} ~ ${`\\m${word}`}`),
  ]
}
