import type { ServerOptions } from 'node:http'

export type HttpLimits = {
  /** Of one call; the core has smaller limits for what it takes from outside. */
  bodyBytes: number
  headersMilliseconds: number
  /** From the first byte to the last of the body. */
  requestMilliseconds: number
  connections: number
}

export const defaultHttpLimits: HttpLimits = {
  // An import of 64 MiB and what frames it.
  bodyBytes: 72 * 1024 * 1024,
  headersMilliseconds: 10_000,
  requestMilliseconds: 60_000,
  connections: 256,
}

export function serverOptions(limits: HttpLimits): ServerOptions {
  return {
    headersTimeout: limits.headersMilliseconds,
    requestTimeout: limits.requestMilliseconds,
    connectionsCheckingInterval: Math.min(1000, limits.headersMilliseconds, limits.requestMilliseconds),
    maxHeaderSize: 16 * 1024,
  }
}
