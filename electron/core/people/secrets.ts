import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** About 60 ms and 32 MiB a try: nothing for a person, much for who stole the database and tries every code. */
const cost = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const
const keyBytes = 32

/** `scrypt$N$r$p$salt$key`: what a later version needs to check a code that this one kept. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(secret, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$')
}

export async function isSecret(secret: string, kept: string): Promise<boolean> {
  const [scheme, n, r, p, salt = '', key = ''] = kept.split('$')
  if (scheme !== 'scrypt') return false
  const expected = Buffer.from(key, 'base64')
  const options = { N: Number(n), r: Number(r), p: Number(p), maxmem: cost.maxmem }
  const given = await derive(secret, Buffer.from(salt, 'base64'), options)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** One salt for all badges of a workshop: a badge says whose it is, so it must be found by what it says. */
export async function badgeKeyOf(badge: string, salt: string): Promise<string> {
  return (await derive(badge.trim(), Buffer.from(salt, 'base64'), cost)).toString('base64')
}

export function newBadgeSalt(): string {
  return randomBytes(16).toString('base64')
}

function derive(secret: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
