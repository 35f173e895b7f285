import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ArchiveKey, keyFromPassphrase } from '../../electron/core/backup/archive-cipher.ts'
import { createBackupKey } from '../../electron/core/backup/backup-key.ts'
import { dropOldCopies, listCopies, takeCopy } from '../../electron/core/backup/copy-database.ts'
import { restoreWorkshop } from '../../electron/core/backup/restore-workshop.ts'
import { type Sent, sendArchive } from '../../electron/core/backup/second-place.ts'
import { createCore } from '../../electron/core/create-core.ts'
import { saveSetting } from '../../electron/core/db/settings.ts'
import { fileBox } from '../../electron/core/proof/secret-box.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, readNewMachine, recordLog } from '../contract/workshop.ts'
import { steppingClock, type TestDeps, testDeps } from '../fakes/test-deps.ts'
import { aSmallDrive, canMakeSmallDrives, type SmallDrive } from '../torture/small-drive.ts'

const passphrase = 'phrase secrète fictive'
const otherDrive = '/dev/shm'
const hasOtherDrive = existsSync(otherDrive) && statSync(otherDrive).dev !== statSync(tmpdir()).dev
let deps: TestDeps
let elsewhere: string
let key: ArchiveKey

beforeAll(async () => {
  key = await keyFromPassphrase(passphrase)
})
beforeEach(async () => {
  deps = await testDeps()
  elsewhere = mkdtempSync(join(tmpdir(), 'etabli-elsewhere-'))
  const client = clientOf(deps)
  const { intake } = await openWorkshop(client)
  const { machine } = await readNewMachine(client, intake.id)
  await recordLog(client, machine.id)
})
afterEach(async () => {
  await deps.dispose()
  rmSync(elsewhere, { recursive: true, force: true })
})

function clientOf(own: TestDeps): Client {
  const core = createCore(own)
  return core.clientFor(core.newSession('cli')) as unknown as Client
}
async function atWork(own: TestDeps): Promise<Client> {
  const core = createCore(own)
  const session = core.newSession('cli')
  await core.workAs(session, 'Atelier 1')
  return core.clientFor(session) as unknown as Client
}
const sqlite = (own = deps) => {
  if (own.sqlite === null) throw new Error('The test workshop is a file')
  return own.sqlite
}
const archives = (place = elsewhere) => readdirSync(join(place, 'Etabli-sauvegardes')).toSorted()
const anEvidence = () => {
  const [folder = ''] = readdirSync(join(deps.dataFolder, 'evidence'))
  const [file = ''] = readdirSync(join(deps.dataFolder, 'evidence', folder))
  return `evidence/${folder}/${file}`
}

type Wish = { place?: string; isProven?: boolean; now?: () => string; dataFolder?: string; own?: TestDeps }

function send(wish: Wish = {}) {
  const { place = elsewhere, isProven = true, own = deps } = wish
  const [now, dataFolder] = [wish.now ?? own.now, wish.dataFolder ?? own.dataFolder]
  return sendArchive(place, { sqlite: sqlite(own), dataFolder, key, now, isProven })
}
function pathOf(sent: Sent): string {
  if (sent.kind === 'bad') throw new Error(sent.problem)
  return sent.path
}

describe('a piece of evidence that is gone', () => {
  beforeEach(() => rmSync(join(deps.dataFolder, anEvidence())))

  it('ends no copies: the newest stays, also behind older ones', async () => {
    for (let count = 0; count < 10; count += 1) {
      const { copy } = await takeCopy(sqlite(), 'asked', deps)
      await dropOldCopies(deps.dataFolder)
      expect((await listCopies(deps.dataFolder))[0]).toEqual(copy)
      expect(copy.verifiedAt).not.toBeNull()
    }
  })

  it('is said by the doctor from the next copy on', async () => {
    const client = await atWork(deps)
    await client.backups.take()
    const { checks } = await client.system.doctor()
    expect(checks).toContainEqual({ code: 'EVIDENCE', state: 'warning', found: '1' })
  })

  it('is named by the archive that leaves without it, and by what is restored of it', async () => {
    const sent = await send()
    expect(sent).toMatchObject({ kind: 'good', leftOut: [expect.stringMatching(/^evidence\//)] })
    const folder = join(elsewhere, 'restauré')
    const restored = await restoreWorkshop({ source: pathOf(sent), folder, passphrase: async () => passphrase })
    const named = sent.kind === 'good' ? sent.leftOut : []
    expect(restored).toMatchObject({ kind: 'restored', gaps: { missingCount: 1, alteredCount: 0, named } })
  })
})

describe('what was not proven', () => {
  it('pushes no proven archive out, and says so in its name', async () => {
    const proven: string[] = []
    for (let count = 0; count < 3; count += 1) proven.push(pathOf(await send()))
    for (let count = 0; count < 9; count += 1) await send({ isProven: false })
    expect(proven.every((path) => existsSync(path))).toBe(true)
    expect(archives().filter((name) => name.endsWith('-non-verifiee.etabli'))).toHaveLength(4)
  })

  it('counts nothing of another workshop on the same stick', async () => {
    const path = pathOf(await send())
    const other = await testDeps({ now: steppingClock('2027-01-01T00:00:00.000Z') })
    await openWorkshop(clientOf(other))
    for (let count = 0; count < 6; count += 1) pathOf(await send({ own: other }))
    await other.dispose()
    expect(existsSync(path)).toBe(true)
    expect(archives()).toHaveLength(5)
  })
})

describe('a clock that was ahead once and is right again', () => {
  const ahead = steppingClock('2030-01-01T00:00:00.000Z')

  it('leaves the copy just made, as the newest', async () => {
    for (let count = 0; count < 9; count += 1) await takeCopy(sqlite(), 'asked', { ...deps, now: ahead })
    const { copy } = await takeCopy(sqlite(), 'asked', deps)
    await dropOldCopies(deps.dataFolder)
    expect((await listCopies(deps.dataFolder))[0]?.name).toBe(copy.name)
  })

  it('leaves the archive just made', async () => {
    for (let count = 0; count < 8; count += 1) await send({ now: ahead })
    expect(existsSync(pathOf(await send()))).toBe(true)
  })
})

describe('a copy that begins while something is written', () => {
  it.each(['here', 'elsewhere'])('is whole: %s', async (where) => {
    sqlite().exec('begin immediate')
    const taken = where === 'here' ? takeCopy(sqlite(), 'asked', deps) : send()
    // Long enough for a copy that does not wait to have begun.
    await pause(400)
    sqlite().exec('commit')
    if (where === 'here') expect(await taken).toMatchObject({ problem: null })
    else {
      const source = pathOf((await taken) as Sent)
      const folder = join(elsewhere, 'restauré')
      const restored = await restoreWorkshop({ source, folder, passphrase: async () => passphrase })
      expect(restored.kind).toBe('restored')
    }
  })
})

describe('a workshop that is restored', () => {
  it('gets its database last: before that a power cut leaves no half of a workshop', async () => {
    const source = pathOf(await send())
    const folder = join(elsewhere, 'restauré')
    let isDone = false
    const restored = restoreWorkshop({ source, folder, passphrase: async () => passphrase }).finally(() => {
      isDone = true
    })
    let evidenceAtItsName: number | null = null
    while (!isDone) {
      if (evidenceAtItsName === null && existsSync(join(folder, 'etabli.sqlite'))) {
        evidenceAtItsName = existsSync(join(folder, 'evidence')) ? readdirSync(join(folder, 'evidence')).length : 0
      }
      await nextTurn()
    }
    expect((await restored).kind).toBe('restored')
    expect(evidenceAtItsName).toBe(readdirSync(join(deps.dataFolder, 'evidence')).length)
    expect(readdirSync(folder).toSorted()).toEqual(['etabli.sqlite', 'evidence'])
  })

  it('from a database that was closed finds the evidence beside it', async () => {
    const source = join(deps.dataFolder, 'etabli.sqlite')
    sqlite().pragma('wal_checkpoint(TRUNCATE)')
    const folder = join(elsewhere, 'restauré')
    const gaps = { missingCount: 0, alteredCount: 0, named: [] }
    expect(await restoreWorkshop({ source, folder, passphrase: async () => null })).toMatchObject({ gaps })
    expect(readdirSync(folder).toSorted()).toEqual(['etabli.sqlite', 'evidence', 'keys'])
  })

  it('is not taken from a database whose last writes are still in a journal beside it', async () => {
    const source = join(deps.dataFolder, 'etabli.sqlite')
    expect(statSync(`${source}-wal`).size).toBeGreaterThan(0)
    const folder = join(elsewhere, 'restauré')
    expect(await restoreWorkshop({ source, folder, passphrase: async () => null })).toEqual({ kind: 'unfinished' })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a failure on this side', () => {
  it('is not told as one of the stick', async () => {
    expect(await send({ dataFolder: join(elsewhere, 'rien') })).toEqual({ kind: 'bad', problem: 'HERE_UNREADABLE' })
  })
})

describe.skipIf(!canMakeSmallDrives)('a drive that is full', () => {
  let drive: SmallDrive
  beforeEach(() => {
    drive = aSmallDrive(elsewhere, 16)
    drive.leave(64 * 1024)
  })
  afterEach(() => drive.remove())

  it('is told as the second place when that is full', async () => {
    expect(await send({ place: drive.folder })).toEqual({ kind: 'bad', problem: 'PLACE_FULL' })
    expect(archives(drive.folder)).toEqual([])
  })

  it('refuses by name a copy that was asked for, and tells it until there is room again', async () => {
    const client = await atWork({ ...deps, dataFolder: drive.folder })
    drive.leave(0)
    await expect(client.backups.take()).rejects.toMatchObject({ code: 'STORAGE_FULL' })
    expect((await client.backups.view()).problem).toBe('HERE_FULL')
    drive.leave(12 * 1024 * 1024)
    expect((await client.backups.take()).problem).toBeNull()
  })

  it('is told as this bench when that is full', async () => {
    expect(await send({ dataFolder: drive.folder })).toEqual({ kind: 'bad', problem: 'HERE_FULL' })
    await expect(takeCopy(sqlite(), 'asked', { ...deps, dataFolder: drive.folder })).rejects.toThrow()
    expect(readdirSync(drive.folder).toSorted()).toEqual(['backups', 'filler'])
    expect(readdirSync(join(drive.folder, 'backups'))).toEqual([])
  })
})

describe('the daily round', () => {
  async function choose(place: string): Promise<Client> {
    await saveSetting(deps.db, 'backup-place', place)
    await createBackupKey(deps.dataFolder, fileBox).set(passphrase)
    return atWork(deps)
  }

  it('sends nothing to the folder that a stick left on this drive', async () => {
    const client = await choose(elsewhere)
    expect((await client.backups.take()).elsewhere).toMatchObject({ problem: 'SAME_DRIVE', lastGoodAt: null })
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('tells a key file that was cut off, and copies here all the same', async () => {
    const client = await choose(elsewhere)
    writeFileSync(join(deps.dataFolder, 'backup-key.json'), '{"salt":"AA')
    const view = await client.backups.take()
    expect(view).toMatchObject({ problem: null, elsewhere: { problem: 'KEY_MISSING', hasPassphrase: false } })
    expect(view.copies).toHaveLength(1)
  })

  describe.skipIf(!hasOtherDrive)('with another drive', () => {
    beforeEach(() => {
      rmSync(elsewhere, { recursive: true, force: true })
      elsewhere = mkdtempSync(join(otherDrive, 'etabli-elsewhere-'))
    })

    it('sends there', async () => {
      const client = await choose(elsewhere)
      expect((await client.backups.take()).elsewhere).toMatchObject({ problem: null, isOld: false })
      expect(archives()).toHaveLength(1)
    })

    it('sends there although no copy could be made here, and tells both', async () => {
      const client = await choose(elsewhere)
      writeFileSync(join(deps.dataFolder, 'backups'), 'no folder')
      await expect(client.backups.take()).rejects.toThrow()
      const view = await client.backups.view()
      expect(view).toMatchObject({ problem: 'NOT_TAKEN', elsewhere: { problem: null, lastGoodAt: null } })
      expect(archives()).toEqual([expect.stringMatching(/-non-verifiee\.etabli$/)])
    })

    it('keeps the good archives when the log was rewritten, and goes on sending', async () => {
      const client = await choose(elsewhere)
      await client.backups.take()
      const [good] = archives()
      sqlite().prepare("update audit set operatorName = 'Autre' where sequence = 2").run()
      for (let count = 0; count < 6; count += 1) await client.backups.take()
      expect(archives()[0]).toBe(good)
      expect(archives()).toHaveLength(5)
      expect((await client.backups.view()).problem).toBe('CHAIN_BROKEN')
    })
  })
})

it('takes away at the start what a power cut left, and nothing that is being made', async () => {
  const at = (...names: string[]) => join(deps.dataFolder, ...names)
  mkdirSync(at('backups'))
  for (const name of ['archiving-AbCdEf', 'archiving-999999999-AbCdEf', `archiving-${process.ppid}-AbCdEf`]) {
    mkdirSync(at(name))
    writeFileSync(at(name, 'etabli.sqlite'), 'half')
  }
  const lasting = `etabli-000001-daily-2026-11-23T08-00-00.000Z.sqlite.${process.ppid}.part`
  for (const name of ['etabli-daily.sqlite.part', 'etabli-daily.sqlite.999999999.part-journal', lasting]) {
    writeFileSync(at('backups', name), 'half')
  }
  const own = await testDeps()
  const core = createCore({ ...own, dataFolder: deps.dataFolder })
  core.backups.keep((error) => expect.unreachable(String(error)))
  await core.close()
  await own.dispose()
  expect(readdirSync(deps.dataFolder).filter((name) => name.startsWith('archiving-'))).toEqual([
    `archiving-${process.ppid}-AbCdEf`,
  ])
  expect(readdirSync(at('backups')).filter((name) => name.includes('.part'))).toEqual([lasting])
})
