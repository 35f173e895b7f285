import type { StartFailure } from '../shell/start-failure.ts'

/** What main says to the core host. A port comes with `port`. */
export type ToCoreHost = { kind: 'port' } | { kind: 'close' }

/** What the core host says to main: there is no core, and why. */
export type FromCoreHost = { kind: 'failed'; failure: StartFailure; detail: string }
