import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { BackupsView } from '../../../shared/contract/backups.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type BackupReason, copyProblems, isOld, oldAfterDays, placeProblems } from '../../../shared/domain/backup.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { findSetting, saveSetting } from '../db/settings.ts'
import type { CoreDeps } from '../deps.ts'
import { fileBox } from '../proof/secret-box.ts'
import { keyFromPassphrase } from './archive-cipher.ts'
import { createBackupKey } from './backup-key.ts'
import { dropOldCopies, listCopies, takeCopy } from './copy-database.ts'
import { type OtherPlace, otherPlaces } from './other-places.ts'
import { type Sent, sendArchive } from './second-place.ts'

type Ports = Pick<CoreDeps, 'db' | 'sqlite' | 'dataFolder' | 'secretBox' | 'now'> & { ledger: Ledger; hub: ChangeHub }

const settingKey = 'backup-place'
const lookEveryMs = 30 * 60_000

/** How the last copies went. Beside the copies, because a damaged database must not take it away. */
const stateSchema = z.object({
  problem: z.enum(copyProblems).nullable(),
  elsewhereAt: z.iso.datetime().nullable(),
  elsewhereProblem: z.enum(placeProblems).nullable(),
})
type State = z.infer<typeof stateSchema>
const noState: State = { problem: null, elsewhereAt: null, elsewhereProblem: null }

export type BackupsService = ReturnType<typeof createBackupsService>

export function createBackupsService({ db, sqlite, dataFolder, secretBox, now, ledger, hub }: Ports) {
  const key = createBackupKey(dataFolder, secretBox ?? fileBox)
  const statePath = join(dataFolder, 'backups', 'state.json')
  let running: Promise<unknown> = Promise.resolve()
  let waitingCount = 0
  let timer: NodeJS.Timeout | null = null

  async function readState(): Promise<State> {
    const text = await readFile(statePath, 'utf8').catch(() => null)
    if (text === null) return noState
    try {
      return stateSchema.parse(JSON.parse(text))
    } catch {
      // Cut off by a power cut: the next copy writes it again.
      return noState
    }
  }

  async function view(): Promise<BackupsView> {
    const [copies, state, path, kept] = await Promise.all([
      listCopies(dataFolder),
      readState(),
      findSetting<string>(db, settingKey),
      key.read(),
    ])
    const lastGoodAt = copies.find(({ verifiedAt }) => verifiedAt !== null)?.takenAt ?? null
    return {
      isOnServer: sqlite === null,
      lastGoodAt,
      isOld: isOld(lastGoodAt, now(), oldAfterDays.here),
      copies,
      problem: state.problem,
      elsewhere: {
        path,
        hasPassphrase: kept !== null,
        lastGoodAt: state.elsewhereAt,
        isOld: isOld(state.elsewhereAt, now(), oldAfterDays.elsewhere),
        problem: state.elsewhereProblem,
      },
      isBusy: waitingCount > 0,
    }
  }

  /** One copy at a time, here and then elsewhere. */
  function take(reason: BackupReason): Promise<void> {
    waitingCount += 1
    const taken = running.then(() => copyEverywhere(reason))
    running = taken
      .catch(() => undefined)
      .finally(() => {
        waitingCount -= 1
        hub.publish({ subject: 'backups', id: null })
      })
    return taken
  }

  async function copyEverywhere(reason: BackupReason): Promise<void> {
    if (sqlite === null) return
    const { problem } = await takeCopy(sqlite, reason, { dataFolder, now })
    await dropOldCopies(dataFolder)
    const place = await findSetting<string>(db, settingKey)
    const kept = place === null ? null : await key.read()
    const before = await readState()
    const sent =
      place === null || kept === null ? null : await sendArchive(place, { sqlite, dataFolder, key: kept, now })
    const elsewhereAt = sent?.kind === 'good' ? now() : before.elsewhereAt
    const elsewhereProblem = sent?.kind === 'bad' ? sent.problem : null
    await writeFile(statePath, JSON.stringify({ problem, elsewhereAt, elsewhereProblem }), { flush: true })
  }

  async function takeWhenDue(): Promise<void> {
    const [last] = await listCopies(dataFolder)
    if (last === undefined || last.takenAt.slice(0, 10) !== now().slice(0, 10)) await take('daily')
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
    places: (): Promise<OtherPlace[]> => otherPlaces(),

    async take(): Promise<BackupsView | 'ON_SERVER'> {
      if (sqlite === null) return 'ON_SERVER'
      await take('asked')
      return view()
    },

    /** One archive to any folder, once, closed by this passphrase; what is sent every day stays as it is. */
    async sendTo(place: string, passphrase: string): Promise<Sent | 'ON_SERVER'> {
      if (sqlite === null) return 'ON_SERVER'
      return sendArchive(place, { sqlite, dataFolder, key: await keyFromPassphrase(passphrase), now })
    },

    async choosePlace(actor: Actor, placeId: string, passphrase: string): Promise<BackupsView | 'NOT_FOUND'> {
      const place = (await otherPlaces()).find(({ id }) => id === placeId)
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
