import type { EraseResume } from './erase-order.ts'
import { confirmationOf, lastOf, runsOf, unwrittenRanges } from './erase-runs.ts'
import { isOwnOverwrite } from './erase-technique.ts'
import type { EraseLog } from './parse-erase-log.ts'

/** Where a job goes on, by its log alone. `null` when it has not been started or confirmed. */
export function resumePoint(log: EraseLog): EraseResume | null {
  const order = confirmationOf(log)?.order
  const runs = runsOf(log)
  if (order === undefined || runs.length === 0) return null
  if (!isOwnOverwrite(order.technique)) return firmwarePoint(runs)
  const missing = unwrittenRanges(runs, order.expected.sizeBytes)
  if (missing.length === 0) return { fromByte: order.expected.sizeBytes, unwritten: [], phase: 'verify' }
  // What lies behind the last durable byte is to be written; pieces before it refused once and are tried again.
  const tail = missing.at(-1)
  const isTailOpen = tail?.toByte === order.expected.sizeBytes
  const fromByte = isTailOpen ? tail.fromByte : order.expected.sizeBytes
  return { fromByte, unwritten: isTailOpen ? missing.slice(0, -1) : missing, phase: 'write' }
}

/** An order given to the drive itself is attached to again, unless it was never given. */
function firmwarePoint(runs: ReturnType<typeof runsOf>): EraseResume {
  const isGiven = runs.some(({ lines }) => lastOf(lines, 'firmware-started') !== null)
  return { fromByte: 0, unwritten: [], phase: isGiven ? 'firmware' : 'write' }
}
