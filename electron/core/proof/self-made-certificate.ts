import { createPublicKey, hash, type KeyObject, randomBytes, sign } from 'node:crypto'
import { bytesOfText } from '../../../shared/domain/proof/bytes.ts'
import { der, derInteger, derObjectId, derOctets, derSequence, derTags } from '../../../shared/domain/proof/der.ts'

type Bytes = Uint8Array<ArrayBuffer>

const id = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  keyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  /** RFC 9336. */
  documentSigning: '1.3.6.1.5.5.7.3.36',
} as const

/** No end that a paper could outlive (RFC 5280 §4.1.2.5): a workshop renews no certificate. */
const noEnd = '99991231235959Z'
/** X.520 bounds both names. */
const longestName = 64

/**
 * A certificate for a P-256 key, issued by itself in the name of the workshop. Programs call its holder unknown until
 * they are told otherwise: what it proves is that the paper was not changed and which key signed it.
 */
export function selfMadeCertificate(privateKey: KeyObject, organisationName: string, at: string): Bytes {
  const publicKeyInfo = new Uint8Array(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
  const name = derSequence(
    relativeName(id.organisation, organisationName),
    relativeName(id.commonName, `${organisationName} – Établi`),
  )
  const algorithm = derSequence(derObjectId(id.ecdsaWithSha256))
  const toSign = derSequence(
    der(derTags.context0, derInteger(Uint8Array.of(2))),
    derInteger(randomBytes(16)),
    algorithm,
    name,
    derSequence(time(`${at.slice(0, 19).replace(/\D/g, '')}Z`), time(noEnd)),
    name,
    publicKeyInfo,
    der(derTags.context3, derSequence(...extensions(publicKeyInfo))),
  )
  const signature = sign('sha256', toSign, privateKey)
  return derSequence(toSign, algorithm, der(derTags.bitString, Uint8Array.of(0), signature))
}

function relativeName(type: string, value: string): Bytes {
  const text = Array.from(value).slice(0, longestName).join('')
  return der(derTags.set, derSequence(derObjectId(type), der(derTags.utf8, bytesOfText(text))))
}

/** Years before 2050 are written in the short form, later ones in the long. */
function time(digits: string): Bytes {
  const utcTime = 0x17
  const isShort = Number(digits.slice(0, 4)) < 2050
  return isShort ? der(utcTime, bytesOfText(digits.slice(2))) : der(derTags.generalizedTime, bytesOfText(digits))
}

function extensions(publicKeyInfo: Bytes): Bytes[] {
  const isTrue = der(0x01, Uint8Array.of(0xff))
  const keyIdentifier = hash('sha256', publicKeyInfo, 'buffer').subarray(0, 20)
  // Digital signature and non-repudiation, nothing else: no other certificate hangs on this one.
  const usage = der(derTags.bitString, Uint8Array.of(6, 0xc0))
  return [
    derSequence(derObjectId(id.basicConstraints), isTrue, derOctets(derSequence())),
    derSequence(derObjectId(id.keyUsage), isTrue, derOctets(usage)),
    derSequence(derObjectId(id.extendedKeyUsage), derOctets(derSequence(derObjectId(id.documentSigning)))),
    derSequence(derObjectId(id.keyIdentifier), derOctets(derOctets(keyIdentifier))),
  ]
}
