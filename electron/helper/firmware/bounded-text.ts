const endsCharacters = 32 * 1024

/** Head and tail of a long text: the start says what ran, the end how it went. */
export function boundedText(text: string): string {
  if (text.length <= 2 * endsCharacters) return text
  const cut = text.length - 2 * endsCharacters
  return `${text.slice(0, endsCharacters)}\n[… ${cut} characters …]\n${text.slice(-endsCharacters)}`
}

/** The last words of a program, for a person who looks for the reason. */
export function lastLine(text: string): string | null {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.findLast((line) => line !== '')?.slice(0, 300) ?? null
}
