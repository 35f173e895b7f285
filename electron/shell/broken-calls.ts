import { ORPCError } from '@orpc/server'
import { type Report, textOf } from './report.ts'

type Call = { path: readonly string[]; signal?: AbortSignal | undefined; next(): Promise<unknown> }

/**
 * Reports what broke inside a call, once, where its wire begins: the page only hears that something did. Refusals are
 * not breakage, nor is a stream whose reader left.
 */
export function reportBrokenCalls(report: Report) {
  return async ({ path, signal, next }: Call): Promise<unknown> => {
    try {
      return await next()
    } catch (error) {
      const isRefusal = error instanceof ORPCError && error.status < 500
      if (!isRefusal && !signal?.aborted) report(`${path.join('.')}: ${textOf(error)}`)
      throw error
    }
  }
}
