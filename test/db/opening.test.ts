import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listCopies } from '../../electron/core/backup/copy-database.ts'
import { DatabaseError } from '../../electron/core/db/db-errors.ts'
import { migrate, needsMigration } from '../../electron/core/db/migrate.ts'
import { migrations } from '../../electron/core/db/migrations/index.ts'
import { openSqlite } from '../../electron/core/db/open-sqlite.ts'
import { findSetting } from '../../electron/core/db/settings.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'

describe('opening a workshop', () => {
  let folder: string
  const file = () => join(folder, 'etabli.sqlite')
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'etabli-open-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  async function problemOf(opening: () => Promise<unknown>): Promise<unknown> {
    const error = await opening().catch((thrown: unknown) => thrown)
    return error instanceof DatabaseError ? error.problem : error
  }

  it('makes a new one durable: WAL, full synchronisation, foreign keys', async () => {
    const deps = await nodeDeps({ dataFolder: folder })
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
      deps.sqlite?.pragma(name, { simple: true }),
    )
    expect(pragmas).toEqual(['wal', 2, 1])
    await deps.db.destroy()
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  })

  it('refuses one made by a newer version, and leaves it as it was', async () => {
    await (await nodeDeps({ dataFolder: folder })).db.destroy()
    const sqlite = new Sqlite(file())
    sqlite.prepare(`insert into kysely_migration values ('9990-from-the-future', '2030-01-01')`).run()
    sqlite.close()
    const before = readFileSync(file())
    expect(await problemOf(() => nodeDeps({ dataFolder: folder }))).toBe('NEWER_VERSION')
    expect(readFileSync(file()).equals(before)).toBe(true)
  })

  it('names a damaged file, and a file that is no database', async () => {
    await (await nodeDeps({ dataFolder: folder })).db.destroy()
    truncateSync(file(), 20_000)
    expect(await problemOf(() => nodeDeps({ dataFolder: folder }))).toBe('DAMAGED')
    rmSync(file())
    writeFileSync(file(), 'Ceci n’est pas une base de données.'.repeat(50))
    expect(await problemOf(() => nodeDeps({ dataFolder: folder }))).toBe('NOT_A_DATABASE')
  })

  it('changes its tables whole or not at all', async () => {
    const { db, sqlite } = openSqlite(file())
    sqlite.exec('create table "parkViews" (id text)')
    await expect(migrate(db, file())).rejects.toThrow('already exists')
    const tables = sqlite.prepare(`select name from sqlite_master where type = 'table' and name not like 'kysely%'`)
    expect(tables.pluck().all()).toEqual(['parkViews'])
    sqlite.exec('drop table "parkViews"')
    expect((await migrate(db, file())).length).toBeGreaterThan(10)
    await db.destroy()
  })

  it('judges old machines anew where a cut came between the tables and the lists', async () => {
    const opened = await nodeDeps({ dataFolder: folder })
    await opened.db.deleteFrom('settings').where('key', '=', 'summariesRefreshedTo').execute()
    await opened.db.destroy()
    const again = await nodeDeps({ dataFolder: folder })
    expect(await findSetting(again.db, 'summariesRefreshedTo')).toBe(Object.keys(migrations).toSorted().at(-1))
    await again.db.destroy()
  })

  it('copies the file before its tables change, and proves the copy as any other', async () => {
    await (await nodeDeps({ dataFolder: folder })).db.destroy()
    const [last] = Object.keys(migrations).toSorted().toReversed()
    const old = new Sqlite(file())
    old.prepare('delete from kysely_migration where name = ?').run(last)
    old.close()
    // What is there already cannot be made again: this update fails, and its copy is what remains.
    await nodeDeps({ dataFolder: folder }).then(
      ({ db }) => db.destroy(),
      () => undefined,
    )
    const copies = await listCopies(folder)
    expect(copies.map(({ reason, verifiedAt }) => [reason, verifiedAt !== null])).toEqual([['before-migration', true]])
    const reopened = new Sqlite(join(folder, 'backups', copies[0]?.name ?? ''), { readonly: true })
    expect(reopened.prepare('select name from kysely_migration').pluck().all()).not.toContain(last)
    reopened.close()
  })

  it('has nothing to do the second time', async () => {
    await (await nodeDeps({ dataFolder: folder })).db.destroy()
    const { db } = openSqlite(file())
    expect(await needsMigration(db)).toBe(false)
    expect(await migrate(db, file())).toEqual([])
    await db.destroy()
  })
})
