import { z } from 'zod'
import {
  type CollectionProblem,
  collectionSizeLimitBytes,
  mostCollectionPieces,
  pieceSizeLimitBytes,
} from '../../../shared/contract/collection.contract.ts'
import type { ReadingNote } from '../../../shared/domain/reading.ts'
import type { EvidencePiece } from '../probe/probe-machine.ts'

export type Collection = {
  kind: 'collection'
  pieces: EvidencePiece[]
  notes: ReadingNote[]
  /** By the clock of the machine that was read, which a flat battery sets back by years. */
  takenAt: string
  collector: string
}

const noteCodes = [
  'TOOL_MISSING',
  'NEEDS_ROOT',
  'TIMED_OUT',
  'FAILED',
  'TOO_LARGE',
  'NOT_HERE',
] as const satisfies readonly ReadingNote['code'][]

const HeadSchema = z.object({ format: z.literal('etabli-collection'), version: z.number() })
const NoteSchema = z.object({
  code: z.enum(noteCodes),
  source: z.string().regex(/^[\w. -]{1,80}$/),
  detail: z.string().max(200).nullish(),
})
const CollectionSchema = z.object({
  version: z.literal(1),
  collector: z.string().regex(/^[\w. -]{1,80}$/),
  takenAt: z.iso.datetime(),
  pieces: z
    .array(z.object({ name: z.string().regex(/^[a-zA-Z0-9._-]{1,80}$/), base64: z.string() }))
    .min(1)
    .max(mostCollectionPieces),
  notes: z.array(NoteSchema).max(mostCollectionPieces),
})

/** Reads a collector's file, from a stick or the door: anything may be in it. Never throws. */
export function readCollection(bytes: Uint8Array): Collection | { kind: 'problem'; problem: CollectionProblem } {
  if (bytes.byteLength === 0) return refused('EMPTY')
  if (bytes.byteLength > collectionSizeLimitBytes) return refused('TOO_LARGE')
  const json = parsed(bytes)
  const head = HeadSchema.safeParse(json)
  if (!head.success) return refused('NOT_A_COLLECTION')
  if (head.data.version > 1) return refused('NEWER_VERSION')
  const read = CollectionSchema.safeParse(json)
  if (!read.success) return refused('BROKEN')
  const { collector, takenAt, notes } = read.data
  const pieces = decodedPieces(read.data.pieces)
  if (pieces === null) return refused('BROKEN')
  return {
    kind: 'collection',
    pieces,
    notes: notes.map(({ detail, ...note }) => ({ ...note, detail: detail ?? null })),
    takenAt: new Date(takenAt).toISOString(),
    collector,
  }
}

function refused(problem: CollectionProblem) {
  return { kind: 'problem', problem } as const
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Not JSON, or not even text: an answer like another.
    return null
  }
}

/** `null` when one is not strictly base64, too large, or named like another: none of ours ever is. */
function decodedPieces(told: readonly { name: string; base64: string }[]): EvidencePiece[] | null {
  const pieces = new Map<string, EvidencePiece>()
  for (const { name, base64 } of told) {
    const bytes = decoded(base64)
    if (bytes === null || pieces.has(name)) return null
    pieces.set(name, { name, bytes })
  }
  return [...pieces.values()]
}

function decoded(base64: string): Uint8Array | null {
  if (base64.length > Math.ceil(pieceSizeLimitBytes / 3) * 4) return null
  const bytes = Buffer.from(base64, 'base64')
  // Node skips what is not base64; only what comes back the same was.
  if (bytes.toString('base64') !== base64 || bytes.byteLength > pieceSizeLimitBytes) return null
  return new Uint8Array(bytes)
}
