import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { passphraseLength } from '../domain/backup.ts'
import type { BundleProblem } from '../domain/offline/bundle-problem.ts'
import { conflictChoices, type OfflineConflict } from '../domain/offline/conflict.ts'
import { tagsPerBlock } from '../domain/offline/tag-block.ts'

export type BundleLine = { sequence: number; at: string; operatorName: string; machineCount: number }
export type BlockLine = { campaignId: string; campaignName: string; tagPrefix: string; tagCount: number }

export type KnownBenchView = {
  id: string
  name: string
  openedAt: string
  closedAt: string | null
  /** Tags reserved for it, by campaign. */
  blocks: BlockLine[]
  lastBundle: BundleLine | null
}

export type OfflineView =
  | { kind: 'home'; benches: KnownBenchView[] }
  | {
      kind: 'bench'
      benchName: string
      newsTakenAt: string
      /** `tagCount` is what is left. */
      tags: (BlockLine & { isFew: boolean })[]
      lastExport: BundleLine | null
      /** Machines worked on since the home last said what it knows. */
      waitingMachines: number
    }

export type WorkCounts = {
  newMachines: number
  knownMachines: number
  readings: number
  erasures: number
  /** Erasures that prove something else here than the bench made of them. */
  judgedOtherwise: number
  tests: number
  photos: number
}

export type WorkPreview = {
  examinationId: string
  benchName: string
  sequence: number
  madeAt: string
  /** Nothing in it is new. */
  isKnown: boolean
  counts: WorkCounts
  conflicts: OfflineConflict[]
}

export type AppliedWorkView = { benchName: string; isKnown: boolean; counts: WorkCounts }
export type TakenHomeView = { benchName: string; operatorCount: number; campaignCount: number }
export type Stick = { id: string; path: string; freeBytes: number | null }
export type FoundBundle = { id: string; fileName: string; path: string; sizeBytes: number; changedAt: string }

const id = z.string().min(1).max(64)
const shortId = z.string().regex(/^[0-9a-f]{16}$/)
const passphrase = z.string().min(passphraseLength.least).max(passphraseLength.most)
const anyPassphrase = z.string().min(1).max(passphraseLength.most).nullable().default(null)
const blocks = z
  .array(z.object({ campaignId: id, tagCount: z.int().min(tagsPerBlock.least).max(tagsPerBlock.most) }))
  .max(50)
const options = { isEverything: z.boolean().default(false), passphrase: passphrase.nullable().default(null) }

const refusal = { BUNDLE_REFUSED: { status: 422, data: type<{ problem: BundleProblem }>() } } as const
const signing = { SIGNING_KEY_MISSING: { status: 409 } } as const
const missing = { NOT_FOUND: { status: 404 } } as const

export const offlineBenchesContract = {
  view: oc.output(type<OfflineView>()),
  /** Everything that a bench without a network needs, in one closed file. */
  open: oc
    .input(z.object({ name: z.string().trim().min(1).max(80), blocks: blocks.min(1), passphrase }))
    .errors({ ...signing, ...missing, NAME_TAKEN: { status: 409 } })
    .output(z.instanceof(File)),
  /** The same again for a bench that works: news, more tags, and how much of its work is home. */
  renew: oc
    .input(z.object({ benchId: id, blocks, passphrase }))
    .errors({ ...signing, ...missing })
    .output(z.instanceof(File)),
  /** Lost, stolen or done with: nothing more is taken from it. */
  close: oc
    .input(z.object({ benchId: id }))
    .errors(missing)
    .output(type<OfflineView>()),

  /** Makes an offline bench of a workshop that is empty. */
  enter: oc
    .input(z.object({ file: z.instanceof(File), passphrase: anyPassphrase }))
    .errors({ ...refusal, NOT_EMPTY: { status: 409 } })
    .output(type<TakenHomeView>()),
  /** What the home sends to a bench that works. */
  receive: oc
    .input(z.object({ file: z.instanceof(File), passphrase: anyPassphrase }))
    .errors({ ...refusal, NOT_A_BENCH: { status: 409 }, ALREADY_TAKEN: { status: 409 } })
    .output(type<OfflineView>()),
  exportWork: oc
    .input(z.object(options))
    .errors({ NOT_A_BENCH: { status: 409 }, KEY_MISSING: { status: 409 } })
    .output(z.instanceof(File)),
  exportTo: oc
    .input(z.object({ ...options, placeId: shortId }))
    .errors({ ...missing, NOT_A_BENCH: { status: 409 }, KEY_MISSING: { status: 409 }, PLACE_FULL: { status: 507 } })
    .output(type<{ path: string; machineCount: number }>()),
  /** Where work can be written to: what is plugged in now. */
  places: oc.output(type<Stick[]>()),

  /** Bundles on what is plugged in now. */
  found: oc.output(type<FoundBundle[]>()),
  /** Reads and judges a bundle; writes nothing. */
  examine: oc
    .input(
      z.object({
        source: z.union([z.object({ file: z.instanceof(File) }), z.object({ foundId: shortId })]),
        passphrase: anyPassphrase,
      }),
    )
    .errors({ ...refusal, ...missing })
    .output(type<WorkPreview>()),
  apply: oc
    .input(
      z.object({
        examinationId: id,
        choices: z.record(z.string().max(64), z.enum(conflictChoices)).default({}),
      }),
    )
    .errors({ ...refusal, EXAMINATION_GONE: { status: 410 }, ANSWERS_MISSING: { status: 409 } })
    .output(type<AppliedWorkView>()),
}
