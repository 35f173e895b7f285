import { describe, expect, it } from 'vitest'
import { createWebSessions } from './web-sessions.ts'

function openSessions() {
  let count = 0
  return createWebSessions(() => {
    count += 1
    return { id: String(count), shell: 'web', operatorId: null }
  })
}

describe('createWebSessions', () => {
  it('changes a token for a cookie once', () => {
    const sessions = openSessions()
    const token = sessions.issueToken()
    const cookie = sessions.redeem(token) ?? ''
    expect(sessions.find(cookie)?.id).toBe('1')
    expect(sessions.redeem(token)).toBeNull()
  })

  it('keeps token and cookie apart', () => {
    const sessions = openSessions()
    const token = sessions.issueToken()
    const cookie = sessions.redeem(sessions.issueToken()) ?? ''
    expect(sessions.find(token)).toBeNull()
    expect(sessions.redeem(cookie)).toBeNull()
    expect([sessions.find(''), sessions.redeem('')]).toEqual([null, null])
  })

  it('lets the oldest address lapse when too many were given out', () => {
    const sessions = openSessions()
    const tokens = Array.from({ length: 9 }, () => sessions.issueToken())
    expect(tokens.map((token) => sessions.redeem(token) !== null)).toEqual([false, ...Array(8).fill(true)])
  })

  it('never gives the same secret twice', () => {
    const sessions = openSessions()
    const secrets = Array.from({ length: 50 }, () => sessions.issueToken())
    expect(new Set(secrets).size).toBe(50)
    expect(secrets.every((secret) => secret.length === 43)).toBe(true)
  })
})
