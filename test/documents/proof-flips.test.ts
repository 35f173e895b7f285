import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../electron/core/proof/node-crypto.ts'
import { recordSigner } from '../../electron/core/proof/signing-keys.ts'
import { bytesOfText } from '../../shared/domain/proof/bytes.ts'
import { envelopeBytes, type JsonObject, sealRecord } from '../../shared/domain/proof/envelope.ts'
import { manifestFiles, manifestName, manifestSchema } from '../../shared/domain/proof/manifest.ts'
import { writePlainZip } from '../../shared/domain/proof/plain-zip.ts'
import { verifyProof } from '../../shared/domain/proof/verify-proof.ts'
import { aSealedCertificate, knownBy, someKeys } from './proof-workshop.ts'

const flipCount = 1000
const keys = someKeys()
const context = { crypto: nodeCrypto, known: [knownBy(keys)] }

/** The same places at every run, spread over the whole file. */
function places(length: number, seed: number): number[] {
  let state = seed
  return Array.from({ length: flipCount }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * length)
  })
}

/** Places at which the changed file still passes for authentic; none may. */
async function unnoticed(bytes: Uint8Array<ArrayBuffer>, name: string, at: readonly number[]): Promise<number[]> {
  const missed: number[] = []
  for (const [index, place] of at.entries()) {
    const before = bytes[place] ?? 0
    // One bit, each in turn: the smallest lie there is.
    bytes[place] = before ^ (1 << (index % 8))
    const { verdict } = await verifyProof(bytes, name, context)
    if (verdict !== 'ALTERED') missed.push(place)
    bytes[place] = before
  }
  return missed
}

async function anArchive(): Promise<Uint8Array<ArrayBuffer>> {
  const { pdf, envelopeBytes: record } = await aSealedCertificate(keys)
  const entries = [
    { name: 'certificats/CE-2026-0001.pdf', bytes: new Uint8Array(pdf) },
    { name: 'certificats/CE-2026-0001.json', bytes: new Uint8Array(record) },
    { name: 'résumé.csv', bytes: bytesOfText('a;b\r\n1;2\r\n') },
  ]
  const record2 = { schema: manifestSchema, files: await manifestFiles(entries, nodeCrypto) } as unknown as JsonObject
  const manifest = await sealRecord(record2, recordSigner(keys), nodeCrypto)
  return writePlainZip([...entries, { name: manifestName, bytes: envelopeBytes(manifest) }])
}

describe(`one bit changed at ${flipCount} places`, () => {
  it('is told of a paper, wherever it is', async () => {
    const pdf = new Uint8Array((await aSealedCertificate(keys)).pdf)
    expect((await verifyProof(pdf, 'a.pdf', context)).verdict).toBe('VALID')
    expect(await unnoticed(pdf, 'a.pdf', places(pdf.length, 1))).toEqual([])
  })

  it('is told of a paper in the place of its signature, which the signature itself does not cover', async () => {
    const pdf = new Uint8Array((await aSealedCertificate(keys)).pdf)
    const [, start = 0, next = 0] = (/ByteRange \[0 (\d+) (\d+)/.exec(Buffer.from(pdf).toString('latin1')) ?? []).map(
      Number,
    )
    const inGap = places(next - start, 2).map((place) => start + place)
    expect(await unnoticed(pdf, 'a.pdf', inGap)).toEqual([])
  })

  it('is told of a record', async () => {
    const record = new Uint8Array((await aSealedCertificate(keys)).envelopeBytes)
    expect(await unnoticed(record, 'a.json', places(record.length, 3))).toEqual([])
  })

  it('is told of an archive', async () => {
    const zip = await anArchive()
    expect((await verifyProof(zip, 'a.zip', context)).verdict).toBe('VALID')
    expect(await unnoticed(zip, 'a.zip', places(zip.length, 4))).toEqual([])
  })

  it('is told of the heads and the list of an archive, of which no hash is taken', async () => {
    const zip = await anArchive()
    const around = places(400, 5).map((place) => (place < 100 ? place : zip.length - 400 + place))
    expect(await unnoticed(zip, 'a.zip', around)).toEqual([])
  })
})

describe('an archive', () => {
  it('names the file that was changed, left out or put in', async () => {
    const entries = ['a', 'b'].map((name) => ({ name, bytes: bytesOfText(name) }))
    const record = { schema: manifestSchema, files: await manifestFiles(entries, nodeCrypto) } as unknown as JsonObject
    const sealed = envelopeBytes(await sealRecord(record, recordSigner(keys), nodeCrypto))
    const changed = writePlainZip([
      { name: 'a', bytes: bytesOfText('A') },
      { name: 'c', bytes: bytesOfText('c') },
      { name: manifestName, bytes: sealed },
    ])
    expect((await verifyProof(changed, 'a.zip', context)).changes).toEqual([
      { code: 'FILE_CHANGED', name: 'a' },
      { code: 'FILE_MISSING', name: 'b' },
      { code: 'FILE_ADDED', name: 'c' },
    ])
  })

  it('is opened by any other program', async () => {
    const { withPdf } = await import('./pdf-tools.ts')
    const { execFileSync } = await import('node:child_process')
    const listed = await withPdf(await anArchive(), async (file) =>
      execFileSync('python3', ['-m', 'zipfile', '-t', file], { encoding: 'utf8' }),
    )
    expect(listed).toContain('Done testing')
  })
})
