type Bytes = Uint8Array<ArrayBuffer>

/** What a proof needs of the place where it runs: Node has it, and so has any browser. */
export type ProofCrypto = {
  sha256(bytes: Bytes): Bytes | Promise<Bytes>
  /** Raw key of 32 bytes, signature of 64. */
  isEd25519(publicKey: Bytes, signature: Bytes, message: Bytes): boolean | Promise<boolean>
  /** A signature over SHA-256 under the key of a certificate (SubjectPublicKeyInfo), as CMS carries it. */
  isSignedBy(key: PaperKey, signature: Bytes, message: Bytes): boolean | Promise<boolean>
  /** `null` when the bytes are not a zlib stream or grow beyond the limit. */
  inflate(bytes: Bytes, limitBytes: number): Promise<Bytes | null>
}

export type PaperKey = { algorithm: 'ecdsa' | 'rsa'; publicKeyInfo: Bytes }
