import type { BackupsView } from '../../../shared/contract/backups.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type BackupReason, isOld, oldAfterDays } from '../../../shared/domain/backup.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { findSetting, saveSetting } from '../db/settings.ts'
import type { CoreDeps } from '../deps.ts'
import { fileBox } from '../proof/secret-box.ts'
import { keyFromPassphrase } from './archive-cipher.ts'
import { createBackupKey } from './backup-key.ts'
import { createBackupState } from './backup-state.ts'
import { listCopies } from './copy-database.ts'
import { copyEverywhere } from './copy-everywhere.ts'
import { dropLeftovers } from './leftovers.ts'
import { type OtherPlace, otherPlaces } from './other-places.ts'
import { isSameDrive, type Sent, sendArchive } from './second-place.ts'
import { verifyCopy } from './verify-copy.ts'

type Ports = Pick<CoreDeps, 'db' | 'sqlite' | 'dataFolder' | 'secretBox' | 'now'> & { ledger: Ledger; hub: ChangeHub }

const settingKey = 'backup-place'
const lookEveryMs = 30 * 60_000

export type BackupsService = ReturnType<typeof createBackupsService>

export function createBackupsService({ db, sqlite, dataFolder, secretBox, now, ledger, hub }: Ports) {
  const key = createBackupKey(dataFolder, secretBox ?? fileBox)
  const state = createBackupState(dataFolder)
  let running: Promise<unknown> = Promise.resolve()
  let waitingCount = 0
  let timer: NodeJS.Timeout | null = null

  async function view(): Promise<BackupsView> {
    const [copies, last, path, kept] = await Promise.all([
      listCopies(dataFolder),
      state.read(),
      findSetting<string>(db, settingKey),
      key.read(),
    ])
    const lastGoodAt = copies.find(({ verifiedAt }) => verifiedAt !== null)?.takenAt ?? null
    return {
      isOnServer: sqlite === null,
      lastGoodAt,
      isOld: isOld(lastGoodAt, now(), oldAfterDays.here),
      copies,
      problem: last.problem,
      evidence: copies.find(({ evidence }) => evidence !== null)?.evidence ?? null,
      elsewhere: {
        path,
        hasPassphrase: kept !== null,
        lastGoodAt: last.elsewhereAt,
        isOld: isOld(last.elsewhereAt, now(), oldAfterDays.elsewhere),
        problem: path !== null && kept === null ? 'KEY_MISSING' : last.elsewhereProblem,
      },
      isBusy: waitingCount > 0,
    }
  }

  /** One copy at a time, here and then elsewhere. */
  function take(reason: BackupReason): Promise<void> {
    waitingCount += 1
    const taken = running.then(() => copyNow(reason))
    running = taken
      .catch(() => undefined)
      .finally(() => {
        waitingCount -= 1
        hub.publish({ subject: 'backups', id: null })
      })
    return taken
  }

  async function copyNow(reason: BackupReason): Promise<void> {
    if (sqlite === null) return
    const before = await state.read()
    const elsewhere = async () => ({ place: await findSetting<string>(db, settingKey), key: await key.read() })
    const outcome = await copyEverywhere(reason, { sqlite, dataFolder, now, elsewhere, before })
    await state.write(outcome.state).catch((error) => outcome.failures.push(error))
    const [cause, ...others] = outcome.failures
    if (others.length > 0) throw new AggregateError(outcome.failures, 'A backup did not go well', { cause })
    if (cause !== undefined) throw cause
  }

  async function takeWhenDue(): Promise<void> {
    const [last] = await listCopies(dataFolder)
    if (last === undefined || last.takenAt.slice(0, 10) !== now().slice(0, 10)) await take('daily')
  }

  /** What lies on the drive of the workshop is no second place, though it is called a stick. */
  async function places(): Promise<OtherPlace[]> {
    const all = await otherPlaces()
    const isSame = await Promise.all(all.map(({ path }) => isSameDrive(path, dataFolder)))
    return all.filter((_, at) => isSame[at] === false)
  }

  async function setPlace(actor: Actor, path: string | null): Promise<void> {
    await ledger.change(actor, async ({ trx, record }) => {
      const before = await findSetting<string>(trx, settingKey)
      await saveSetting(trx, settingKey, path)
      record({ action: 'BACKUP_PLACE_SET', subjectId: settingKey, before: { path: before }, after: { path } })
    })
  }

  return {
    view,
    places,

    async take(): Promise<BackupsView | 'ON_SERVER'> {
      if (sqlite === null) return 'ON_SERVER'
      await take('asked')
      return view()
    },

    /** One archive to any folder, once, closed by this passphrase; what is sent every day stays as it is. */
    async sendTo(place: string, passphrase: string): Promise<Sent | 'ON_SERVER'> {
      if (sqlite === null) return 'ON_SERVER'
      const isProven = verifyCopy(sqlite.name).kind === 'good'
      const closedBy = await keyFromPassphrase(passphrase)
      return sendArchive(place, { sqlite, dataFolder, key: closedBy, now, isProven })
    },

    async choosePlace(actor: Actor, placeId: string, passphrase: string): Promise<BackupsView | 'NOT_FOUND'> {
      const place = (await places()).find(({ id }) => id === placeId)
      if (place === undefined) return 'NOT_FOUND'
      await key.set(passphrase)
      await setPlace(actor, place.path)
      await take('asked')
      return view()
    },

    async forgetPlace(actor: Actor): Promise<BackupsView> {
      await setPlace(actor, null)
      return view()
    },

    /** At the start of a shell, and then once a day for as long as it runs. Failures are told by the view. */
    keep(report: (error: unknown) => void): void {
      if (sqlite === null || timer !== null) return
      running = running.then(() => dropLeftovers(dataFolder)).catch(report)
      take('start').catch(report)
      timer = setInterval(() => void takeWhenDue().catch(report), lookEveryMs)
      timer.unref()
    },

    async close(): Promise<void> {
      if (timer !== null) clearInterval(timer)
      await running
    },
  }
}
