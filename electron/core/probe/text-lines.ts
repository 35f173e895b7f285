const longestLine = 2000
const longestKey = 60

/** Lines of a text from outside: cut at `longestText` characters, each cut at a length no tool's line reaches. */
export function textLines(text: string, longestText: number): string[] {
  return text
    .slice(0, longestText)
    .split(/\r?\n/)
    .map((line) => line.slice(0, longestLine))
}

/** The lines between blank lines, group by group. */
export function textParagraphs(text: string, longestText: number): string[][] {
  const paragraphs: string[][] = [[]]
  for (const line of textLines(text, longestText)) {
    if (line.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs.filter(({ length }) => length > 0)
}

/**
 * "key : value" cut at the first separator, both without blanks around; `null` for a line that is no such pair.
 * Searches instead of matching: a pattern would take minutes on a line full of blanks.
 */
export function keyValue(line: string, separator: ':' | '='): [string, string] | null {
  const place = line.indexOf(separator)
  const key = place < 0 ? '' : line.slice(0, place).trim()
  return key === '' || key.length > longestKey ? null : [key, line.slice(place + 1).trim()]
}
