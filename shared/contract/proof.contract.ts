import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { keyPassphraseLength } from '../domain/proof/key-passphrase.ts'
import type { KnownIssuer } from '../domain/proof/known-issuer.ts'
import type { Verification } from '../domain/proof/verification.ts'
import { noteSchema } from './common.ts'

/** Who signs here: what others must know to check the papers, and nothing secret. */
export type SigningIdentity = {
  state: 'READY' | 'MISSING' | 'LOCKED' | 'DAMAGED'
  issuer: KnownIssuer
  /** Of the certificate that signs the pages; `null` until the first paper. */
  certificate: { sha256: string; origin: 'self-made' | 'imported' } | null
}

export type KeyRefusal = {
  code: 'NOT_A_MANAGER' | 'NO_ORGANISATION' | 'NO_KEY' | 'WRONG_PASSPHRASE' | 'UNREADABLE' | 'OTHER_KEY'
}

/** Nobody types one of these twice a day: long enough to be left on a stick. */
const passphraseSchema = z.string().min(keyPassphraseLength.least).max(keyPassphraseLength.most)
const refused = { REFUSED: { status: 409, data: type<KeyRefusal>() } } as const

export const proofContract = {
  /** Any paper, record or archive, checked against the keys of this workshop. Nothing is kept. */
  verifyFile: oc.input(z.object({ file: z.instanceof(File) })).output(type<Verification>()),
  identity: oc.output(type<SigningIdentity>()),
  /** What to give to those who check our papers: name and public keys, as JSON. */
  issuerFile: oc.output(z.instanceof(File)),
  /** Both private keys and the certificate, closed by a passphrase (PKCS#8 in PEM). Managers only. */
  exportKeys: oc
    .input(z.object({ passphrase: passphraseSchema }))
    .errors(refused)
    .output(z.instanceof(File)),
  /** Puts a backup back: only the key that the workshop is known by. */
  restoreKeys: oc
    .input(z.object({ file: z.instanceof(File), passphrase: z.string().max(200) }))
    .errors(refused)
    .output(type<SigningIdentity>()),
  /** A new key from now on; papers of the old one go on being known. */
  replaceKeys: oc
    .input(z.object({ reason: noteSchema }))
    .errors(refused)
    .output(type<SigningIdentity>()),
  /** The workshop's own certificate with its key (.p12, .pfx) signs the pages from now on. */
  importCertificate: oc
    .input(z.object({ file: z.instanceof(File), passphrase: z.string().max(200) }))
    .errors(refused)
    .output(type<SigningIdentity>()),
}
