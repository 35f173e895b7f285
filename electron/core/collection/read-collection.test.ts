import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCollection } from './read-collection.ts'

const piece = (name = 'cpuinfo.txt', base64 = 'YQ==') => ({ name, base64 })

function aCollection(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 'etabli-collection',
    version: 1,
    collector: 'collect.sh 1',
    takenAt: '2026-11-23T01:02:03Z',
    host: { os: 'linux' },
    pieces: [piece()],
    notes: [{ code: 'TOOL_MISSING', source: 'smartctl' }],
    ...changes,
  }
}

function read(value: unknown) {
  return readCollection(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)))
}

describe('a collection from outside', () => {
  it('gives its pieces, its notes and who made it', () => {
    expect(read(aCollection())).toEqual({
      kind: 'collection',
      pieces: [{ name: 'cpuinfo.txt', bytes: new Uint8Array([97]) }],
      notes: [{ code: 'TOOL_MISSING', source: 'smartctl', detail: null }],
      takenAt: '2026-11-23T01:02:03.000Z',
      collector: 'collect.sh 1',
    })
  })

  it.each([
    ['nothing', '', 'EMPTY'],
    ['text', 'bonjour', 'NOT_A_COLLECTION'],
    ['half a file', JSON.stringify(aCollection()).slice(0, -20), 'NOT_A_COLLECTION'],
    ['another JSON', '[1,2]', 'NOT_A_COLLECTION'],
    ['null', 'null', 'NOT_A_COLLECTION'],
    ['another format', aCollection({ format: 'etabli-backup' }), 'NOT_A_COLLECTION'],
    ['a later version', aCollection({ version: 2 }), 'NEWER_VERSION'],
    ['an earlier version', aCollection({ version: 0 }), 'BROKEN'],
    ['no piece', aCollection({ pieces: [] }), 'BROKEN'],
    ['pieces that are none', aCollection({ pieces: [null] }), 'BROKEN'],
    ['a name that climbs', aCollection({ pieces: [piece('../../etc/passwd')] }), 'BROKEN'],
    ['a name with a line end', aCollection({ pieces: [piece('a\nb')] }), 'BROKEN'],
    ['no name', aCollection({ pieces: [piece('')] }), 'BROKEN'],
    ['a long name', aCollection({ pieces: [piece('a'.repeat(81))] }), 'BROKEN'],
    ['a name twice', aCollection({ pieces: [piece(), piece()] }), 'BROKEN'],
    ['too many pieces', aCollection({ pieces: Array.from({ length: 401 }, (_, at) => piece(`p${at}`)) }), 'BROKEN'],
    ['base64 with line ends', aCollection({ pieces: [piece('a', 'YQ\n==')] }), 'BROKEN'],
    ['base64 of the web', aCollection({ pieces: [piece('a', '-_-_')] }), 'BROKEN'],
    ['base64 without its end', aCollection({ pieces: [piece('a', 'YQ')] }), 'BROKEN'],
    ['base64 with loose bits', aCollection({ pieces: [piece('a', 'YR==')] }), 'BROKEN'],
    ['a note of its own invention', aCollection({ notes: [{ code: 'REBOOT', source: 'x' }] }), 'BROKEN'],
    ['a note with markup', aCollection({ notes: [{ code: 'FAILED', source: '<b>' }] }), 'BROKEN'],
    ['no instant', aCollection({ takenAt: 'hier' }), 'BROKEN'],
    ['a collector with a line end', aCollection({ collector: 'a\nb' }), 'BROKEN'],
  ])('refuses %s', (_, value, problem) => {
    expect(read(value)).toEqual({ kind: 'problem', problem })
  })

  it('refuses what is no UTF-8', () => {
    expect(readCollection(new Uint8Array([0xff, 0xfe, 0x7b]))).toEqual({ kind: 'problem', problem: 'NOT_A_COLLECTION' })
  })

  it('refuses more than a collection may weigh, before reading it', () => {
    expect(readCollection(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual({ kind: 'problem', problem: 'TOO_LARGE' })
  })

  it('refuses a piece larger than a piece may be, and takes the largest', () => {
    const largest = Buffer.alloc(16 * 1024 * 1024)
    expect(read(aCollection({ pieces: [piece('a', largest.toString('base64'))] })).kind).toBe('collection')
    const larger = Buffer.concat([largest, Buffer.alloc(1)])
    expect(read(aCollection({ pieces: [piece('a', larger.toString('base64'))] })).kind).toBe('problem')
  })

  it('keeps its calm before depth', () => {
    expect(read('['.repeat(200_000)).kind).toBe('problem')
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
    expect(read(JSON.stringify(aCollection()).replace('{"os":"linux"}', deep)).kind).toBe('collection')
  })

  it('answers whatever is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['collection', 'problem']).toContain(readCollection(bytes).kind)
      }),
    )
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('version', 'collector', 'takenAt', 'pieces', 'notes'),
        (value, name) => {
          expect(['collection', 'problem']).toContain(read(aCollection({ [name]: value })).kind)
        },
      ),
    )
  })
})
