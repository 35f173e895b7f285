import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { createLedger } from '../../../electron/core/audit/ledger.ts'
import type { Database } from '../../../electron/core/db/database.ts'
import { openPostgres } from '../../../electron/core/db/open-postgres.ts'
import { createDatabaseEvidenceStore } from '../../../electron/core/evidence/database-evidence-store.ts'
import { newDatabase, type PostgresServer } from '../../db/postgres-server.ts'
import { haveGaps } from './faults-of.ts'
import type { Ground, Place } from './ground.ts'
import { postgresState } from './postgres-state.ts'

const nobodyWithinMs = 20_000

/** The workshop on a real server, its keys in a folder: copies are databases made from the one that was kept. */
export async function postgresGround(root: string, server: PostgresServer): Promise<Ground> {
  const dataFolder = join(root, 'day')
  const before = (step: number) => join(root, `before-${step}`)
  const databaseUrl = await newDatabase(server)
  const kept = (step: number) => `${nameOf(databaseUrl)}_${step}`

  async function copied(from: string, to: string): Promise<void> {
    await untilNobodyIsIn(server, from)
    await asked(server, `create database "${to}" template "${from}"`)
  }

  return {
    async start() {
      mkdirSync(dataFolder, { recursive: true })
      return { dataFolder, databaseUrl }
    },
    async keepBefore(step) {
      cpSync(dataFolder, before(step), { recursive: true })
      await copied(nameOf(databaseUrl), kept(step))
    },
    async copyBefore(step, name) {
      const folder = join(root, name)
      cpSync(before(step), folder, { recursive: true })
      const database = `${nameOf(databaseUrl)}_${name}`
      await copied(kept(step), database)
      return { dataFolder: folder, databaseUrl: server.url(database) }
    },
    async look({ databaseUrl: url }, sequence) {
      // What the dead core had sent last is still done, or undone, by the server.
      await untilNobodyIsIn(server, nameOf(url))
      const { db } = await openPostgres(url ?? '')
      const row = await db.selectFrom('audit').select('hash').where('sequence', '=', sequence).executeTakeFirst()
      const stand = { state: await postgresState(db), hashAt: row?.hash, faults: await postgresFaults(db) }
      await db.destroy()
      return stand
    },
    async remove({ dataFolder: folder, databaseUrl: url }) {
      await asked(server, `drop database "${nameOf(url)}" with (force)`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What is wrong whatever was done: that rows point somewhere, the server itself sees to. */
async function postgresFaults(db: Kysely<Database>): Promise<string[]> {
  const never = () => {
    throw new Error('Nothing is written by who only looks')
  }
  const breaks = await createLedger({ db, now: never, newId: never }).breaks()
  const documents = await db.selectFrom('documents').select('number').execute()
  const papers = await db.selectFrom('campaignPapers').select('number').execute()
  const numbers = [...documents, ...papers].flatMap(({ number }) => number ?? [])
  const store = createDatabaseEvidenceStore(db)
  const evidence = await db.selectFrom('evidence').select('sha256').execute()
  const found = await Promise.allSettled(evidence.map(({ sha256 }) => store.get(sha256)))
  return [
    ...(breaks.length === 0 ? [] : ['audit chain broken']),
    ...(haveGaps(numbers) ? ['numbers with a gap'] : []),
    ...found.flatMap(({ status }) => (status === 'fulfilled' ? [] : ['evidence missing or altered'])),
  ]
}

const nameOf = (url: Place['databaseUrl']) => new URL(url ?? '').pathname.slice(1)

async function asked<Row extends pg.QueryResultRow>(server: PostgresServer, text: string, values: string[] = []) {
  const client = new pg.Client(server.url('postgres'))
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

async function untilNobodyIsIn(server: PostgresServer, database: string): Promise<void> {
  const endsAt = performance.now() + nobodyWithinMs
  while ((await asked(server, 'select 1 from pg_stat_activity where datname = $1', [database])).length > 0) {
    if (performance.now() > endsAt) throw new Error(`Somebody is still in ${database}`)
    await sleep(20)
  }
}
