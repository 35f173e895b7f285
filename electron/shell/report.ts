export type Report = (line: string) => void

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
