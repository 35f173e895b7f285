/**
 * How the work is cut. Measured on loop devices: one drive is as quick from 1 MiB on, four at once want 4 MiB; more than
 * four requests in flight bring nothing.
 */
export type Pace = {
  chunkBytes: number
  depth: number
  durableBytes: number
  durableMilliseconds: number
  /** A drive may lie about its cache: what it last called durable is written again after a cut. */
  rewindBytes: number
  recheckBytes: number
  progressMilliseconds: number
}

const mebi = 1024 * 1024
export const defaultPace: Pace = {
  chunkBytes: 4 * mebi,
  depth: 4,
  durableBytes: 1024 * mebi,
  durableMilliseconds: 5000,
  rewindBytes: 1024 * mebi,
  recheckBytes: 64 * mebi,
  progressMilliseconds: 500,
}
