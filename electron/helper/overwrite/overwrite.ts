import type { ByteRange } from '../../../shared/domain/erasing/erase-order.ts'
import type { EraseRun } from '../erase-run.ts'
import { done, type PhaseEnd } from '../phase-end.ts'
import { type ContentSource, randomContent, zeroContent } from './content-source.ts'
import { overwriteRange } from './overwrite-range.ts'
import { startOfPass } from './start-of-pass.ts'

/**
 * Our own writing: everything from where a former run got to, then once more the pieces before it that refused. Each
 * is a pass of its own in the log, so that what was written is never mixed up with what was tried.
 */
export async function overwrite(run: EraseRun, laterBytes: number): Promise<PhaseEnd> {
  const content = contentOf(run)
  const fromByte = await startOfPass(run, content)
  const ranges = [{ fromByte, toByte: run.drive.sizeBytes }, ...refusedBefore(run, fromByte)]
  const total = ranges.reduce((sum, range) => sum + range.toByte - range.fromByte, 0)
  run.meter.enter('writing', total, laterBytes)
  for (const [index, range] of ranges.entries()) {
    const end = await overwriteRange(run, { pass: index + 1, range, content })
    if (end.kind !== 'done') return end
  }
  return done
}

function refusedBefore({ order }: EraseRun, fromByte: number): ByteRange[] {
  return (order.resume?.unwritten ?? [])
    .map((range) => ({ fromByte: range.fromByte, toByte: Math.min(range.toByte, fromByte) }))
    .filter((range) => range.toByte > range.fromByte)
}

function contentOf({ order, deps }: EraseRun): ContentSource {
  const { chunkBytes, depth } = deps.pace
  if (order.technique === 'overwrite-zeros') return zeroContent(chunkBytes)
  if (order.randomSeedHex === null) throw new Error('A random overwrite has a seed')
  return randomContent(order.randomSeedHex, chunkBytes, depth)
}
