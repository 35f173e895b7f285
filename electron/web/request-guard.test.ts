import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GuardedRequest, judgeRequest, readCookie } from './request-guard.ts'

const session = { id: 's', shell: 'web' as const, operatorId: null }
const keys = { port: 4242, findSession: (cookie: string) => (cookie === 'good' ? session : null) }
const call: GuardedRequest = {
  method: 'POST',
  target: '/rpc/session/view',
  hosts: ['127.0.0.1:4242'],
  origin: 'http://127.0.0.1:4242',
  fetchSite: 'same-origin',
  cookieHeader: 'theme=dark; etabli-4242=good',
  hasUpgrade: false,
}

/** What is right, what is nearly so, and anything at all. */
function around<Value>(...values: Value[]) {
  return fc.constantFrom(...values)
}

describe('judgeRequest', () => {
  it('lets a call of our own page through', () => {
    expect(judgeRequest(call, keys)).toEqual({ kind: 'call', session })
  })

  it('says which rule was broken', () => {
    const reason = (change: Partial<GuardedRequest>) => judgeRequest({ ...call, ...change }, keys)
    expect(reason({ hosts: ['localhost:4242'] })).toEqual({ kind: 'refused', reason: 'FOREIGN_ORIGIN' })
    expect(reason({ hosts: [] })).toEqual({ kind: 'refused', reason: 'FOREIGN_HOST' })
    expect(reason({ fetchSite: 'same-site' })).toEqual({ kind: 'refused', reason: 'FOREIGN_SITE' })
    expect(reason({ hasUpgrade: true })).toEqual({ kind: 'refused', reason: 'UPGRADE' })
    expect(reason({ cookieHeader: '' })).toEqual({ kind: 'refused', reason: 'NO_SESSION' })
    expect(reason({ method: 'GET' })).toEqual({ kind: 'refused', reason: 'METHOD' })
    expect(reason({ target: 'http://127.0.0.1:4242/rpc' })).toEqual({ kind: 'refused', reason: 'ODD_TARGET' })
  })

  it('lets nothing through that lacks one of the keys, whatever else it has', () => {
    const requests = fc.record({
      method: around('POST', 'GET', 'HEAD', 'PUT', 'post', ''),
      target: fc.oneof(around('/rpc/a', '/rpc', '/', '/?token=x', '//rpc/a', 'rpc', '*', '/RPC/a'), fc.string()),
      hosts: fc.array(fc.oneof(around('127.0.0.1:4242', 'localhost:4242', 'evil:4242', '127.0.0.1'), fc.string()), {
        maxLength: 3,
      }),
      origin: around(null, 'http://127.0.0.1:4242', 'http://localhost:4242', 'null', 'http://evil'),
      fetchSite: around(null, 'same-origin', 'none', 'same-site', 'cross-site', ''),
      cookieHeader: fc.oneof(
        around('etabli-4242=good', 'etabli-4242=bad', 'etabli-4242=good; etabli-4242=good', ''),
        fc.string(),
      ),
      hasUpgrade: fc.boolean(),
    })
    fc.assert(
      fc.property(requests, (request) => {
        const verdict = judgeRequest(request, keys)
        if (verdict.kind === 'refused') return
        const [host] = request.hosts
        expect(request.hosts.length === 1 && (host === '127.0.0.1:4242' || host === 'localhost:4242')).toBe(true)
        expect([null, `http://${host}`]).toContain(request.origin)
        expect(request.hasUpgrade).toBe(false)
        if (verdict.kind === 'enter') return
        expect(readCookie(request.cookieHeader, 'etabli-4242')).toBe('good')
        expect([null, 'same-origin', 'none']).toContain(request.fetchSite)
        expect(verdict.kind === 'call').toBe(request.method === 'POST')
      }),
      { numRuns: 2000 },
    )
  })
})
