import Sqlite from 'better-sqlite3'
import type { CopyProblem } from '../../../shared/domain/backup.ts'
import { type AuditRow, chainBreaks } from '../audit/audit-chain.ts'

/** What a copy holds, to be compared with what it was made from and with what it becomes. */
export type CopyFacts = { counts: Record<string, number>; auditHead: { lastSequence: number; lastHash: string } }
/** `evidence`: the hashes of all pieces that it names. */
export type CopyVerdict = { kind: 'good'; facts: CopyFacts; evidence: string[] } | { kind: 'bad'; problem: CopyProblem }

/** Opens the copy as a stranger would: structure, counts, the chain of changes. */
export function verifyCopy(file: string, made?: CopyFacts): CopyVerdict {
  const opened = readCopy(file)
  if (opened === null) return { kind: 'bad', problem: 'DAMAGED' }
  const { facts, isChainWhole, evidence } = opened
  if (made !== undefined && !isAsMade(facts, made)) return { kind: 'bad', problem: 'COUNTS_DIFFER' }
  if (!isChainWhole) return { kind: 'bad', problem: 'CHAIN_BROKEN' }
  return { kind: 'good', facts, evidence }
}

/** Work goes on while a copy is made: it may hold more than when it began, never less. */
function isAsMade(facts: CopyFacts, made: CopyFacts): boolean {
  return (
    facts.auditHead.lastSequence >= made.auditHead.lastSequence &&
    Object.keys(made.counts).every((table) => table in facts.counts)
  )
}

type Opened = { facts: CopyFacts; isChainWhole: boolean; evidence: string[] }

function readCopy(file: string): Opened | null {
  let copy: Sqlite.Database | null = null
  try {
    copy = new Sqlite(file, { readonly: true, fileMustExist: true })
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') return null
    const rows = copy.prepare('select * from audit order by sequence').all() as AuditRow[]
    const facts = factsOf(copy)
    return { facts, isChainWhole: chainBreaks(rows, facts.auditHead).length === 0, evidence: evidenceOf(copy) }
  } catch {
    // Not a database, or not one of ours: no copy of this workshop either way.
    return null
  } finally {
    copy?.close()
  }
}

/** The hashes of all pieces that the database names. */
export function evidenceOf(database: Sqlite.Database): string[] {
  return database.prepare('select sha256 from evidence order by sha256').pluck().all() as string[]
}

/** Rows of every table, and the end of the chain. */
export function factsOf(database: Sqlite.Database): CopyFacts {
  const listed = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
  const tables = database.prepare(listed).pluck().all() as string[]
  const counts = tables.map((table): [string, number] => {
    return [table, Number(database.prepare(`select count(*) from "${table}"`).pluck().get())]
  })
  const head = database.prepare('select lastSequence, lastHash from auditHead').get() as CopyFacts['auditHead']
  return { counts: Object.fromEntries(counts), auditHead: head }
}
