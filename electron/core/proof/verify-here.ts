import type { KnownIssuer } from '../../../shared/domain/proof/known-issuer.ts'
import type { Verification } from '../../../shared/domain/proof/verification.ts'
import { verifyProof } from '../../../shared/domain/proof/verify-proof.ts'
import { nodeCrypto } from './node-crypto.ts'

/** The check alone, for a shell that has files and no workshop: a donor's. */
export function verifyHere(bytes: Uint8Array, fileName: string, known: readonly KnownIssuer[]): Promise<Verification> {
  return verifyProof(new Uint8Array(bytes), fileName, { crypto: nodeCrypto, known })
}
