import type { EraseRun } from '../erase-run.ts'
import { codeOf } from '../io/io-errors.ts'

/** The drive could not say that what it took is on the medium: nothing since the last time counts. */
export class SyncFailed extends Error {
  readonly code: string
  constructor(cause: unknown) {
    super('sync failed', { cause })
    this.code = codeOf(cause)
  }
}

/** Tells from time to time what is on the medium, and only once the medium said so. */
export function createDurability({ deps, drive }: EraseRun, pass: number, level: () => number, fromByte: number) {
  let last = { offset: fromByte, at: deps.milliseconds() }
  let isSyncing = false
  const now = async () => {
    // Taken before the flush: what comes back during it may not be part of it.
    const offset = level()
    try {
      await drive.io.sync()
    } catch (error) {
      throw new SyncFailed(error)
    }
    const isNews = offset > last.offset
    last = { offset, at: deps.milliseconds() }
    if (isNews) deps.report({ kind: 'durable', pass, offset })
  }
  const isDue = () =>
    level() - last.offset >= deps.pace.durableBytes || deps.milliseconds() - last.at >= deps.pace.durableMilliseconds
  return {
    now,
    async whenDue() {
      if (isSyncing || !isDue()) return
      isSyncing = true
      await now().finally(() => {
        isSyncing = false
      })
    },
  }
}
