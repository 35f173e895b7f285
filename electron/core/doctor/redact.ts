const shortest = 4
const patterns: readonly [RegExp, string][] = [
  [/\b[0-9a-f]{2}([:-][0-9a-f]{2}){5}\b/gi, '‹MAC›'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '‹e-mail›'],
  [/\b\d{1,3}(\.\d{1,3}){3}\b/g, '‹IP›'],
  [/\b[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '‹UUID›'],
]

/** Takes out of a text every secret that is known by its value, longest first, and what looks like an address. */
export function redact(text: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length >= shortest)
  const longestFirst = [...new Set(known)].toSorted((one, other) => other.length - one.length)
  const hidden = longestFirst.reduce((left, secret) => left.replaceAll(secret, '‹masqué›'), text)
  return patterns.reduce((left, [pattern, word]) => left.replace(pattern, word), hidden)
}
