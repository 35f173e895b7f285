import type { ByteRange } from '../../../shared/domain/erasing/erase-order.ts'
import type { EraseRun } from '../erase-run.ts'
import { codeOf, isAbsentDrive } from '../io/io-errors.ts'
import { done, type PhaseEnd } from '../phase-end.ts'
import { isDriveThere } from '../presence.ts'
import { stopAsked } from '../stop.ts'
import type { ContentSource } from './content-source.ts'
import { createDurability, SyncFailed } from './durability.ts'
import { createWatermark } from './watermark.ts'
import { type Unwritable, writeChunk } from './write-chunk.ts'

export type RangePass = { pass: number; range: ByteRange; content: ContentSource }
type Tally = { unwritten: Unwritable[]; retryCount: number; badChunkCount: number; failure: unknown }

/** One range from its first to its last byte, several requests in flight. */
export async function overwriteRange(run: EraseRun, work: RangePass): Promise<PhaseEnd> {
  const { order, deps } = run
  const { pass, range } = work
  const startedAt = deps.milliseconds()
  deps.report({ kind: 'pass-started', pass, technique: order.technique, ...range })
  const watermark = createWatermark(range, deps.pace.chunkBytes)
  const durability = createDurability(run, pass, watermark.level, range.fromByte)
  const tally: Tally = { unwritten: [], retryCount: 0, badChunkCount: 0, failure: null }
  const lane = (index: number) =>
    writeLane(run, work, index, { watermark, durability, tally }).catch((error: unknown) => {
      tally.failure ??= error
    })
  await Promise.all(Array.from({ length: deps.pace.depth }, (_, index) => lane(index)))
  const end = await closeRange(run, tally.failure, durability.now)
  if (end.kind !== 'done') return end
  const unwritten = tally.unwritten
    .map(({ fromByte, toByte }) => ({ fromByte, toByte }))
    .toSorted((one, other) => one.fromByte - other.fromByte)
  const milliseconds = Math.round(deps.milliseconds() - startedAt)
  deps.report({ kind: 'pass-ended', pass, ...range, unwritten, retryCount: tally.retryCount, milliseconds })
  return done
}

type Lanes = {
  watermark: ReturnType<typeof createWatermark>
  durability: ReturnType<typeof createDurability>
  tally: Tally
}

/** One request at a time, chunk after chunk, until nothing is left, something failed or a stop came. */
async function writeLane(run: EraseRun, { pass, content }: RangePass, index: number, lanes: Lanes): Promise<void> {
  const { io, logicalSectorBytes } = run.drive
  const { watermark, durability, tally } = lanes
  while (tally.failure === null && !run.isStopped()) {
    await run.cool()
    const chunk = run.isStopped() ? null : watermark.take()
    if (chunk === null) return
    const { offset, bytes } = chunk
    const buffer = content(index, offset, bytes)
    const end = await writeChunk(io, { buffer, offset }, logicalSectorBytes, run.isStopped)
    if (end.isCut) return
    note(run, tally, pass, end)
    run.meter.add(bytes)
    watermark.finish(offset)
    await durability.whenDue()
  }
}

function note(
  { deps, meter, order, drive, findings }: EraseRun,
  tally: Tally,
  pass: number,
  { unwritable, retryCount }: { unwritable: Unwritable[]; retryCount: number },
): void {
  tally.retryCount += retryCount
  if (unwritable.length === 0) return
  tally.unwritten.push(...unwritable)
  tally.badChunkCount += 1
  meter.countError()
  for (const piece of unwritable) {
    findings.unwrittenBytes += piece.toByte - piece.fromByte
    deps.report({ kind: 'unwritable', pass, ...piece })
  }
  if (!isDriveThere(drive)) deps.stopper.stop('drive-gone')
  else if (tally.badChunkCount > order.limits.maxUnwritableChunks)
    deps.stopper.stop('too-many-errors', String(tally.badChunkCount))
}

/** In-flight requests have come back: what they wrote is made durable whatever stopped them. */
async function closeRange(run: EraseRun, failure: unknown, makeDurable: () => Promise<void>): Promise<PhaseEnd> {
  const asked = stopAsked(run.deps.stopper.signal)
  try {
    if (failure !== null) throw failure
    if (asked?.reason !== 'drive-gone') await makeDurable()
  } catch (error) {
    if (isAbsentDrive(error) || !isDriveThere(run.drive))
      return { kind: 'stopped', reason: 'drive-gone', detail: codeOf(error) }
    if (asked === null) return { kind: 'failed', code: failureCode(error), detail: codeOf(error) }
  }
  return asked === null ? done : { kind: 'stopped', ...asked }
}

function failureCode(error: unknown): string {
  if (error instanceof SyncFailed) return 'SYNC_FAILED'
  const codes: Record<string, string> = { ENOSPC: 'DRIVE_FULL', EROFS: 'WRITE_REFUSED', EBADF: 'WRITE_REFUSED' }
  return codes[codeOf(error)] ?? 'WRITE_FAILED'
}
