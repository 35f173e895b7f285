import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import type { CopyProblem } from '../../../shared/domain/backup.ts'
import { type AuditRow, chainBreaks } from '../audit/audit-chain.ts'

/** What a copy holds, to be compared with what it was made from and with what it becomes. */
export type CopyFacts = { counts: Record<string, number>; auditHead: { lastSequence: number; lastHash: string } }
export type CopyVerdict = { kind: 'good'; facts: CopyFacts } | { kind: 'bad'; problem: CopyProblem }

/** Opens the copy as a stranger would: structure, counts, the chain of changes, and every piece of evidence it names. */
export async function verifyCopy(file: string, evidenceFolder: string, made?: CopyFacts): Promise<CopyVerdict> {
  const opened = readCopy(file)
  if (opened === null) return { kind: 'bad', problem: 'DAMAGED' }
  const { facts, isChainWhole, evidence } = opened
  if (made !== undefined && !isAsMade(facts, made)) return { kind: 'bad', problem: 'COUNTS_DIFFER' }
  if (!isChainWhole) return { kind: 'bad', problem: 'CHAIN_BROKEN' }
  for (const sha256 of evidence) {
    const problem = await evidenceProblem(join(evidenceFolder, sha256.slice(0, 2), `${sha256}.gz`), sha256)
    if (problem !== null) return { kind: 'bad', problem }
  }
  return { kind: 'good', facts }
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
    const evidence = copy.prepare('select sha256 from evidence order by sha256').pluck().all() as string[]
    return { facts, isChainWhole: chainBreaks(rows, facts.auditHead).length === 0, evidence }
  } catch {
    // Not a database, or not one of ours: no copy of this workshop either way.
    return null
  } finally {
    copy?.close()
  }
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

async function evidenceProblem(path: string, sha256: string): Promise<CopyProblem | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), createGunzip(), hash)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'EVIDENCE_MISSING' : 'EVIDENCE_ALTERED'
  }
  return hash.digest('hex') === sha256 ? null : 'EVIDENCE_ALTERED'
}
