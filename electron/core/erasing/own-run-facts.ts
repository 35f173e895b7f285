import type { EraseLine } from '../../../shared/domain/erasing/erase-line.ts'
import {
  bytesIn,
  confirmationOf,
  lastOf,
  linesOf,
  runsOf,
  stateAt,
  unwrittenRanges,
} from '../../../shared/domain/erasing/erase-runs.ts'
import { isOwnOverwrite } from '../../../shared/domain/erasing/erase-technique.ts'
import type { EraseLog } from '../../../shared/domain/erasing/parse-erase-log.ts'
import type { ErasureRun } from '../../../shared/domain/erasure.ts'
import type { KeptJob } from './erase-jobs.repository.ts'

/** What the run was asked to be, beside what its log tells. */
type Asked = Pick<KeptJob, 'order' | 'acceptance' | 'confirmedAt'> & {
  plan: { state: { facts: { deviceName: string | null } } }
}

/** What our own log tells of the run, in the shape that every tool's evidence takes. */
export function ownRunFacts(log: EraseLog, job: Asked, timeZone: string): ErasureRun {
  const { order, plan } = job
  const runs = runsOf(log)
  const last = runs.at(-1)?.lines ?? []
  const end = lastOf(last, 'verify-ended')
  const isByUs = isOwnOverwrite(order.technique)
  const unwritten = isByUs ? bytesIn(unwrittenRanges(runs, order.expected.sizeBytes)) : null
  const startedAt = confirmationOf(log)?.at ?? job.confirmedAt
  const endedAt = log.lines.at(-1)?.at ?? startedAt
  return {
    tool: 'etabli',
    toolVersion: lastOf(last, 'hello')?.helperVersion ?? null,
    deviceName: plan.state.facts.deviceName ?? order.devicePath,
    model: order.expected.model,
    serial: order.expected.serial,
    sizeBytes: order.expected.sizeBytes,
    method: order.technique,
    passCount: isByUs ? 1 : null,
    verification: end?.method ?? 'none',
    bytesWritten: unwritten === null ? null : order.expected.sizeBytes - unwritten,
    bytesVerified: end?.readBytes ?? null,
    passErrorCount: linesOf(last, 'unwritable').length,
    verifyErrorCount: end === null ? null : end.mismatchCount + linesOf(last, 'verify-unreadable').length,
    // A flush that fails stops the pass: one that ended had none.
    syncErrorCount: lastOf(last, 'pass-ended') === null ? null : 0,
    startedAtLocal: localOf(startedAt, timeZone),
    endedAtLocal: localOf(endedAt, timeZone),
    durationSeconds: Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000)),
    own: {
      technique: order.technique,
      bytesUnwritten: unwritten,
      markerCount: lastOf(last, 'markers-checked')?.count ?? null,
      firstMismatchOffset: end?.firstMismatchOffset ?? lastOf(last, 'verify-mismatch')?.offset ?? null,
      cacheBypass: end?.cacheBypass ?? null,
      interruptionCount: Math.max(0, runs.length - 1),
      commands: commandsOf(log.lines),
      deviceStatus: linesOf(last, 'device-status').at(-1)?.raw ?? null,
      randomSeedHex: order.randomSeedHex,
      acceptance: job.acceptance,
      reallocatedBefore: reallocated(runs[0]?.lines ?? [], 'before'),
      reallocatedAfter: reallocated(last, 'after'),
    },
  }
}

function commandsOf(lines: readonly EraseLine[]) {
  return linesOf(lines, 'command').map(({ argv, exitCode }) => ({ argv, exitCode }))
}

function reallocated(lines: readonly EraseLine[], moment: 'before' | 'after'): number | null {
  return stateAt(lines, moment)?.facts.health?.reallocatedSectorCount ?? null
}

/** As the clock on the wall showed it. Swedish writes its dates in the order of ISO 8601. */
function localOf(at: string, timeZone: string): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone, hour12: false }).replace(' ', 'T')
}
