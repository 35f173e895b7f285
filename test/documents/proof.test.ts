import { X509Certificate } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../electron/core/proof/node-crypto.ts'
import type { SealedCertificate } from '../../electron/core/proof/seal-certificate.ts'
import { signPdf } from '../../electron/core/proof/sign-pdf.ts'
import { recordSigner } from '../../electron/core/proof/signing-keys.ts'
import { canonicalJson, type Json } from '../../shared/domain/canonical-json.ts'
import { languages } from '../../shared/domain/document.ts'
import { type Envelope, envelopeBytes, sealRecord } from '../../shared/domain/proof/envelope.ts'
import type { KnownIssuer } from '../../shared/domain/proof/known-issuer.ts'
import { verifyProof } from '../../shared/domain/proof/verify-proof.ts'
import { aPaperDrive, aProvenErasure, someCertificateFacts } from './paper-builders.ts'
import { decodedPages, pageSizes, runTool, structureProblems, type WordBox, withPdf, wordBoxes } from './pdf-tools.ts'
import { aSealedCertificate, knownBy, someKeys } from './proof-workshop.ts'

const keys = someKeys()
const known = [knownBy(keys)]
const check = (bytes: Uint8Array, name: string, issuers: readonly KnownIssuer[] = known) =>
  verifyProof(new Uint8Array(bytes), name, { crypto: nodeCrypto, known: issuers })

let sealed: SealedCertificate
beforeAll(async () => {
  sealed = await aSealedCertificate(keys)
})

describe('a sealed certificate, looked at by other programs', () => {
  it('is signed for the whole document, as pdfsig sees it', async () => {
    const report = await withPdf(sealed.pdf, (file) => runTool('pdfsig', ['-nocert', file]))
    expect(report).toMatch(/Signature Type: ETSI\.CAdES\.detached/)
    expect(report).toMatch(/Total document signed/)
    expect(report).toMatch(/Signature Validation: Signature is Valid/)
  })

  it('has a sound structure, as qpdf sees it', async () => {
    expect(await structureProblems(sealed.pdf)).toBe('')
  })

  it('gives back the record byte for byte, as pdfdetach takes it out', async () => {
    const taken = await withPdf(sealed.pdf, async (file, folder) => {
      await runTool('pdfdetach', ['-save', '1', '-o', join(folder, 'record.json'), file])
      return readFile(join(folder, 'record.json'))
    })
    expect(new Uint8Array(taken)).toEqual(new Uint8Array(sealed.envelopeBytes))
  })

  it('carries a signature that openssl verifies, under a certificate for signing and nothing else', async () => {
    const told = await withPdf(sealed.pdf, async (_, folder) => {
      const bytes = Buffer.from(sealed.pdf)
      const [, start = 0, next = 0] = (/ByteRange \[0 (\d+) (\d+)/.exec(bytes.toString('latin1')) ?? []).map(Number)
      const [cms, content, pem] = ['cms.der', 'content', 'one.pem'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ]
      await writeFile(cms, Buffer.from(bytes.toString('latin1', start + 1, next - 1), 'hex'))
      await writeFile(content, Buffer.concat([bytes.subarray(0, start), bytes.subarray(next)]))
      await writeFile(pem, new X509Certificate(keys.paper.certificates[0] ?? '').toString())
      const signed = ['-inform', 'DER', '-in', cms, '-content', content, '-binary', '-out', '/dev/null']
      await runTool('openssl', ['cms', '-verify', ...signed, '-cades', '-CAfile', pem, '-purpose', 'any'])
      return runTool('openssl', ['x509', '-in', pem, '-noout', '-text'])
    })
    expect(told).toMatch(/CA:FALSE[\s\S]*Digital Signature, Non Repudiation\n/)
  })

  it('prints no word over another, with the shortest head and the longest', async () => {
    const name = 'Association calédonienne pour le réemploi et la redistribution solidaire du matériel numérique'
    const issuers = [
      { name: 'A', legalId: null, address: null, contact: null },
      { name, legalId: name, address: name, contact: name },
    ]
    for (const language of languages) {
      for (const issuer of issuers) {
        const facts = someCertificateFacts({ issuer, replacesNumber: 'CE-2026-0000' })
        const words = await wordBoxes((await aSealedCertificate(keys, { language, facts })).pdf)
        expect(words.length).toBeGreaterThan(100)
        expect(overlaps(words.slice(0, 120))).toEqual([])
      }
    }
  })

  it('stays on one page in both languages, its code readable as an office prints it', async () => {
    for (const language of languages) {
      const { pdf } = await aSealedCertificate(keys, { language })
      expect(await pageSizes(pdf)).toHaveLength(1)
      for (const dotsPerInch of [203, 300, 600]) {
        expect((await decodedPages(pdf, dotsPerInch))[0]).toMatch(/^ETABLI1:[0-9A-HJKMNP-TV-Z]{180,220}$/)
      }
    }
  })
})

/** Its points of PDF/A are held in pdfa/. */
describe('the signature of a sealed certificate', () => {
  it('allows no change at all (DocMDP 1)', () => {
    const text = Buffer.from(sealed.pdf).toString('latin1')
    expect(text).toMatch(/\/TransformMethod \/DocMDP\n\/TransformParams <<\n\/Type \/TransformParams\n\/P 1/)
    expect(text).toMatch(/\/Perms <<\n\/DocMDP \d+ 0 R/)
  })
})

describe('a sealed record', () => {
  it('says what the paper says, every drive of it, and never nothing of what was not checked', () => {
    const record = sealed.envelope.record as unknown as {
      number: string
      issuer: { name: string }
      drives: { serial: string; notChecked: string[]; erasure: { status: string; achieved: string; run: object } }[]
    }
    expect(record.number).toBe('CE-2026-0001')
    expect(record.issuer.name).toBe('Atelier du Caillou')
    expect(record.drives.map(({ serial }) => serial)).toEqual(['S4ELNX0M123456'])
    expect(record.drives[0]?.erasure).toMatchObject({ status: 'ERASED', achieved: 'clear', run: { tool: 'nwipe' } })
    expect(record.drives[0]?.notChecked.length).toBeGreaterThan(2)
  })

  it('has one writing, sorted, without a fraction', () => {
    const text = new TextDecoder().decode(sealed.envelopeBytes)
    expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
    const numbers: number[] = []
    JSON.parse(text, (_, value) => (typeof value === 'number' ? numbers.push(value) : 0))
    expect(numbers.length).toBeGreaterThan(5)
    expect(numbers.filter((value) => !Number.isSafeInteger(value))).toEqual([])
  })

  it('is refused a fraction', async () => {
    await expect(sealRecord({ ratio: 0.5 }, recordSigner(keys), nodeCrypto)).rejects.toThrow('whole number')
  })

  it('names its place in the chain', async () => {
    const previous = { sequence: 7, recordSha256: 'ab'.repeat(32) }
    const { envelope } = await aSealedCertificate(keys, { previous })
    expect(envelope.record).toMatchObject({ sequence: 8, previousRecordSha256: previous.recordSha256 })
  })
})

describe('a check', () => {
  const changedRecord = (change: (envelope: Envelope) => void): Uint8Array => {
    const envelope = structuredClone(sealed.envelope)
    change(envelope)
    return envelopeBytes(envelope)
  }

  it('finds paper and record authentic, and says who issued them', async () => {
    const expected = { verdict: 'VALID', issuerName: 'Atelier du Caillou', changes: [], isRecordIntact: true }
    expect(await check(sealed.pdf, 'a.pdf')).toMatchObject({ ...expected, kind: 'pdf' })
    expect(await check(sealed.envelopeBytes, 'a.json')).toMatchObject({ ...expected, kind: 'record' })
  })

  it('does not know a stranger, however sound the paper', async () => {
    expect(await check(sealed.pdf, 'a.pdf', [])).toMatchObject({ verdict: 'UNKNOWN_ISSUER', changes: [] })
    expect(await check(sealed.pdf, 'a.pdf', [knownBy(someKeys())])).toMatchObject({ verdict: 'UNKNOWN_ISSUER' })
  })

  it('names the value that was changed, added or removed', async () => {
    const bytes = changedRecord(({ record }) => {
      record.number = 'CE-2026-9999'
      record.campaignName = null
      record.remark = 'ajout'
      delete record.timeZone
    })
    const { verdict, changes } = await check(bytes, 'a.json')
    expect(verdict).toBe('ALTERED')
    expect(changes).toEqual([
      { code: 'FIELD', field: { path: 'campaignName', kind: 'changed', value: 'null' } },
      { code: 'FIELD', field: { path: 'number', kind: 'changed', value: 'CE-2026-9999' } },
      { code: 'FIELD', field: { path: 'remark', kind: 'added', value: 'ajout' } },
      { code: 'FIELD', field: { path: 'timeZone', kind: 'removed', value: null } },
    ])
  })

  it('tells the same content in another writing from another content', async () => {
    const pretty = new TextEncoder().encode(JSON.stringify(sealed.envelope, null, 2))
    const { verdict, changes, isRecordIntact } = await check(pretty, 'a.json')
    expect({ verdict, changes, isRecordIntact }).toEqual({
      verdict: 'ALTERED',
      changes: [{ code: 'WRITING' }],
      isRecordIntact: true,
    })
  })

  it('takes a record sealed again by a stranger for a stranger’s, and one with a borrowed key for altered', async () => {
    const stranger = someKeys()
    const forged = await sealRecord(
      { ...sealed.envelope.record, number: 'CE-2026-0002' },
      recordSigner(stranger),
      nodeCrypto,
    )
    expect(await check(envelopeBytes(forged), 'a.json')).toMatchObject({ verdict: 'UNKNOWN_ISSUER' })
    forged.seal.publicKey = sealed.envelope.seal.publicKey
    forged.seal.keyFingerprint = sealed.envelope.seal.keyFingerprint
    expect(await check(envelopeBytes(forged), 'a.json')).toMatchObject({
      verdict: 'ALTERED',
      changes: [{ code: 'SEAL' }],
    })
  })

  it('says which part of a paper was changed, and that the record inside still stands', async () => {
    const pdf = new Uint8Array(sealed.pdf)
    const title = Buffer.from(pdf).indexOf('<dc:title>')
    pdf[title + 60] = (pdf[title + 60] ?? 0) ^ 1
    const { verdict, changes, isRecordIntact } = await check(pdf, 'a.pdf')
    expect({ verdict, isRecordIntact }).toEqual({ verdict: 'ALTERED', isRecordIntact: true })
    expect(changes).toMatchObject([{ code: 'PDF_BYTES', parts: ['metadata'] }])
  })

  it('counts what was added behind the end', async () => {
    const longer = new Uint8Array([...sealed.pdf, ...new TextEncoder().encode('\n% more')])
    expect(await check(longer, 'a.pdf')).toMatchObject({
      verdict: 'ALTERED',
      changes: [{ code: 'PDF_APPENDED', byteCount: 7 }],
    })
  })

  it('refuses a genuine record on a page that another signed', async () => {
    const stranger = someKeys('Faussaire')
    const unsigned = withoutSignature(sealed.pdf)
    const { verdict, changes, isRecordIntact } = await check(await signPdf(unsigned, stranger.paper), 'a.pdf')
    expect({ verdict, isRecordIntact }).toEqual({ verdict: 'ALTERED', isRecordIntact: true })
    expect(changes).toEqual([{ code: 'OTHER_CERTIFICATE' }])
  })

  it.each([
    ['nothing', new Uint8Array(), 'a.txt', 'NOT_A_PROOF'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'a.png', 'NOT_A_PROOF'],
    ['a PDF of somebody else', new TextEncoder().encode('%PDF-1.4\n%%EOF'), 'a.pdf', 'ALTERED'],
    ['JSON nested without end', new TextEncoder().encode('['.repeat(200_000)), 'a.json', 'ALTERED'],
    ['a ZIP of somebody else', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a.zip', 'ALTERED'],
  ])('never takes %s for a paper', async (_, bytes, name, verdict) => {
    expect((await check(bytes, name)).verdict).toBe(verdict)
  })
})

describe('only a verified erasure', () => {
  it('can be written into certificate facts', () => {
    const erasure = aProvenErasure()
    // @ts-expect-error an erasure of any other status is not certifiable
    someCertificateFacts({ drives: [{ drive: aPaperDrive(), erasure: { ...erasure, status: 'NOT_ERASED' } }] })
    // @ts-expect-error nor is one that was never judged certifiable, whatever it says of itself
    someCertificateFacts({ drives: [{ drive: aPaperDrive(), erasure: { ...erasure } satisfies object as object }] })
  })
})

/** Words that stand one on the other; lines set close may touch by a hair. */
function overlaps(words: readonly WordBox[]): string[] {
  const isOver = (one: WordBox, other: WordBox) =>
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3
  return words.flatMap((one, index) =>
    words.slice(index + 1).flatMap((other) => (isOver(one, other) ? [`${one.text} / ${other.text}`] : [])),
  )
}

/** The place of the signature as it was before it was filled. */
function withoutSignature(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const [range = '', start, next] = /\[0 (\d+) (\d+) \d+ *\]/.exec(text) ?? []
  const empty = '0'.repeat(Number(next) - Number(start) - 2)
  const cleared = text.slice(0, Number(start) + 1) + empty + text.slice(Number(next) - 1)
  return new Uint8Array(Buffer.from(cleared.replace(range, '[0 9999999999 9999999999 9999999999]'), 'latin1'))
}
