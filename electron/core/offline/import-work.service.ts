import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AppliedWorkView, WorkPreview } from '../../../shared/contract/offline-benches.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { type AppliedWork, applyWork } from './apply-work.ts'
import type { Choices } from './import-context.ts'
import { pieceOf, type ReadWork, readWork } from './read-work.ts'
import type { Staging } from './staging.ts'
import { bundlesOnSticks } from './sticks.ts'

type Ports = Pick<CoreDeps, 'db' | 'evidence' | 'newId'> & { ledger: Ledger; hub: ChangeHub; staging: Staging }
export type BundleSource = { file: File } | { foundId: string } | { path: string }

/** A rehearsal is played to its end and undone: the change it was played in never happens. */
class Rehearsed extends Error {
  readonly applied: AppliedWork

  constructor(applied: AppliedWork) {
    super('Rehearsed')
    this.applied = applied
  }
}

class Unanswered extends Error {}

/** What the home takes in: looked at first, exactly as it would be written, then written in one change. */
export function createImportWork({ db, evidence, newId, ledger, hub, staging }: Ports) {
  let waiting: { id: string; work: ReadWork } | null = null

  async function forget(): Promise<void> {
    if (waiting !== null) await staging.drop(waiting.id)
    waiting = null
  }

  async function pathOf(source: BundleSource, folder: string): Promise<string | null> {
    if ('path' in source) return source.path
    if ('foundId' in source) return (await bundlesOnSticks()).find(({ id }) => id === source.foundId)?.path ?? null
    const path = join(folder, 'bundle')
    await pipeline(Readable.fromWeb(source.file.stream() as never), createWriteStream(path, { mode: 0o600 }))
    return path
  }

  async function rehearse(actor: Actor, work: ReadWork): Promise<AppliedWork> {
    try {
      return await ledger.change(actor, async (change) => {
        throw new Rehearsed(await applyWork(change, work, {}, newId))
      })
    } catch (error) {
      if (error instanceof Rehearsed) return error.applied
      throw error
    }
  }

  return {
    /** Throws BundleError. The one looked at last is the one that may be applied. */
    async examine(actor: Actor, source: BundleSource, passphrase: string | null): Promise<WorkPreview | 'NOT_FOUND'> {
      await forget()
      const id = newId()
      const folder = await staging.make(id)
      try {
        const path = await pathOf(source, folder)
        if (path === null) return await dropped(id)
        const work = await readWork(db, path, passphrase, folder)
        const { isKnown, counts, conflicts } = await rehearse(actor, work)
        waiting = { id, work }
        const { benchName, sequence, madeAt } = work.head
        return { examinationId: id, benchName, sequence, madeAt, isKnown, counts, conflicts }
      } catch (error) {
        await staging.drop(id)
        throw error
      }
    },

    async apply(
      actor: Actor,
      examinationId: string,
      choices: Choices,
    ): Promise<AppliedWorkView | 'EXAMINATION_GONE' | 'ANSWERS_MISSING'> {
      if (waiting?.id !== examinationId) return 'EXAMINATION_GONE'
      const { work } = waiting
      for (const { sha256 } of work.rows.evidence) {
        const bytes = await pieceOf(work.folder, sha256)
        if (bytes === null) return 'EXAMINATION_GONE'
        await evidence.put(bytes)
      }
      try {
        const { isKnown, counts } = await ledger.change(actor, async (change) => {
          const applied = await applyWork(change, work, choices, newId)
          // What changed here since it was looked at may raise a question that nobody was asked.
          if (!applied.isAnswered) throw new Unanswered()
          return applied
        })
        await forget()
        for (const subject of ['machines', 'intakes', 'network'] as const) hub.publish({ subject, id: null })
        return { benchName: work.head.benchName, isKnown, counts }
      } catch (error) {
        if (error instanceof Unanswered) return 'ANSWERS_MISSING'
        throw error
      }
    },
  }

  async function dropped(id: string): Promise<'NOT_FOUND'> {
    await staging.drop(id)
    return 'NOT_FOUND'
  }
}
