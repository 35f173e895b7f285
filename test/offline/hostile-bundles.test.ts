import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readNewMachine } from '../contract/workshop.ts'
import { examined, exported, openEnd, openTwoEnds, passphrase, taken } from './two-ends.ts'

type Ends = Awaited<ReturnType<typeof openTwoEnds>>
type Entry = { name: string; bytes: Buffer }

const magicBytes = 16

/** The entries of a bundle that is not closed, as they lie in the file. */
function entriesOf(bytes: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = magicBytes; ; ) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return entries
    const { name, size } = JSON.parse(bytes.subarray(at + 4, at + 4 + length).toString()) as {
      name: string
      size: number
    }
    const start = at + 4 + length
    entries.push({ name, bytes: bytes.subarray(start, start + size) })
    at = start + size
  }
}

function bundleOf(bytes: Buffer, entries: readonly Entry[]): File {
  const framed = entries.flatMap(({ name, bytes: content }) => {
    const head = Buffer.from(JSON.stringify({ name, size: content.length }))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(head.length)
    return [length, head, content]
  })
  return new File([Buffer.concat([bytes.subarray(0, magicBytes), ...framed, Buffer.alloc(4)])], 'x.etabli-poste')
}

describe('a bundle that is not what it says', () => {
  let ends: Ends
  let work: Buffer<ArrayBuffer>
  beforeEach(async () => {
    ends = await openTwoEnds()
    await readNewMachine(ends.bench.client, ends.intake.id)
    work = Buffer.from(await (await exported(ends.bench)).arrayBuffer())
  })
  afterEach(() => ends.close())

  const refusedAs = (problem: string) => ({ code: 'BUNDLE_REFUSED', data: { problem } })

  async function isUntouched() {
    expect((await ends.home.client.machines.list({})).total).toBe(0)
    const view = await ends.home.client.offlineBenches.view()
    expect(view.kind === 'home' && view.benches[0]?.lastBundle).toBeNull()
  }

  it('is refused whichever byte of it was altered', async () => {
    // The bytes of a packed piece that say when and where it was packed mean nothing, and are held all the same.
    const packedAt = work.indexOf(Buffer.from([0x1f, 0x8b, 8]))
    const unread = Array.from({ length: 6 }, (_, offset) => packedAt + 4 + offset)
    const places = fc.sample(fc.integer({ min: 0, max: work.length - 1 }), 40)
    for (const place of [...unread, ...places]) {
      const altered = Buffer.from(work)
      altered.writeUInt8((altered.readUInt8(place) + 1) % 256, place)
      await expect(examined(ends.home, new File([altered], 'x')), `byte ${place}`).rejects.toMatchObject({
        code: 'BUNDLE_REFUSED',
      })
    }
    await isUntouched()
  })

  it('is refused when cut anywhere, or followed by anything', async () => {
    for (const length of [0, 10, magicBytes, 300, work.length - 4, work.length - 1]) {
      await expect(examined(ends.home, new File([work.subarray(0, length)], 'x'))).rejects.toMatchObject({
        code: 'BUNDLE_REFUSED',
      })
    }
    const longer = new File([work, Buffer.from('more')], 'x')
    await expect(examined(ends.home, longer)).rejects.toMatchObject(refusedAs('ALTERED'))
  })

  it('writes no file outside of its place, whatever its pieces are called', async () => {
    const entries = entriesOf(work)
    for (const name of ['../../escaped', '/tmp/escaped', 'evidence/../../escaped.gz']) {
      const file = bundleOf(work, [...entries.slice(0, 2), { name, bytes: gzipSync('x') }])
      await expect(examined(ends.home, file)).rejects.toMatchObject(refusedAs('ALTERED'))
    }
  })

  it('stops a bomb before it swells', async () => {
    const [head, , ...pieces] = entriesOf(work)
    if (head === undefined) return expect.unreachable('no head')
    const bomb = { name: 'rows.json.gz', bytes: gzipSync(Buffer.alloc(300 * 1024 * 1024)) }
    const file = bundleOf(work, [head, bomb, ...pieces])
    await expect(examined(ends.home, file)).rejects.toMatchObject(refusedAs('TOO_LARGE'))
    const [, rows, piece] = entriesOf(work)
    if (rows === undefined || piece === undefined) return expect.unreachable('no rows')
    const swelling = bundleOf(work, [head, rows, { name: piece.name, bytes: gzipSync(Buffer.alloc(50_000_000)) }])
    await expect(examined(ends.home, swelling)).rejects.toMatchObject({ code: 'BUNDLE_REFUSED' })
  })

  it('cannot bring other rows under the same seal', async () => {
    const [head, rows, ...pieces] = entriesOf(work)
    if (head === undefined || rows === undefined) return expect.unreachable('no rows')
    const text = gunzipSync(rows.bytes).toString().replace('GC26-00001', 'GC26-00002')
    const file = bundleOf(work, [head, { ...rows, bytes: gzipSync(text) }, ...pieces])
    await expect(examined(ends.home, file)).rejects.toMatchObject(refusedAs('ALTERED'))
  })

  it('is refused from another workshop, from a closed bench, and the wrong way round', async () => {
    const stranger = await openTwoEnds()
    await readNewMachine(stranger.bench.client, stranger.intake.id)
    await expect(examined(ends.home, await exported(stranger.bench))).rejects.toMatchObject(refusedAs('OTHER_WORKSHOP'))
    await stranger.close()
    const opening = ends.home.client.offlineBenches.examine({ source: { file: ends.opening }, passphrase })
    await expect(opening).rejects.toMatchObject(refusedAs('WRONG_DIRECTION'))
    const view = await ends.home.client.offlineBenches.view()
    await ends.home.client.offlineBenches.close({ benchId: view.kind === 'home' ? (view.benches[0]?.id ?? '') : '' })
    await expect(examined(ends.home, new File([work], 'x'))).rejects.toMatchObject(refusedAs('BENCH_CLOSED'))
  })

  it('is refused from a second computer that was opened with the same file', async () => {
    await taken(ends.home, new File([work], 'x'))
    const twin = await openEnd()
    await twin.client.offlineBenches.enter({ file: ends.opening, passphrase })
    const [operator] = (await twin.client.session.view()).operators
    await twin.client.session.switchOperator({ operatorId: operator?.id ?? '' })
    await readNewMachine(twin.client, ends.intake.id)
    await expect(examined(ends.home, await exported(twin))).rejects.toMatchObject(refusedAs('OTHER_COMPUTER'))
    await twin.close()
  })

  it('is refused when the bench rewrote its log, or gave a number that was not its own', async () => {
    const { bench, home } = ends
    await bench.deps.db.updateTable('audit').set({ operatorName: 'Quelqu’un' }).where('sequence', '=', 2).execute()
    await expect(examined(home, await exported(bench, true))).rejects.toMatchObject(refusedAs('LOG_REWRITTEN'))
    await isUntouched()
  })

  it('is refused when it brings a number that was not reserved for the bench', async () => {
    const { bench, home } = ends
    await bench.deps.db.updateTable('machines').set({ assetTag: 'GC26-00500-0' }).execute()
    await expect(examined(home, await exported(bench))).rejects.toMatchObject(refusedAs('FOREIGN_TAG'))
    await isUntouched()
  })

  it('opens with its passphrase alone, and an opening only in an empty folder', async () => {
    const { bench, home } = ends
    const closed = await bench.client.offlineBenches.exportWork({ passphrase })
    await expect(examined(home, closed)).rejects.toMatchObject(refusedAs('PASSPHRASE_NEEDED'))
    const wrong = home.client.offlineBenches.examine({ source: { file: closed }, passphrase: 'une mauvaise phrase' })
    await expect(wrong).rejects.toMatchObject(refusedAs('WRONG_PASSPHRASE'))
    const again = home.client.offlineBenches.enter({ file: ends.opening, passphrase })
    await expect(again).rejects.toMatchObject({ code: 'NOT_EMPTY' })
  })

  it('leaves a log that is checked with the home’s own', async () => {
    const { home } = ends
    await taken(home, new File([work], 'x'))
    const [report] = (await home.client.system.audit({})).benches
    expect(report).toMatchObject({ name: 'Atelier de Lifou', breaks: [] })
    await home.deps.db.updateTable('benchAudit').set({ operatorName: 'Quelqu’un' }).where('sequence', '=', 1).execute()
    expect((await home.client.system.audit({})).benches[0]?.breaks).toEqual([{ sequence: 1, problem: 'ALTERED' }])
  })
})
