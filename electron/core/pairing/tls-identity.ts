import { generateKeyPair, randomBytes, X509Certificate } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { asn1 } from 'node-forge'

export type TlsIdentity = { keyPem: string; certificatePem: string; fingerprint: string }

/** A machine on the table whose clock stands in 2005 must not take the certificate for one of the future. */
const validFrom = new Date('2000-01-01T00:00:00Z')
const validYears = 20
const renewBeforeDays = 90
const dayMilliseconds = 24 * 60 * 60 * 1000

/** `keys/network.pem` in the data folder, for its owner alone: the same for years, so that its fingerprint can be known. */
export async function tlsIdentity(dataFolder: string, addresses: readonly string[], at: string): Promise<TlsIdentity> {
  const folder = join(dataFolder, 'keys')
  const path = join(folder, 'network.pem')
  const kept = await readIdentity(path, at)
  if (kept !== null) return kept
  const made = await makeIdentity(addresses, at)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  await writeWhole(path, `${made.keyPem}${made.certificatePem}`)
  return made
}

/** `null` before the first opening. */
export async function knownFingerprint(dataFolder: string, at: string): Promise<string | null> {
  return (await readIdentity(join(dataFolder, 'keys', 'network.pem'), at))?.fingerprint ?? null
}

/** `null` when there is none, or it is damaged, or it ends soon: another is made. */
async function readIdentity(path: string, at: string): Promise<TlsIdentity | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const [keyPem] = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----\n/.exec(text) ?? []
  const [certificatePem] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n/.exec(text) ?? []
  if (keyPem === undefined || certificatePem === undefined) return null
  const certificate = new X509Certificate(certificatePem)
  const leftMilliseconds = Date.parse(certificate.validTo) - Date.parse(at)
  if (leftMilliseconds < renewBeforeDays * dayMilliseconds) return null
  return { keyPem, certificatePem, fingerprint: certificate.fingerprint256 }
}

async function makeIdentity(addresses: readonly string[], at: string): Promise<TlsIdentity> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const { default: forge } = await import('node-forge')
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey)
  // The first byte keeps the number positive.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  certificate.validity.notBefore = validFrom
  certificate.validity.notAfter = yearsAfter(at)
  const name = [{ name: 'commonName', value: 'Établi', valueTagClass: forge.asn1.Type.UTF8 as unknown as asn1.Class }]
  certificate.setSubject(name)
  certificate.setIssuer(name)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: altNames(addresses) },
  ])
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create())
  const certificatePem = forge.pki.certificateToPem(certificate).replaceAll('\r\n', '\n')
  return { keyPem: privateKey, certificatePem, fingerprint: new X509Certificate(certificatePem).fingerprint256 }
}

function yearsAfter(at: string): Date {
  const end = new Date(at)
  end.setUTCFullYear(end.getUTCFullYear() + validYears)
  return end
}

/** Names are 2 and addresses 7 in the standard's list. */
function altNames(addresses: readonly string[]) {
  const names = ['localhost', `${hostname()}.local`].map((value) => ({ type: 2, value }))
  return [...names, ...[...new Set(['127.0.0.1', ...addresses])].map((ip) => ({ type: 7, ip }))]
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.part`
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}
