import type { Options } from './parse-line.ts'

/** The result on stdout: as JSON, or as lines for people. */
export function printResult(options: Options, result: unknown, lines: () => readonly string[]): void {
  const text = options.isJson ? JSON.stringify(result, null, 2) : lines().join('\n')
  if (text !== '') process.stdout.write(`${text}\n`)
}

/** Said to the person; never mixed with results. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Columns wide enough for their longest cell, two spaces apart. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
