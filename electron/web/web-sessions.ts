import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export type WebSessions<Session> = {
  /** A token good for one entry; only the last few that were given out still open. */
  issueToken(): string
  /** Burns the token. `null` when it never was one, or is burnt already. */
  redeem(token: string): string | null
  find(cookie: string): Session | null
}

const mostPendingTokens = 8

export function createWebSessions<Session>(newSession: () => Session): WebSessions<Session> {
  const pendingTokens: Buffer[] = []
  const sessions: { key: Buffer; session: Session }[] = []

  return {
    issueToken() {
      const token = randomBytes(32).toString('base64url')
      pendingTokens.push(digest(token))
      if (pendingTokens.length > mostPendingTokens) pendingTokens.shift()
      return token
    },
    redeem(token) {
      const index = indexOfSecret(pendingTokens, token)
      if (index === -1) return null
      pendingTokens.splice(index, 1)
      const cookie = randomBytes(32).toString('base64url')
      sessions.push({ key: digest(cookie), session: newSession() })
      return cookie
    },
    find(cookie) {
      const index = indexOfSecret(
        sessions.map(({ key }) => key),
        cookie,
      )
      return sessions[index]?.session ?? null
    },
  }
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Looks at every one whatever it finds, so that the time taken says nothing. */
function indexOfSecret(digests: readonly Buffer[], secret: string): number {
  const wanted = digest(secret)
  let found = -1
  for (const [index, candidate] of digests.entries()) {
    if (timingSafeEqual(candidate, wanted)) found = index
  }
  return found
}
