import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../shared/domain/canonical-json.ts'
import type { Database } from '../db/database.ts'

export type AuditRow = Database['audit']

/** The hash of an entry covers everything it says and the hash of the one before it. */
export function hashEntry(entry: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256')
    .update(canonicalJson({ ...entry }))
    .digest('hex')
}

export type ChainBreak = { sequence: number; problem: 'ALTERED' | 'MISSING' | 'NOT_CHAINED' | 'HEAD_DIFFERS' }

/** Every place where the entries, given in order after `start`, do not hold together; empty when the chain is whole. */
export function chainBreaks(
  entries: readonly AuditRow[],
  head: { lastSequence: number; lastHash: string },
  start: { sequence: number; hash: string } = { sequence: 0, hash: '' },
): ChainBreak[] {
  const breaks: ChainBreak[] = []
  let previous = start
  for (const { hash, ...told } of entries) {
    if (told.sequence !== previous.sequence + 1) breaks.push({ sequence: told.sequence, problem: 'MISSING' })
    if (told.previousHash !== previous.hash) breaks.push({ sequence: told.sequence, problem: 'NOT_CHAINED' })
    if (hashEntry(told) !== hash) breaks.push({ sequence: told.sequence, problem: 'ALTERED' })
    previous = { sequence: told.sequence, hash }
  }
  if (head.lastSequence !== previous.sequence || head.lastHash !== previous.hash) {
    breaks.push({ sequence: head.lastSequence, problem: 'HEAD_DIFFERS' })
  }
  return breaks
}
