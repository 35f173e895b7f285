import type { IncomingMessage } from 'node:http'

/** What the guard looks at, as it came on the wire. */
export type GuardedRequest = {
  method: string
  target: string
  /** Every Host header: two of them are as bad as a foreign one. */
  hosts: readonly string[]
  origin: string | null
  fetchSite: string | null
  cookieHeader: string
  hasUpgrade: boolean
}

type RefusalReason =
  | 'ODD_TARGET'
  | 'UPGRADE'
  | 'FOREIGN_HOST'
  | 'FOREIGN_ORIGIN'
  | 'FOREIGN_SITE'
  | 'METHOD'
  | 'NO_SESSION'

export type GuardVerdict<Session> =
  | { kind: 'enter'; token: string; session: Session | null }
  | { kind: 'call'; session: Session }
  | { kind: 'page'; rawPath: string }
  | { kind: 'refused'; reason: RefusalReason }

export type GuardKeys<Session> = { port: number; findSession: (cookie: string) => Session | null }

/** Where one request goes. Nothing has been read of its body yet. */
export function judgeRequest<Session>(
  request: GuardedRequest,
  { port, findSession }: GuardKeys<Session>,
): GuardVerdict<Session> {
  const foreignness = findForeignness(request, port)
  if (foreignness !== null) return { kind: 'refused', reason: foreignness }
  const [rawPath = '', query = ''] = request.target.split('?', 2)
  const isCall = rawPath === '/rpc' || rawPath.startsWith('/rpc/')
  const methods = isCall ? ['POST'] : ['GET', 'HEAD']
  if (!methods.includes(request.method)) return { kind: 'refused', reason: 'METHOD' }
  const cookie = readCookie(request.cookieHeader, cookieName(port))
  const session = cookie === null ? null : findSession(cookie)
  const token = rawPath === '/' && request.method === 'GET' ? new URLSearchParams(query).get('token') : null
  if (token !== null) return { kind: 'enter', token, session }
  // Cookies of 127.0.0.1 go to every port of it; the browser says when another page than ours caused the request.
  if (isFromOtherSite(request.fetchSite)) return { kind: 'refused', reason: 'FOREIGN_SITE' }
  if (session === null) return { kind: 'refused', reason: 'NO_SESSION' }
  return isCall ? { kind: 'call', session } : { kind: 'page', rawPath }
}

function findForeignness(request: GuardedRequest, port: number): RefusalReason | null {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`]
  const [host = ''] = request.hosts
  if (request.hosts.length !== 1 || !names.includes(host)) return 'FOREIGN_HOST'
  if (request.origin !== null && request.origin !== `http://${host}`) return 'FOREIGN_ORIGIN'
  if (request.hasUpgrade) return 'UPGRADE'
  // The absolute form "GET http://other/ HTTP/1.1" would put a second host beside the one just checked.
  return request.target.startsWith('/') ? null : 'ODD_TARGET'
}

function isFromOtherSite(fetchSite: string | null): boolean {
  return fetchSite !== null && fetchSite !== 'same-origin' && fetchSite !== 'none'
}

/** The port is in the name: two workshops on one machine must not put each other out. */
export function cookieName(port: number): string {
  return `etabli-${port}`
}

/** `null` when the cookie is absent or given twice. */
export function readCookie(cookieHeader: string, name: string): string | null {
  const values = cookieHeader
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
  return values.length === 1 ? (values[0]?.slice(name.length + 1) ?? null) : null
}

export function toGuardedRequest(request: IncomingMessage): GuardedRequest {
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    hosts: request.headersDistinct.host ?? [],
    origin: request.headers.origin ?? null,
    fetchSite: request.headersDistinct['sec-fetch-site']?.join() ?? null,
    cookieHeader: request.headers.cookie ?? '',
    hasUpgrade: request.headers.upgrade !== undefined,
  }
}
