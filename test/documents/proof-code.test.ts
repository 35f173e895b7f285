import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../electron/core/proof/node-crypto.ts'
import { recordSigner } from '../../electron/core/proof/signing-keys.ts'
import { bytesOfSymbols, symbolsOfBytes } from '../../shared/domain/proof/code-symbols.ts'
import { type QrFacts, qrPayload, serialsHash, verifyQrPayload } from '../../shared/domain/proof/qr-payload.ts'
import { aPaperDrive, aProvenErasure, someCertificateFacts } from './paper-builders.ts'
import { runTool, withPdf } from './pdf-tools.ts'
import { aSealedCertificate, knownBy, someKeys } from './proof-workshop.ts'

const keys = someKeys()
const known = [knownBy(keys)]
const facts: QrFacts = {
  number: 'CE-2026-0001',
  issuedAt: '2026-11-23T23:17:00.000Z',
  level: 'clear',
  driveCount: 1,
  serialsSha256Start: '0123456789abcdef',
  recordSha256Start: '00112233445566778899aabbccddeeff',
}

/** The following pages carry none, which zbarimg takes for a failure. */
function codeOnFirstPage(pdf: Uint8Array): Promise<string> {
  return withPdf(pdf, async (file, folder) => {
    await runTool('pdftoppm', ['-r', '300', '-mono', '-singlefile', file, join(folder, 'page')])
    return (await runTool('zbarimg', ['-q', '--raw', join(folder, 'page.pbm')])).trim()
  })
}

describe('the code of a certificate', () => {
  it('is read from the paper and found authentic, for the record that the paper carries', async () => {
    const drives = [
      { drive: aPaperDrive({ serial: 'B' }), erasure: aProvenErasure({ achieved: 'purge' }) },
      { drive: aPaperDrive({ serial: 'A' }), erasure: aProvenErasure() },
    ] as const
    const { pdf, envelope } = await aSealedCertificate(keys, { facts: someCertificateFacts({ drives }) })
    const text = await codeOnFirstPage(pdf)
    const answer = await verifyQrPayload(text, known, nodeCrypto)
    expect(answer).toEqual({
      verdict: 'AUTHENTIC',
      issuerName: 'Atelier du Caillou',
      facts: {
        number: 'CE-2026-0001',
        issuedAt: facts.issuedAt,
        level: 'clear',
        driveCount: 2,
        serialsSha256Start: (await serialsHash(['A', 'B'], nodeCrypto)).slice(0, 16),
        recordSha256Start: envelope.seal.recordSha256.slice(0, 32),
      },
    })
  })

  it('holds in 200 characters', async () => {
    expect((await qrPayload(facts, recordSigner(keys), nodeCrypto)).length).toBeLessThanOrEqual(200)
  })

  it('is never authentic with one sign changed', async () => {
    const text = await qrPayload(facts, recordSigner(keys), nodeCrypto)
    const verdicts = new Set<string>()
    for (let at = 0; at < text.length; at += 1) {
      for (const sign of ['0', 'Z']) {
        if (text[at] === sign) continue
        const changed = text.slice(0, at) + sign + text.slice(at + 1)
        verdicts.add((await verifyQrPayload(changed, known, nodeCrypto)).verdict)
      }
    }
    expect([...verdicts].toSorted()).toEqual(['ALTERED', 'NOT_A_PROOF', 'UNKNOWN_ISSUER'])
  })

  it('of a stranger is a stranger’s', async () => {
    const text = await qrPayload(facts, recordSigner(someKeys()), nodeCrypto)
    expect(await verifyQrPayload(text, known, nodeCrypto)).toMatchObject({
      verdict: 'UNKNOWN_ISSUER',
      issuerName: null,
    })
  })

  it('is told from everything else that one scans', async () => {
    for (const text of ['', 'GC26-00042-7', 'https://example.nc/', 'ETABLI2:ABC']) {
      expect((await verifyQrPayload(text, known, nodeCrypto)).verdict).toBe('NOT_A_PROOF')
    }
  })

  it('survives a scanner that types in small letters', async () => {
    const text = await qrPayload(facts, recordSigner(keys), nodeCrypto)
    expect((await verifyQrPayload(text.toLowerCase(), known, nodeCrypto)).verdict).toBe('AUTHENTIC')
  })

  it('writes any bytes in signs and reads them back, in one way only', () => {
    for (let length = 0; length < 40; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 97 + length * 31) & 255)
      expect(bytesOfSymbols(symbolsOfBytes(bytes))).toEqual(bytes)
    }
    expect(bytesOfSymbols('01')).toBeNull()
    expect(bytesOfSymbols('00')).toEqual(Uint8Array.of(0))
  })
})
