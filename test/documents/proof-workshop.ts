import type { CertificateFacts } from '../../electron/core/documents/paper-facts.ts'
import { fingerprintOf, type ReadyKeys, selfMadePaper } from '../../electron/core/proof/issuer-signing.ts'
import { type ChainEnd, type SealedCertificate, sealCertificate } from '../../electron/core/proof/seal-certificate.ts'
import { makeSigningKeys, recordSigner } from '../../electron/core/proof/signing-keys.ts'
import type { MachinePage } from '../../shared/contract/machines.contract.ts'
import type { Language } from '../../shared/domain/document.ts'
import { hexOfBytes } from '../../shared/domain/proof/bytes.ts'
import type { KnownIssuer } from '../../shared/domain/proof/known-issuer.ts'
import { aDrive, aReading } from '../builders/reading.ts'
import { someCertificateFacts } from './paper-builders.ts'

/** Keys of a workshop, without its database. */
export function someKeys(name = 'Atelier du Caillou'): ReadyKeys {
  const keys = makeSigningKeys()
  const paper = selfMadePaper(keys, name, '2026-11-20T00:00:00.000Z')
  return { ...keys, paper, fingerprint: fingerprintOf(keys) }
}

export function knownBy(keys: ReadyKeys, name = 'Atelier du Caillou'): KnownIssuer {
  const publicKey = hexOfBytes(recordSigner(keys).publicKey)
  return { name, keys: [{ publicKey, fingerprint: keys.fingerprint, since: '2026-11-20T00:00:00.000Z', until: null }] }
}

/** As much of a machine's page as a record reads. */
function pageOf(facts: CertificateFacts): MachinePage {
  const drives = facts.drives.map(({ drive, erasure }) => ({
    id: erasure.driveId,
    facts: { ...aDrive(), ...drive },
  }))
  return { drives, reading: aReading() } as unknown as MachinePage
}

export function aSealedCertificate(
  keys: ReadyKeys,
  { facts = someCertificateFacts(), language = 'fr' as Language, previous = null as ChainEnd } = {},
): Promise<SealedCertificate> {
  return sealCertificate({ facts, page: pageOf(facts), language, appVersion: '0.0.0-test', previous }, keys)
}
