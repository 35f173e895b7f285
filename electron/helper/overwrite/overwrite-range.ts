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
export async function overwriteRange(run: EraseRun, { pass, range, content }: RangePass): Promise<PhaseEnd> {
  const { order, deps, drive } = run
  const startedAt = deps.milliseconds()
  deps.report({ kind: 'pass-started', pass, technique: order.technique, ...range })
  const watermark = createWatermark(range, deps.pace.chunkBytes)
  const durability = createDurability(run, pass, watermark.level, range.fromByte)
  const tally: Tally = { unwritten: [], retryCount: 0, badChunkCount: 0, failure: null }
  const lane = async (index: number) => {
    while (tally.failure === null && !run.isStopped()) {
      await run.cool()
      const chunk = run.isStopped() ? null : watermark.take()
      if (chunk === null) return
      const buffer = content(index, chunk.offset, chunk.bytes)
      const end = await writeChunk(drive.io, { buffer, offset: chunk.offset }, drive.logicalSectorBytes, run.isStopped)
      if (end.isCut) return
      note(run, tally, pass, end)
      run.meter.add(chunk.bytes)
      watermark.finish(chunk.offset)
      await durability.whenDue()
    }
  }
  const guarded = (index: number) => lane(index).catch((error: unknown) => (tally.failure ??= error))
  await Promise.all(Array.from({ length: deps.pace.depth }, (_, index) => guarded(index)))
  const end = await closeRange(run, tally.failure, durability.now)
  if (end.kind !== 'done') return end
  const { unwritten, retryCount } = tally
  const ranges = unwritten
    .map(({ fromByte, toByte }) => ({ fromByte, toByte }))
    .toSorted((a, b) => a.fromByte - b.fromByte)
  const milliseconds = Math.round(deps.milliseconds() - startedAt)
  deps.report({ kind: 'pass-ended', pass, ...range, unwritten: ranges, retryCount, milliseconds })
  return done
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
