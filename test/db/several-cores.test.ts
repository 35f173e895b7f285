import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import type { CoreDeps } from '../../electron/core/deps.ts'
import { anAskingAssociation, changingProbe, openAllocationWorkshop } from '../builders/allocation-workshop.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, readNewMachine, recordLog } from '../contract/workshop.ts'
import { noDrives, noTests } from '../fakes/test-deps.ts'
import { freshDatabase } from './engines.ts'

type Bench = { client: Client; deps: CoreDeps; close(): Promise<void> }

let databaseUrl: string
const hardware = changingProbe()
let benches: Bench[]
beforeEach(async () => {
  databaseUrl = await freshDatabase()
  benches = []
})
afterEach(async () => {
  for (const bench of benches) await bench.close()
})

/** A bench of its own: its folder, its process’s pool of connections, its keys; only the server is shared. */
async function openBench(dataFolder = mkdtempSync(join(tmpdir(), 'etabli-bench-'))): Promise<Bench> {
  const opened = await nodeDeps({ dataFolder, databaseUrl })
  const deps = { ...opened, probe: hardware.probe, erasing: noDrives, testing: noTests }
  const core = createCore(deps)
  const client = core.clientFor(core.newSession('cli')) as unknown as Client
  const bench = {
    client,
    deps,
    close: async () => {
      await core.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
  benches.push(bench)
  return bench
}

async function workAlso(bench: Bench): Promise<void> {
  const [operator] = (await bench.client.session.view()).operators
  await bench.client.session.switchOperator({ operatorId: operator?.id ?? '' })
}

async function someBenches(count: number): Promise<Bench[]> {
  for (let opened = 0; opened < count; opened += 1) await openBench()
  return benches
}

async function isGone({ deps }: Bench, pid: number): Promise<void> {
  await expect
    .poll(async () => (await sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(deps.db)).rows, {
      timeout: 10_000,
    })
    .toEqual([])
}

describe('several benches on one PostgreSQL server', () => {
  it('are each themselves, and stay so', async () => {
    const [first, second] = await someBenches(2)
    if (first === undefined || second === undefined) return expect.unreachable()
    const { intake } = await openWorkshop(first.client)
    await workAlso(second)
    await readNewMachine(second.client, intake.id)
    const said = await first.deps.db.selectFrom('audit').select(['action', 'benchId']).orderBy('sequence').execute()
    const benchOf = (action: string) => said.find((entry) => entry.action === action)?.benchId
    expect(benchOf('INTAKE_CREATED')).toBe(first.deps.ownBenchId)
    expect(benchOf('MACHINE_REGISTERED')).toBe(second.deps.ownBenchId)
    expect(first.deps.ownBenchId).not.toBe(second.deps.ownBenchId)
    const again = await nodeDeps({ dataFolder: second.deps.dataFolder, databaseUrl })
    expect(again.ownBenchId).toBe(second.deps.ownBenchId)
    again.relay?.close()
    await again.db.destroy()
  })

  it('read one evidence store', async () => {
    const [first, second] = await someBenches(2)
    const bytes = new TextEncoder().encode('# dmidecode 3.4\n')
    const stored = await first?.deps.evidence.put(bytes)
    expect(Buffer.from((await second?.deps.evidence.get(stored?.sha256 ?? '')) ?? [])).toEqual(Buffer.from(bytes))
  })

  it('go on when a bench falls asleep inside a change, and it goes on too when it wakes', async () => {
    const [asleep, awake] = await someBenches(2)
    if (asleep === undefined || awake === undefined) return expect.unreachable()
    const { rows } = await sql<{ limit: string }>`
      select setting as "limit" from pg_settings
      where name in ('idle_in_transaction_session_timeout', 'lock_timeout') order by name`.execute(asleep.deps.db)
    expect(rows.map(({ limit }) => Number(limit))).toEqual([30_000, 45_000])
    const cut = await asleep.deps.db
      .transaction()
      .execute(async (trx) => {
        await sql`set local idle_in_transaction_session_timeout = 100`.execute(trx)
        const answer = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
        await sql`update "auditHead" set "takenCount" = "takenCount" where id = 1`.execute(trx)
        await isGone(awake, answer.rows[0]?.pid ?? 0)
        return sql`select 1`.execute(trx).catch((error: unknown) => String(error))
      })
      .catch(String)
    expect(String(cut)).toMatch(/Error/)
    await openWorkshop(awake.client)
    expect(await asleep.client.campaigns.list()).toHaveLength(1)
  })

  it('leave a connection to the change whose turn it is, however many wait behind it', async () => {
    const [bench] = await someBenches(1)
    if (bench === undefined) return expect.unreachable()
    const { intake } = await openWorkshop(bench.client)
    const { machine } = await readNewMachine(bench.client, intake.id)
    const reports = Array.from({ length: 12 }, () =>
      bench.client.documents.issueReport({ machineId: machine.id, language: 'fr' }),
    )
    expect(new Set((await Promise.all(reports)).map(({ id }) => id)).size).toBe(12)
  })

  it('hear of each other’s changes', async () => {
    const [first, second] = await someBenches(2)
    if (first === undefined || second === undefined) return expect.unreachable()
    await first.client.session.join({ operatorName: 'Atelier 1' })
    const changes = await second.client.system.changes()
    const heard = changes[Symbol.asyncIterator]().next()
    // A listener takes a moment to be heard by the server: told again until it is.
    let count = 0
    const telling = setInterval(async () => {
      count += 1
      await first.client.campaigns.create({ name: `Collecte ${count}`, tagPrefix: `T${count}` }).catch(() => undefined)
    }, 200)
    const { value } = await heard
    clearInterval(telling)
    expect(value).toMatchObject({ subject: 'intakes' })
  })

  it('number certificates without a gap, whoever asks, and keep one chain', async () => {
    const [first, ...others] = await someBenches(3)
    if (first === undefined) return expect.unreachable()
    const { intake } = await openWorkshop(first.client)
    const { machine } = await readNewMachine(first.client, intake.id)
    await recordLog(first.client, machine.id)
    const passphrase = 'une phrase de passe assez longue'
    await first.client.documents.issueCertificate({ machineId: machine.id, language: 'fr' })
    const keys = await first.client.proof.exportKeys({ passphrase })
    for (const bench of others) {
      await workAlso(bench)
      await bench.client.proof.restoreKeys({ file: keys, passphrase })
    }
    const asked = benches.flatMap(({ client }) => Array.from({ length: 6 }, () => client))
    const issued = await Promise.all(
      asked.map((client) => client.documents.issueCertificate({ machineId: machine.id, language: 'fr' })),
    )
    const numbers = issued.map(({ number }) => number).toSorted()
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, n) => `CE-2026-${String(n + 2).padStart(4, '0')}`))
    const sequences = await first.deps.db.selectFrom('seals').select('sequence').orderBy('sequence').execute()
    expect(sequences.map(({ sequence }) => Number(sequence))).toEqual(Array.from({ length: 19 }, (_, n) => n + 1))
    const { checks } = await first.client.system.doctor()
    expect(checks.find(({ code }) => code === 'DATABASE')?.state).toBe('ok')
  })

  it('give each machine a tag of its own', async () => {
    const [first, ...others] = await someBenches(3)
    if (first === undefined) return expect.unreachable()
    const { intake } = await openWorkshop(first.client)
    for (const bench of others) await workAlso(bench)
    const asked = benches.flatMap(({ client }) => Array.from({ length: 8 }, () => client))
    const registered = await Promise.all(asked.map((client) => readNewMachine(client, intake.id)))
    expect(new Set(registered.map(({ machine }) => machine.assetTag)).size).toBe(24)
  })
})

describe('what several benches want at once', () => {
  const outcomes = (asked: Promise<unknown>[]) =>
    Promise.all(
      asked.map((one) =>
        one.then(
          () => 'done',
          (error: { code: string }) => error.code,
        ),
      ),
    )

  it('is promised to one association only', async () => {
    const [first, ...others] = await someBenches(3)
    if (first === undefined) return expect.unreachable()
    const { campaign, machines } = await openAllocationWorkshop(first.client, hardware, [{}])
    for (const bench of others) await workAlso(bench)
    const machineId = machines[0]?.id ?? ''
    const lines: string[] = []
    for (const name of ['Association fictive A', 'Association fictive B', 'Association fictive C'])
      lines.push((await anAskingAssociation(first.client, campaign.id, { name, quantity: 1 })).lineId)
    const ask = ({ client }: Bench, lineId: string) =>
      client.allocation.allocate({ machineId, lineId, from: null, reason: 'demandée partout à la fois' })
    const told = await outcomes(benches.map((bench, place) => ask(bench, lines[place] ?? '')))
    expect(told.toSorted()).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'done'])
    const living = await first.deps.db.selectFrom('allocations').select('id').where('endedAt', 'is', null).execute()
    expect(living).toHaveLength(1)
  })

  it('is written by one, and the others are told: no edit is lost', async () => {
    const [first, ...others] = await someBenches(3)
    if (first === undefined) return expect.unreachable()
    const { campaign } = await openWorkshop(first.client)
    for (const bench of others) await workAlso(bench)
    const { beneficiary } = await anAskingAssociation(first.client, campaign.id, {
      name: 'Association fictive A',
      quantity: 1,
    })
    const { id, revision, createdAt: _, problems: __, province: ___, ...rest } = beneficiary
    const edit = ({ client }: Bench, place: number) =>
      client.beneficiaries.update({ ...rest, note: `établi ${place}`, beneficiaryId: id, revision })
    const told = await outcomes(benches.map(edit))
    expect(told.toSorted()).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'done'])
    const [kept] = await first.client.beneficiaries.list()
    expect(kept?.note).toBe(`établi ${told.indexOf('done')}`)
  })
})

describe('a server that cannot be used', () => {
  const problemOf = (url: string) =>
    nodeDeps({ dataFolder: mkdtempSync(join(tmpdir(), 'etabli-bench-')), databaseUrl: url }).then(
      () => 'opened',
      (error: { problem: string; message: string }) => error,
    )

  it.each([
    ['does not answer', 'UNREACHABLE', (url: URL) => new URL(url.pathname, 'postgres://etabli:secret@127.0.0.1:9/')],
    ['has no such database', 'NO_SUCH_DATABASE', (url: URL) => new URL('/nowhere', url)],
    ['does not know the name', 'ACCESS_REFUSED', (url: URL) => Object.assign(new URL(url), { username: 'stranger' })],
  ])('says why, and never the password: it %s', async (_, problem, changed) => {
    const answer = await problemOf(changed(new URL(databaseUrl)).href)
    expect(answer).toMatchObject({ problem })
    expect(JSON.stringify(answer)).not.toContain('secret')
  })

  it('is refused when it forgets what it acknowledged', async () => {
    const { Client: Connection } = (await import('pg')).default
    const connection = new Connection(databaseUrl)
    await connection.connect()
    const name = new URL(databaseUrl).pathname.slice(1)
    await connection.query(`alter database ${name} set synchronous_commit = off`)
    await connection.end()
    expect(await problemOf(databaseUrl)).toMatchObject({ problem: 'NOT_DURABLE' })
  })
})
