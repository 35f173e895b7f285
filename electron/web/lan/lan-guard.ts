import type { GuardedRequest } from '../request-guard.ts'

type LanRefusal = 'ODD_TARGET' | 'UPGRADE' | 'FOREIGN_HOST' | 'FOREIGN_ORIGIN' | 'FOREIGN_SITE' | 'METHOD'

/** Where a request of the network goes, before anybody asked whether its sender was let in. */
export type LanVerdict =
  | { kind: 'call' }
  | { kind: 'page'; rawPath: string; query: string }
  | { kind: 'pair' }
  | { kind: 'refused'; reason: LanRefusal }

/** Nothing has been read of its body, nor of its cookie. `hosts` are exact: "192.168.1.20:7118". */
export function judgeLanRequest(request: GuardedRequest, hosts: readonly string[]): LanVerdict {
  const [host = ''] = request.hosts
  if (request.hosts.length !== 1 || !hosts.includes(host)) return refused('FOREIGN_HOST')
  if (request.origin !== null && request.origin !== `https://${host}`) return refused('FOREIGN_ORIGIN')
  if (request.hasUpgrade) return refused('UPGRADE')
  if (!request.target.startsWith('/')) return refused('ODD_TARGET')
  const [rawPath = '', query = ''] = request.target.split('?', 2)
  const isCall = rawPath === '/rpc' || rawPath.startsWith('/rpc/')
  const isPair = rawPath === '/pair' && request.method === 'POST'
  if (!(isCall || isPair)) return judgePage(request, rawPath, query)
  if (request.method !== 'POST') return refused('METHOD')
  // A form of another site could send a guess; only our own page says that it is ours.
  if (request.origin === null || isFromElsewhere(request.fetchSite)) return refused('FOREIGN_SITE')
  return { kind: isCall ? 'call' : 'pair' }
}

function judgePage({ method, fetchSite }: GuardedRequest, rawPath: string, query: string): LanVerdict {
  if (method !== 'GET' && method !== 'HEAD') return refused('METHOD')
  // The front door may be opened from a link; what lies behind it is asked by our own page alone.
  if (rawPath !== '/' && isFromElsewhere(fetchSite) && fetchSite !== 'none') return refused('FOREIGN_SITE')
  return { kind: 'page', rawPath, query }
}

function isFromElsewhere(fetchSite: string | null): boolean {
  return fetchSite !== null && fetchSite !== 'same-origin'
}

function refused(reason: LanRefusal): LanVerdict {
  return { kind: 'refused', reason }
}

/** Bound to this host and to TLS by its prefix; the port is in the name because cookies know none. */
export function lanCookieName(port: number): string {
  return `__Host-etabli-${port}`
}
