/** What a request of the page asks for: one file of the build, or a screen (then the page itself answers). */
export type PagePath = { kind: 'file'; file: string } | { kind: 'screen' } | { kind: 'refused' }

const longestPath = 1024
const fileSegment = /^[A-Za-z0-9_-][A-Za-z0-9._~-]*$/

/**
 * Reads a path as it came on the wire, `/assets/index-3f2a.js`, without query. Each part is decoded once, never the
 * whole: a `%2f` inside a part must not become a separator.
 */
export function readPagePath(rawPath: string): PagePath {
  if (!rawPath.startsWith('/') || rawPath.length > longestPath) return { kind: 'refused' }
  const rawSegments = rawPath.slice(1).split('/')
  if (rawSegments.at(-1) === '') rawSegments.pop()
  const segments: string[] = []
  for (const raw of rawSegments) {
    const segment = decodeSegment(raw)
    if (segment === null) return { kind: 'refused' }
    segments.push(segment)
  }
  if (!segments.at(-1)?.includes('.')) return { kind: 'screen' }
  if (!segments.every((segment) => fileSegment.test(segment))) return { kind: 'refused' }
  return { kind: 'file', file: segments.join('/') }
}

function decodeSegment(raw: string): string | null {
  let segment: string
  try {
    segment = decodeURIComponent(raw)
  } catch {
    return null // not percent-encoding, or not UTF-8 behind it
  }
  const isEmptyOrDots = segment === '' || segment === '.' || segment === '..'
  // A percent sign that is left was encoded twice: nobody writes that who does not try something.
  return isEmptyOrDots || /[/\\%\p{Cc}]/u.test(segment) ? null : segment
}
