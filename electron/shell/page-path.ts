const longestPath = 1024
const fileSegment = /^[A-Za-z0-9_-][A-Za-z0-9._~-]*$/

/**
 * The file of the build that a path asks for, as it came on the wire and without query: `/assets/index-3f2a.js`, or `/`
 * for the page itself. `null` when it may name nothing. Each part is decoded once, never the whole: a `%2f` inside a
 * part must not become a separator.
 */
export function readPagePath(rawPath: string): string | null {
  if (rawPath === '/') return 'index.html'
  if (!rawPath.startsWith('/') || rawPath.length > longestPath) return null
  const segments = rawPath.slice(1).split('/').map(decodeSegment)
  return segments.every((segment) => fileSegment.test(segment)) ? segments.join('/') : null
}

/** Empty, and so refused, when it is not percent-encoding or not UTF-8 behind it. */
function decodeSegment(raw: string): string {
  try {
    return decodeURIComponent(raw)
  } catch {
    return ''
  }
}
