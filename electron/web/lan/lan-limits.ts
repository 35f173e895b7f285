import type { HttpLimits } from '../http-limits.ts'

export type LanLimits = HttpLimits & {
  /** Of a call from a tested machine: a verdict, never a file. */
  testedBodyBytes: number
  handshakeMilliseconds: number
  wrongCodeMilliseconds: number
}

/** The network is slower than the machine itself, and whoever sits on it is unknown. */
export const defaultLanLimits: LanLimits = {
  bodyBytes: 72 * 1024 * 1024,
  testedBodyBytes: 256 * 1024,
  headersMilliseconds: 10_000,
  requestMilliseconds: 120_000,
  handshakeMilliseconds: 10_000,
  wrongCodeMilliseconds: 400,
  connections: 128,
}
