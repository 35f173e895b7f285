import type { Kysely, Transaction } from 'kysely'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { AuditAction } from '../../../shared/domain/audit-actions.ts'
import { canonicalJson } from '../../../shared/domain/canonical-json.ts'
import { plainJson } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { type AuditRow, chainBreaks, hashEntry } from './audit-chain.ts'
import { auditHeadOf } from './audit-head.ts'

export type Db = Kysely<Database> | Transaction<Database>

type ChangeNote = {
  action: AuditAction
  subjectId: string
  /** The machine whose journal tells it. */
  machineId?: string
  before?: unknown
  after?: unknown
}

export type Change = {
  trx: Transaction<Database>
  /** The instant of the whole change: everything written in it carries the same one. */
  at: string
  actor: Actor
  record(note: ChangeNote): void
}

export type Ledger = ReturnType<typeof createLedger>

/** The only way to write: one transaction, one actor, and what changed appended to the hash-chained audit log. */
export function createLedger({ db, now, newId }: { db: Kysely<Database>; now: () => string; newId: () => string }) {
  let last: Promise<unknown> = Promise.resolve()

  function changeNow<Result>(actor: Actor, work: (change: Change) => Promise<Result>): Promise<Result> {
    return inTurn(db, async (trx, head) => {
      const at = now()
      const notes: ChangeNote[] = []
      const result = await work({ trx, at, actor, record: (note) => notes.push(note) })
      await append(
        trx,
        head,
        notes.map((note) => entryOf(note, actor, at, newId())),
      )
      return result
    })
  }

  return {
    /** One at a time: were those that wait to hold a connection each, none would be left for the one whose turn it is. */
    change<Result>(actor: Actor, work: (change: Change) => Promise<Result>): Promise<Result> {
      const turn = last.then(() => changeNow(actor, work))
      last = turn.catch(() => undefined)
      return turn
    },

    /** The whole log, looked at from its first entry to its last. */
    async examine(hash: string | null) {
      const entries = await db.selectFrom('audit').selectAll().orderBy('sequence').execute()
      const head = await auditHeadOf(db)
      const known = hash === null ? undefined : entries.find((entry) => entry.hash.startsWith(hash))
      return {
        entryCount: entries.length,
        headHash: head.hash,
        breaks: chainBreaks(entries, { lastSequence: head.sequence, lastHash: head.hash }),
        knownAt: known?.sequence ?? null,
      }
    },

    async breaks() {
      const entries = await db.selectFrom('audit').selectAll().orderBy('sequence').execute()
      const { sequence, hash } = await auditHeadOf(db)
      return chainBreaks(entries, { lastSequence: sequence, lastHash: hash })
    },
  }
}

type Head = { lastSequence: number; lastHash: string }

/** Alone among the writers of all cores. What is to be remembered is written by `change`, and by nothing else. */
export function inTurn<Result>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>, head: Head) => Promise<Result>,
): Promise<Result> {
  // Taking the head first makes them queue here, on PostgreSQL by the lock of its row.
  return db.transaction().execute(async (trx) => work(trx, await takeHead(trx)))
}

async function takeHead(trx: Transaction<Database>): Promise<Head> {
  return trx
    .updateTable('auditHead')
    .set((eb) => ({ takenCount: eb('takenCount', '+', 1) }))
    .where('id', '=', 1)
    .returning(['lastSequence', 'lastHash'])
    .executeTakeFirstOrThrow()
}

type UnchainedEntry = Omit<AuditRow, 'sequence' | 'previousHash' | 'hash'>

function entryOf(note: ChangeNote, actor: Actor, at: string, id: string): UnchainedEntry {
  return {
    id,
    at,
    ...actor,
    action: note.action,
    subjectId: note.subjectId,
    machineId: note.machineId ?? null,
    beforeJson: note.before === undefined ? null : canonicalJson(plainJson(note.before)),
    afterJson: note.after === undefined ? null : canonicalJson(plainJson(note.after)),
  }
}

async function append(trx: Transaction<Database>, head: Head, entries: UnchainedEntry[]): Promise<void> {
  let { lastSequence, lastHash } = head
  for (const entry of entries) {
    const chained = { ...entry, sequence: lastSequence + 1, previousHash: lastHash }
    const hash = hashEntry(chained)
    await trx
      .insertInto('audit')
      .values({ ...chained, hash })
      .execute()
    lastSequence = chained.sequence
    lastHash = hash
  }
  await trx.updateTable('auditHead').set({ lastSequence, lastHash }).where('id', '=', 1).execute()
}
