import { areSameBytes } from './bytes.ts'
import {
  type DerNode,
  der,
  derAt,
  derChildren,
  derInteger,
  derNull,
  derObjectId,
  derOctets,
  derSequence,
  derSetOf,
  derTags,
  readDer,
} from './der.ts'
import { certificateParts } from './paper-certificate.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What is signed: the digests of the file, of its blocks, and of every certificate that comes with the signature. */
export type SignedDigests = { content: Bytes; certificates: readonly Bytes[]; blocks: Bytes }
/** The signer's certificate first. */
export type PaperSignature = { certificates: readonly Bytes[]; digests: SignedDigests; signature: Bytes }

const id = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  // Ours, in the arc that is free to all: it lets a verifier say where a file was changed.
  blockDigests: '2.25.270560385880485204118146436830869899004',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaEncryption: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

const sha256Algorithm = () => derSequence(derObjectId(id.sha256))
const versionOne = () => derInteger(Uint8Array.of(1))

/** The signed attributes as they are hashed (a SET). PAdES keeps the time in the PDF, not here. */
export function signedAttributes({ content, certificates, blocks }: SignedDigests): Bytes {
  // SHA-256 is the default of ESSCertIDv2: to name it would not be DER.
  const listed = certificates.map((digest) => derSequence(derOctets(digest)))
  return derSetOf(derTags.set, [
    attribute(id.contentType, derObjectId(id.data)),
    attribute(id.messageDigest, derOctets(content)),
    attribute(id.signingCertificateV2, derSequence(derSequence(...listed))),
    attribute(id.blockDigests, derOctets(blocks)),
  ])
}

function attribute(type: string, value: Bytes): Bytes {
  return derSequence(derObjectId(type), der(derTags.set, value))
}

/** CMS SignedData without its content, as `ETSI.CAdES.detached` wants it. */
export function encodeCms({ certificates, digests, signature }: PaperSignature): Bytes {
  const [signer] = certificates
  if (signer === undefined) throw new Error('A signature without a certificate')
  const { issuer, serial, key } = certificateParts(signer)
  const algorithm =
    key.algorithm === 'rsa'
      ? derSequence(derObjectId(id.rsaEncryption), derNull())
      : derSequence(derObjectId(id.ecdsaWithSha256))
  const signerInfo = derSequence(
    versionOne(),
    derSequence(issuer, serial),
    sha256Algorithm(),
    der(derTags.context0, readDer(signedAttributes(digests)).content),
    algorithm,
    derOctets(signature),
  )
  const signedData = derSequence(
    versionOne(),
    der(derTags.set, sha256Algorithm()),
    derSequence(derObjectId(id.data)),
    derSetOf(derTags.context0, certificates),
    der(derTags.set, signerInfo),
  )
  return derSequence(derObjectId(id.signedData), der(derTags.context0, signedData))
}

/** `null` unless the bytes are, to the last one, what `encodeCms` writes: nothing unsigned can be slipped in. */
export function decodeCms(cms: Bytes): PaperSignature | null {
  try {
    const signedData = derAt(readDer(cms), 1, 0)
    const signerInfo = derAt(signedData, 4, 0)
    const certificates = signerFirst(derChildren(derAt(signedData, 3)), derAt(signerInfo, 1))
    const read = { certificates, digests: digestsOf(derAt(signerInfo, 3)), signature: derAt(signerInfo, 5).content }
    return areSameBytes(encodeCms(read), cms) ? read : null
  } catch {
    // Hostile bytes end anywhere in the reader: whatever it stumbled on, this is no signature of ours.
    return null
  }
}

function signerFirst(certificates: readonly DerNode[], issuerAndSerial: DerNode): Bytes[] {
  const isSigner = ({ whole }: DerNode) => {
    const { issuer, serial } = certificateParts(whole)
    return areSameBytes(derSequence(issuer, serial), issuerAndSerial.whole)
  }
  return [...certificates.filter(isSigner), ...certificates.filter((one) => !isSigner(one))].map(({ whole }) => whole)
}

function digestsOf(signed: DerNode): SignedDigests {
  const valueNamed = (type: string) => {
    const wanted = derObjectId(type)
    const found = derChildren(signed).find((one) => areSameBytes(derAt(one, 0).whole, wanted))
    if (found === undefined) throw new Error('A signed attribute is missing')
    return derAt(found, 1, 0)
  }
  const listed = derChildren(derAt(valueNamed(id.signingCertificateV2), 0))
  return {
    content: valueNamed(id.messageDigest).content,
    certificates: listed.map((one) => derAt(one, 0).content),
    blocks: valueNamed(id.blockDigests).content,
  }
}
