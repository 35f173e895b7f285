import { createHash } from 'node:crypto'
import { connect } from 'node:tls'

export type BenchCertificate = {
  /** SHA-256, in pairs: what the bench shows in Réglages. */
  fingerprint: string
  /** SHA-256 of its public key in base64: how Chromium is told to trust this one and no other. */
  keyHash: string
}

const longestWaitMs = 5_000

/** The certificate that answers at an address, taken as it is: whether it is the right one, a person says. */
export function readBenchCertificate(address: URL): Promise<BenchCertificate | null> {
  const { promise, resolve } = Promise.withResolvers<BenchCertificate | null>()
  const port = Number(address.port) || 443
  // Nothing is sent over this connection: it only asks who is there.
  const socket = connect({ host: address.hostname, port, rejectUnauthorized: false, timeout: longestWaitMs })
  const end = (found: BenchCertificate | null) => {
    socket.destroy()
    resolve(found)
  }
  socket.once('error', () => end(null))
  socket.once('timeout', () => end(null))
  socket.once('secureConnect', () => {
    const certificate = socket.getPeerX509Certificate()
    if (certificate === undefined) return end(null)
    const key = certificate.publicKey.export({ type: 'spki', format: 'der' })
    const keyHash = createHash('sha256').update(key).digest('base64')
    end({ fingerprint: certificate.fingerprint256, keyHash })
  })
  return promise
}

/** Case and separators are how people copy a fingerprint, not part of it. */
export function isSameFingerprint(one: string, other: string): boolean {
  const hex = (text: string) => text.replace(/[^0-9a-f]/gi, '').toUpperCase()
  return hex(one).length === 64 && hex(one) === hex(other)
}
