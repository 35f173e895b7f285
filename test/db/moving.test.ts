import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import { migrate } from '../../electron/core/db/migrate.ts'
import { openPostgres } from '../../electron/core/db/open-postgres.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import { moveFolderToServer } from '../../electron/core/transfer/move-folder-to-server.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine, recordLog } from '../contract/workshop.ts'
import { fakeProbe, noDrives, noTests } from '../fakes/test-deps.ts'
import { freshDatabase } from './engines.ts'

describe('moving a workshop to a server', () => {
  let dataFolder: string
  let databaseUrl: string
  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'etabli-move-'))
    databaseUrl = await freshDatabase()
  })
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }))

  async function opened(url: string | null) {
    const deps = { ...(await nodeDeps({ dataFolder, databaseUrl: url })), probe: fakeProbe() }
    const core = createCore({ ...deps, erasing: noDrives, testing: noTests })
    return { core, deps, client: core.clientFor(core.newSession('cli')) as unknown as Client }
  }

  async function aWorkshopWithAPast(): Promise<{ machineId: string; number: string | null }> {
    const { core, client } = await opened('')
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    await recordLog(client, machine.id)
    await passTestsAndGrade(client, machine.id)
    const { number } = await client.documents.issueCertificate({ machineId: machine.id, language: 'fr' })
    await core.close()
    return { machineId: machine.id, number }
  }

  it('carries everything, and the work goes on there with the same bench, chain and numbers', async () => {
    const { machineId } = await aWorkshopWithAPast()
    const moved = await moveFolderToServer({ dataFolder, databaseUrl })
    if ('refused' in moved) return expect.unreachable(moved.refused)
    const rowsOf = (name: string) => moved.tables.find(({ table }) => table === name)?.rows
    expect([rowsOf('machines'), rowsOf('erasures'), rowsOf('documents'), rowsOf('auditHead')]).toEqual([1, 1, 1, 1])
    expect(moved.evidenceCount).toBeGreaterThan(2)

    const { core, deps, client } = await opened(databaseUrl)
    const [operator] = (await client.session.view()).operators
    const { actor } = await client.session.switchOperator({ operatorId: operator?.id ?? '' })
    expect(actor?.benchId).toBe(readFileSync(join(dataFolder, 'bench-id'), 'utf8').trim())
    expect((await client.documents.issueCertificate({ machineId, language: 'fr' })).number).toBe('CE-2026-0002')
    const { checks } = await client.system.doctor()
    expect(checks.find(({ code }) => code === 'DATABASE')?.state).toBe('ok')
    expect(deps.sqlite).toBeNull()
    await core.close()
  })

  it('closes the folder: what is still open there writes nothing more, and it opens no more', async () => {
    await aWorkshopWithAPast()
    const { core, client } = await opened('')
    const [operator] = (await client.session.view()).operators
    await client.session.switchOperator({ operatorId: operator?.id ?? '' })
    const donor = { legalName: 'Société fictive de la Côte', ridet: null }
    await client.donors.create(donor)
    await moveFolderToServer({ dataFolder, databaseUrl })
    await expect(client.donors.create({ ...donor, legalName: 'Société fictive de la Brousse' })).rejects.toMatchObject({
      code: 'MOVED_TO_SERVER',
    })
    await core.close()
    await expect(opened('')).rejects.toMatchObject({ problem: 'MOVED_TO_SERVER' })
  })

  it('is refused by a server that holds work already, and the folder goes on', async () => {
    const { number } = await aWorkshopWithAPast()
    const elsewhere = await opened(databaseUrl)
    await openWorkshop(elsewhere.client)
    await elsewhere.core.close()
    expect(await moveFolderToServer({ dataFolder, databaseUrl })).toEqual({ refused: 'SERVER_NOT_EMPTY' })
    const { core, client } = await opened('')
    const [machine] = await client.machines.list({}).then((page) => page.machines)
    const papers = (await client.machines.page({ machineId: machine?.id ?? '' })).documents
    expect(papers.map((paper) => paper.number)).toEqual([number])
    await core.close()
  })

  it('undoes everything when a copy differs by one letter', async () => {
    await aWorkshopWithAPast()
    const { db, pool } = await openPostgres(databaseUrl)
    await migrate(db, 'postgres')
    await pool.query(`create function spoil() returns trigger language plpgsql as
      $$ begin new."assetTag" := lower(new."assetTag"); return new; end $$`)
    await pool.query('create trigger spoil before insert on machines for each row execute function spoil()')
    expect(await moveFolderToServer({ dataFolder, databaseUrl })).toEqual({
      refused: 'COPY_DIFFERS',
      table: 'machines',
    })
    const { rows } = await pool.query('select count(*)::int as count from donors')
    expect(rows).toEqual([{ count: 0 }])
    await db.destroy()
  })

  it('says so when the folder holds no workshop', async () => {
    expect(await moveFolderToServer({ dataFolder, databaseUrl })).toEqual({ refused: 'NO_WORKSHOP' })
  })
})
