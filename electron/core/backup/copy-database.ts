import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import * as z from 'zod'
import {
  type BackupCopy,
  type BackupReason,
  backupReasons,
  type CopyProblem,
  copiesToDrop,
  newestFirst,
} from '../../../shared/domain/backup.ts'
import { partOf, takeName, writeWhole } from './durable.ts'
import { evidenceGaps } from './evidence-gaps.ts'
import { copyOnline } from './online-copy.ts'
import { nextOrdinal, ordinalText } from './ordinals.ts'
import { factsOf, verifyCopy } from './verify-copy.ts'

/** `etabli-000007-daily-2026-11-23T08-00-00.000Z.sqlite`, and beside it what its verification said. */
const copyName =
  /^etabli-(?:(\d{6,9})-)?(start|daily|before-migration|asked)-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)\.sqlite$/
const gapsSchema = z.object({ missingCount: z.int(), alteredCount: z.int(), named: z.array(z.string()) })
const verdictSchema = z.object({
  verifiedAt: z.iso.datetime().nullable(),
  evidence: gapsSchema.nullable().catch(null),
})
type Verdict = z.infer<typeof verdictSchema>

export type Place = { dataFolder: string; now: () => string }
export type Taken = { copy: BackupCopy; problem: CopyProblem | null }

export const copiesFolder = (dataFolder: string) => join(dataFolder, 'backups')

/** Written under another name until it is whole, then read back and judged. */
export async function takeCopy(
  sqlite: Sqlite.Database,
  reason: BackupReason,
  { dataFolder, now }: Place,
): Promise<Taken> {
  const folder = copiesFolder(dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const takenAt = now()
  const ordinal = nextOrdinal(await listCopies(dataFolder))
  const name = `etabli-${ordinalText(ordinal)}-${reason}-${takenAt.replaceAll(':', '-')}.sqlite`
  const path = join(folder, name)
  const made = factsOf(sqlite)
  try {
    await copyOnline(sqlite, partOf(path))
    await takeName(partOf(path), path)
  } finally {
    await rm(partOf(path), { force: true })
  }
  const verdict = verifyCopy(path, made)
  const evidence = verdict.kind === 'good' ? await evidenceGaps(dataFolder, verdict.evidence) : null
  const problem = verdict.kind === 'bad' ? verdict.problem : null
  const verifiedAt = problem === null ? now() : null
  await writeWhole(`${path}.json`, JSON.stringify({ verifiedAt, problem, evidence }))
  return { copy: { name, ordinal, reason, takenAt, sizeBytes: (await stat(path)).size, verifiedAt, evidence }, problem }
}

/** Newest first. */
export async function listCopies(dataFolder: string): Promise<BackupCopy[]> {
  const folder = copiesFolder(dataFolder)
  const names = await readdir(folder).catch(() => [])
  const copies: BackupCopy[] = []
  for (const name of names) {
    const [, ordinal, reason, time] = copyName.exec(name) ?? []
    const known = backupReasons.find((one) => one === reason)
    if (known === undefined || time === undefined) continue
    const takenAt = time.replace(/T(\d\d)-(\d\d)-(\d\d)/, 'T$1:$2:$3')
    const sizeBytes = (await stat(join(folder, name))).size
    const verdict = await verdictOn(join(folder, name))
    copies.push({ name, ordinal: Number(ordinal ?? 0), reason: known, takenAt, sizeBytes, ...verdict })
  }
  return newestFirst(copies)
}

export async function dropOldCopies(dataFolder: string): Promise<void> {
  for (const { name } of copiesToDrop(await listCopies(dataFolder))) {
    await rm(join(copiesFolder(dataFolder), name), { force: true })
    await rm(join(copiesFolder(dataFolder), `${name}.json`), { force: true })
  }
}

async function verdictOn(path: string): Promise<Verdict> {
  const text = await readFile(`${path}.json`, 'utf8').catch(() => null)
  if (text === null) return { verifiedAt: null, evidence: null }
  try {
    return verdictSchema.parse(JSON.parse(text))
  } catch {
    // A verdict cut off by a power cut proves nothing.
    return { verifiedAt: null, evidence: null }
  }
}
