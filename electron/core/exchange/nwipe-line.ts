/** One line of an nwipe log: `[2026/11/22 23:28:37]  notice: 67108864 bytes written to /dev/loop0`. */
export type NwipeLine = { atLocal: string; level: string | null; text: string }

const lineLimit = 500_000
const lineLengthLimit = 2000

const stampedLine = /^\[(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)\] (.*)$/
const levelledText = /^ {0,3}(debug|info|notice|warning|error|fatal|sanity): ?(.*)$/

/** `null` for a line without time: rows of tables, wrapped kernel versions, anything else. */
export function readNwipeLine(line: string): NwipeLine | null {
  const [, year, month, day, time, rest] = stampedLine.exec(line) ?? []
  if (rest === undefined) return null
  const [, level = null, text = rest] = levelledText.exec(rest) ?? []
  return { atLocal: `${year}-${month}-${day}T${time}`, level, text: text.trim() }
}

/** The first lines, each cut to a bounded length; `isCut` when the text had more lines than that. */
export function boundedLines(text: string): { lines: string[]; isCut: boolean } {
  const lines: string[] = []
  let start = 0
  while (start < text.length && lines.length < lineLimit) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    lines.push(text.slice(start, Math.min(end, start + lineLengthLimit)).trimEnd())
    start = end + 1
  }
  return { lines, isCut: start < text.length }
}

/** A count of bytes or errors; `null` past what a number holds exactly. */
export function countOf(digits: string | undefined): number | null {
  const count = digits !== undefined && /^\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN
  return Number.isSafeInteger(count) ? count : null
}

/** `-q` hides serials behind `XXXXXXXX` or `????????`. */
export function shownText(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' || /^(X{3,}|\?+)$/.test(trimmed) ? null : trimmed
}
