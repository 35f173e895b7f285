import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { byPassphrase, decrypted, encrypted, keyFromPassphrase } from '../../electron/core/backup/archive-cipher.ts'
import { dropOldCopies, listCopies, takeCopy } from '../../electron/core/backup/copy-database.ts'
import { restoreWorkshop } from '../../electron/core/backup/restore-workshop.ts'
import { sendArchive } from '../../electron/core/backup/second-place.ts'
import { factsOf } from '../../electron/core/backup/verify-copy.ts'
import { createCore } from '../../electron/core/create-core.ts'
import { type Client, type Opened, openInProcess } from '../contract/transports.ts'
import { openWorkshop, readNewMachine, recordLog } from '../contract/workshop.ts'
import { type TestDeps, testDeps } from '../fakes/test-deps.ts'

const passphrase = 'phrase secrète fictive'
let deps: TestDeps
let elsewhere: string

beforeEach(async () => {
  deps = await testDeps()
  elsewhere = mkdtempSync(join(tmpdir(), 'etabli-elsewhere-'))
  const core = createCore(deps)
  const client = core.clientFor(core.newSession('cli')) as unknown as Client
  const { intake } = await openWorkshop(client)
  const { machine } = await readNewMachine(client, intake.id)
  await recordLog(client, machine.id)
  await client.documents.issueLabel({ machineId: machine.id, language: 'fr' })
})
afterEach(async () => {
  await deps.dispose()
  rmSync(elsewhere, { recursive: true, force: true })
})

const sqlite = () => {
  if (deps.sqlite === null) throw new Error('The test workshop is a file')
  return deps.sqlite
}
const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .toSorted()
const firstEvidence = () => `evidence${filesUnder(join(deps.dataFolder, 'evidence'))[0] ?? ''}`

/** Every row of every table: what "equal" means here. */
function dump(file: string): string {
  const database = new Sqlite(file, { readonly: true })
  const tables = database.prepare("select name from sqlite_master where type='table' order by name").pluck().all()
  const rows = tables.map((table) => [table, database.prepare(`select * from "${table}"`).all()])
  database.close()
  return JSON.stringify(rows)
}

async function archive() {
  const key = await keyFromPassphrase(passphrase)
  const { dataFolder, now } = deps
  const sent = await sendArchive(elsewhere, { sqlite: sqlite(), dataFolder, key, now, isProven: true })
  if (sent.kind === 'bad') throw new Error(sent.problem)
  return sent.path
}

describe('a copy beside the database', () => {
  it('is verified after it was written, and stands alone', async () => {
    const { copy, problem } = await takeCopy(sqlite(), 'asked', deps)
    expect([problem, copy.verifiedAt]).toEqual([null, expect.any(String)])
    expect(await listCopies(deps.dataFolder)).toEqual([copy])
    const path = join(deps.dataFolder, 'backups', copy.name)
    expect(dump(path)).toBe(dump(join(deps.dataFolder, 'etabli.sqlite')))
    expect(filesUnder(join(deps.dataFolder, 'backups'))).toEqual([`/${copy.name}`, `/${copy.name}.json`])
  })

  it('is made while people work, and misses nothing that was acknowledged before it began', async () => {
    const core = createCore(deps)
    const session = core.newSession('cli')
    await core.workAs(session, 'Atelier 1')
    const client = core.clientFor(session)
    const before = factsOf(sqlite())
    const [{ problem, copy }] = await Promise.all([
      takeCopy(sqlite(), 'asked', deps),
      ...Array.from({ length: 20 }, (_, at) =>
        client.donors.create({ legalName: `Société fictive ${at}`, ridet: null }),
      ),
    ])
    expect(problem).toBeNull()
    const database = new Sqlite(join(deps.dataFolder, 'backups', copy.name), { readonly: true })
    expect(factsOf(database).auditHead.lastSequence).toBeGreaterThanOrEqual(before.auditHead.lastSequence)
    database.close()
  })

  it('says which evidence is missing or altered, and is no worse for it', async () => {
    const name = firstEvidence()
    const path = join(deps.dataFolder, name)
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.concat([bytes.subarray(0, -6), Buffer.from([1, 2, 3, 4, 5, 6])]))
    const altered = await takeCopy(sqlite(), 'asked', deps)
    rmSync(path)
    const missing = await takeCopy(sqlite(), 'asked', deps)
    expect([altered.problem, missing.problem]).toEqual([null, null])
    expect(altered.copy.evidence).toEqual({ missingCount: 0, alteredCount: 1, named: [name] })
    expect(missing.copy.evidence).toEqual({ missingCount: 1, alteredCount: 0, named: [name] })
    expect(await listCopies(deps.dataFolder)).toEqual([missing.copy, altered.copy])
  })

  it('says when the log of changes was rewritten', async () => {
    sqlite().prepare("update audit set operatorName = 'Autre' where sequence = 2").run()
    expect((await takeCopy(sqlite(), 'asked', deps)).problem).toBe('CHAIN_BROKEN')
  })

  it('goes when newer ones stand in its place', async () => {
    for (let count = 0; count < 12; count += 1) await takeCopy(sqlite(), 'asked', deps)
    await dropOldCopies(deps.dataFolder)
    expect(await listCopies(deps.dataFolder)).toHaveLength(8)
  })
})

describe('a workshop that is restored', () => {
  it('from an archive is equal, row for row and piece for piece, and works', async () => {
    const path = await archive()
    const folder = join(elsewhere, 'restauré')
    expect(await restoreWorkshop({ source: path, folder, passphrase: async () => passphrase })).toMatchObject({
      kind: 'restored',
    })
    expect(dump(join(folder, 'etabli.sqlite'))).toBe(dump(join(deps.dataFolder, 'etabli.sqlite')))
    const evidence = filesUnder(join(deps.dataFolder, 'evidence'))
    expect(filesUnder(join(folder, 'evidence'))).toEqual(evidence)
    for (const name of evidence) {
      expect(readFileSync(join(folder, 'evidence', name))).toEqual(
        readFileSync(join(deps.dataFolder, 'evidence', name)),
      )
    }
  })

  it('from a copy beside the damaged database is whole', async () => {
    const { copy } = await takeCopy(sqlite(), 'daily', deps)
    const before = dump(join(deps.dataFolder, 'etabli.sqlite'))
    const source = join(deps.dataFolder, 'backups', copy.name)
    const folder = join(elsewhere, 'restauré')
    expect(await restoreWorkshop({ source, folder, passphrase: async () => null })).toMatchObject({ kind: 'restored' })
    expect(dump(join(folder, 'etabli.sqlite'))).toBe(before)
  })

  it('touches no folder that holds anything', async () => {
    const path = await archive()
    writeFileSync(join(elsewhere, 'note.txt'), 'ne pas toucher')
    expect(await restoreWorkshop({ source: path, folder: elsewhere, passphrase: async () => passphrase })).toEqual({
      kind: 'not-empty',
    })
    expect(existsSync(join(elsewhere, 'etabli.sqlite'))).toBe(false)
  })

  it('is nothing rather than half: wrong phrase, cut short, altered anywhere', async () => {
    const path = await archive()
    const bytes = readFileSync(path)
    const folder = join(elsewhere, 'restauré')
    const restored = async (source: string, phrase = passphrase) => {
      const answer = await restoreWorkshop({ source, folder, passphrase: async () => phrase })
      return 'problem' in answer ? answer.problem : answer.kind
    }
    expect(await restored(path, 'une autre phrase')).toBe('WRONG_PASSPHRASE')
    const cut = join(elsewhere, 'coupée.etabli')
    for (const length of [0, 10, 40, 5000, bytes.length - 1]) {
      writeFileSync(cut, bytes.subarray(0, length))
      expect(['NOT_AN_ARCHIVE', 'CUT_SHORT'], String(length)).toContain(await restored(cut))
    }
    for (let place = 200; place < bytes.length; place += Math.ceil(bytes.length / 12)) {
      const altered = Buffer.from(bytes)
      altered[place] = (altered[place] ?? 0) ^ 1
      writeFileSync(cut, altered)
      expect(['WRONG_PASSPHRASE', 'ALTERED', 'CUT_SHORT'], String(place)).toContain(await restored(cut))
      expect(readdirSync(folder)).toEqual([])
    }
  })
})

describe('the second place', () => {
  it('holds nothing that can be read without the phrase', async () => {
    const text = readFileSync(await archive()).toString('latin1')
    expect(text).not.toMatch(/SQLite format|Atelier|GC26/)
  })

  it('that is not plugged in does not become a folder of this drive', async () => {
    const place = join(elsewhere, 'absente')
    const key = await keyFromPassphrase(passphrase)
    const { dataFolder, now } = deps
    const sent = await sendArchive(place, { sqlite: sqlite(), dataFolder, key, now, isProven: true })
    expect([sent, existsSync(place)]).toEqual([{ kind: 'bad', problem: 'PLACE_MISSING' }, false])
  })

  it('keeps the last four archives of a day', async () => {
    for (let count = 0; count < 6; count += 1) await archive()
    expect(readdirSync(join(elsewhere, 'Etabli-sauvegardes'))).toHaveLength(4)
  })
})

it('pieces of an archive cannot change places', async () => {
  async function* source() {
    yield Buffer.alloc(200_000, 7)
  }
  const key = await keyFromPassphrase(passphrase)
  const pieces: Buffer[] = []
  for await (const piece of encrypted(source(), key)) pieces.push(piece)
  const [head, one, two, ...rest] = pieces as [Buffer, Buffer, Buffer, ...Buffer[]]
  async function* swapped() {
    yield* [head, one, ...rest.slice(0, 1), two, ...rest.slice(1)]
  }
  const read = async () => {
    for await (const _ of decrypted(swapped(), byPassphrase(passphrase)));
  }
  await expect(read()).rejects.toMatchObject({ problem: 'ALTERED' })
})

describe('asked from a page', () => {
  let opened: Opened
  beforeEach(async () => {
    opened = await openInProcess()
    await opened.client.session.join({ operatorName: 'Atelier 1' })
  })
  afterEach(() => opened.close())

  it('tells the last good copy, and warns while nothing is elsewhere', async () => {
    expect(await opened.client.backups.view()).toMatchObject({ lastGoodAt: null, isOld: true })
    const view = await opened.client.backups.take()
    expect(view).toMatchObject({ isOld: false, problem: null, elsewhere: { path: null, isOld: true } })
    expect(view.lastGoodAt).toBe(view.copies[0]?.takenAt)
  })

  it('takes no path from a page', async () => {
    const input = { placeId: '/tmp/ailleurs', passphrase }
    await expect(opened.client.backups.setPlace(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
