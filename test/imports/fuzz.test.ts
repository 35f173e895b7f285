import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOfEreuse } from '../../electron/core/exchange/ereuse-outputs.ts'
import { foreignReaders } from '../../electron/core/exchange/foreign-readers.ts'
import { recogniseFile } from '../../electron/core/exchange/recognise-file.ts'
import { readDonorList } from '../../electron/core/imports/read-donor-list.ts'
import { interpretEvidence } from '../../electron/core/probe/interpret-evidence.ts'
import { MachineFactsSchema } from '../../shared/contract/machine-facts.schema.ts'
import * as samples from './samples.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const { edid, glpiContent: _, ...texts } = samples
const originals = Object.values(texts)

/** Samples with a stretch cut out, doubled or overwritten: what a bad stick or a bad transfer makes of them. */
const wounded = fc
  .record({
    text: fc.constantFrom(...originals),
    from: fc.nat(2000),
    length: fc.nat(200),
    instead: fc.oneof(
      fc.constant(''),
      fc.string({ maxLength: 40 }),
      fc.constantFrom('{', ']', '"', '\u0000', '<', '&#0;', '9'.repeat(400)),
    ),
  })
  .map(({ text, from, length, instead }) => text.slice(0, from) + instead + text.slice(from + length))

const pieceNames = [
  ...['ereuse.json', 'glpi.json', 'glpi.xml', 'inxi.json', 'peracotta.json', 'donor-line.csv', 'lshw.json', 'lshw.xml'],
  ...['smartctl-sda.txt', 'nvme-list.json', 'udevadm-x.txt', 'hwinfo.txt', 'decode-dimms.txt', 'upower.txt', 'net.txt'],
  ...['power-supply-BAT0.txt', 'ip-link.json', 'lsusb.txt', 'sys-dmi.txt', 'system_profiler.txt', 'edid-text-x.txt'],
  ...['edid-file-x.bin', 'smartctls.json', 'dmidecode-a.txt'],
]

describe('whatever a file holds', () => {
  it('is recognised or named a problem, and never breaks the program', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc.string({ maxLength: 600 }).map(utf8),
      fc.json().map(utf8),
      wounded.map(utf8),
      wounded.map((text) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), anything, (name, bytes) => {
        const found = recogniseFile(name, bytes)
        expect(['part', 'whole', 'collection', 'log', 'list', 'problem']).toContain(found.kind)
        if ('pieceName' in found) expect(found.pieceName).toMatch(/^[A-Za-z0-9._-]{1,80}$/)
      }),
      { numRuns: 1500 },
    )
  })

  it('becomes facts of the agreed shape under any piece’s name', () => {
    const covered = foreignReaders.every(({ pattern }) => pieceNames.some((name) => pattern.test(name)))
    expect(covered).toBe(true)
    const content = fc.oneof(wounded, fc.json(), fc.string({ maxLength: 300 }))
    fc.assert(
      fc.property(fc.constantFrom(...pieceNames), content, (name, text) => {
        const { facts } = interpretEvidence([{ name, bytes: utf8(text) }])
        expect(MachineFactsSchema.safeParse(facts).error).toBeUndefined()
      }),
      { numRuns: 2500 },
    )
  })

  it('gives pieces and lines, or none', () => {
    fc.assert(
      fc.property(fc.oneof(wounded, fc.json(), fc.string()), (text) => {
        for (const { name } of piecesOfEreuse(text)) expect(name).toMatch(/^[A-Za-z0-9._-]{1,80}$/)
        const { machines, problems } = readDonorList(utf8(text))
        expect(machines.length + problems.length).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 800 },
    )
  })
})
