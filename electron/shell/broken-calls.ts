import { ORPCError } from '@orpc/server'

export type Report = (line: string) => void

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

export function reportToStderr(line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`)
}

/** On stderr for who watches, and in the log of the workshop for who looks later. */
export function reportToBoth(core: { log(text: string): void }): Report {
  return (line) => {
    reportToStderr(line)
    core.log(line)
  }
}

export function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${textOf(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
