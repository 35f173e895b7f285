export const pageScheme = 'app'
const pageHost = 'workbench'
export const pageOrigin = `${pageScheme}://${pageHost}`

/**
 * Whether an address is our own page. Exact start first, then parsed: `https://other/?next=app://workbench/` contains
 * our origin, `app://workbench.other/` and `app://workbench@other/` begin like it.
 */
export function isOwnPage(address: string): boolean {
  if (!address.startsWith(`${pageOrigin}/`) || /[\\\p{Cc}\s]/u.test(address)) return false
  const url = parseUrl(address)
  return url !== null && url.protocol === `${pageScheme}:` && url.host === pageHost && url.username === ''
}

/** What the page may load: its own files, and what it made itself in memory. Nothing ever leaves for a network. */
export function isOwnResource(address: string): boolean {
  return isOwnPage(address) || address.startsWith(`blob:${pageOrigin}/`) || address.startsWith('data:')
}

export function parseUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
