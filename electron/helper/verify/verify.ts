import { expectedContent } from '../../../shared/domain/erasing/erase-technique.ts'
import type { EraseRun } from '../erase-run.ts'
import { done, type PhaseEnd } from '../phase-end.ts'
import { stopAsked } from '../stop.ts'
import { type Expectation, expectationOf } from './expectation.ts'
import type { Reading } from './open-to-read.ts'
import { bytesOf, planPieces } from './plan-pieces.ts'
import { type ReadTally, readBack } from './read-back.ts'

/** The separate reading: nothing of the writing is believed, every byte is asked of the medium. */
export async function verify(run: EraseRun, reading: Reading): Promise<PhaseEnd> {
  const { order, deps, drive, meter } = run
  const pieces = planPieces(order.verification, drive.sizeBytes, drive.logicalSectorBytes)
  const targetBytes = bytesOf(pieces)
  const startedAt = deps.milliseconds()
  meter.enter('verifying', targetBytes, 0)
  deps.report({ kind: 'verify-started', method: order.verification.kind, targetBytes, pieceCount: pieces.length })
  const expectation = expectationOf(expectedContent(order.technique), order.randomSeedHex)
  const tally = await readBack(run, reading.io, pieces, expectation)
  if (tally.failure !== null) return tally.failure
  if (tally.firstMismatch !== null) deps.report({ kind: 'verify-mismatch', offset: tally.firstMismatch })
  const asked = stopAsked(deps.stopper.signal)
  if (asked !== null) return { kind: 'stopped', ...asked }
  if (!reading.isFromMedium(tally.readBytes)) return { kind: 'failed', code: 'READ_FROM_CACHE', detail: null }
  const milliseconds = Math.round(deps.milliseconds() - startedAt)
  conclude(run, reading, { targetBytes, tally, expectation, milliseconds })
  return done
}

type Conclusion = {
  targetBytes: number
  tally: ReadTally
  expectation: Expectation
  milliseconds: number
}

function conclude({ order, deps, findings }: EraseRun, reading: Reading, told: Conclusion): void {
  const { tally, targetBytes, expectation, milliseconds } = told
  const hasMismatch = tally.firstMismatch !== null
  if (hasMismatch || tally.readBytes < targetBytes) findings.isProven = false
  deps.report({
    kind: 'verify-ended',
    method: order.verification.kind,
    targetBytes,
    readBytes: tally.readBytes,
    mismatchCount: tally.mismatchCount,
    firstMismatchOffset: tally.firstMismatch,
    content: expectation.content(hasMismatch || tally.readBytes === 0),
    cacheBypass: reading.cacheBypass,
    milliseconds,
  })
}
