import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { idSchema } from './common.ts'
import type { ReadingPreview } from './machines.contract.ts'

/** Why a file is not a collection that can be read. */
export const collectionProblems = ['EMPTY', 'TOO_LARGE', 'NOT_A_COLLECTION', 'NEWER_VERSION', 'BROKEN'] as const
export type CollectionProblem = (typeof collectionProblems)[number]

export const collectionSizeLimitBytes = 64 * 1024 * 1024
export const pieceSizeLimitBytes = 16 * 1024 * 1024
export const mostCollectionPieces = 400
const collectorNames = ['collect.sh', 'collect.ps1'] as const
export type CollectorName = (typeof collectorNames)[number]

/** Arrived and not yet kept; more are refused, so that none is pushed off. */
export const mostWaitingCollections = 40

/** Why the door closed by itself. */
export type DoorClosing = 'EXPIRED' | 'WRONG_CODES'

/** What a person types on the machine to read, while the door is open. */
export type CollectionDoorView = {
  /** "192.168.1.20:7117": first the one at which whoever asks reaches the bench that keeps the data, then the likeliest. */
  addresses: string[]
  /** One door for all benches of the network: who closes it, or changes its code, closes it for everybody. */
  openedBy: { operatorName: string; benchName: string }
  code: string
  expiresAt: string
  commands: { linux: string; linuxWithoutCurl: string; windows: string }
  /** The Linux command as a QR symbol, for a scanner plugged into that machine: an SVG path in modules. */
  qr: { moduleCount: number; path: string }
}

export type CollectionView = { door: CollectionDoorView | null; closedBecause: DoorClosing | null }

/** A machine that was read elsewhere and waits until somebody says which one it is. */
export type CollectionArrival = {
  preview: ReadingPreview
  arrivedAt: string
  collector: string
  /** `null` = through the door. */
  fileName: string | null
}

export const collectionContract = {
  view: oc.output(type<CollectionView>()),
  /** Opens the door to the local network for a quarter of an hour. One that is open stays, unless it is asked anew. */
  open: oc
    .input(z.object({ isAnew: z.boolean().default(false) }).prefault({}))
    .errors({ NO_NETWORK: { status: 409 } })
    .output(type<CollectionView>()),
  close: oc.output(type<CollectionView>()),
  arrivals: oc.output(type<CollectionArrival[]>()),
  /** The collector itself, to be put on a stick. */
  script: oc.input(z.object({ name: z.enum(collectorNames) })).output(z.instanceof(File)),
  /** The file that a collector wrote on a stick. */
  importFile: oc
    .input(z.object({ file: z.instanceof(File) }))
    .errors({
      COLLECTION_UNREADABLE: { status: 422, data: type<{ problem: CollectionProblem; fileName: string }>() },
      TOO_MANY_WAITING: { status: 409 },
    })
    .output(type<CollectionArrival>()),
  /** Puts an arrival aside without keeping it. */
  dismiss: oc
    .input(z.object({ previewId: idSchema }))
    .errors({ NOT_FOUND: { status: 404 } })
    .output(type<CollectionArrival[]>()),
}
