import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rasterise } from '../../electron/core/labels/rasterise.ts'
import { densityOf, parseZebraIdentity, parseZebraStatus } from '../../shared/domain/labels/zebra-status.ts'
import { type Bitmap, zplOf } from '../../shared/domain/labels/zpl.ts'
import { decodeAll } from './decode-codes.ts'
import { fonts, pagesOf, sceneOf, templateNamed, wordsOf } from './label-builders.ts'

/** Reads a graphic back as the programming guide describes its shortening, written apart from what made it. */
function unpack(zpl: string): Bitmap {
  const head = /\^PW(\d+)\^LL(\d+).*?\^GFA,\d+,(\d+),(\d+),([^^]*)\^FS/s.exec(zpl)
  if (head === null) throw new Error('No graphic')
  const [width = 0, height = 0, , bytesPerRow = 0] = head.slice(1, 5).map(Number)
  const rows: string[] = []
  let row = ''
  let times = 0
  const rowLength = bytesPerRow * 2
  for (const sign of head[5] ?? '') {
    if (sign === ',') row = row.padEnd(rowLength, '0')
    else if (sign === '!') row = row.padEnd(rowLength, 'F')
    else if (sign === ':') row = rows.at(-1) ?? ''
    else if (sign >= 'G' && sign <= 'Y') times += sign.charCodeAt(0) - 70
    else if (sign >= 'g' && sign <= 'z') times += (sign.charCodeAt(0) - 102) * 20
    else {
      row += sign.repeat(Math.max(1, times))
      times = 0
    }
    if (row.length === rowLength) {
      rows.push(row)
      row = ''
    }
  }
  const data = Uint8Array.from(rows.join('').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
  return { width, height, bytesPerRow, data }
}

describe('the ZPL of a label', () => {
  it('gives back dot by dot what was drawn, whatever the dots', () => {
    const bytes = fc.oneof(fc.constantFrom(0, 255), fc.integer({ min: 0, max: 255 }))
    const bitmap = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }))
      .chain(([bytesPerRow, height]) =>
        fc
          .array(bytes, { minLength: bytesPerRow * height, maxLength: bytesPerRow * height })
          .map((data): Bitmap => ({ width: bytesPerRow * 8, height, bytesPerRow, data: Uint8Array.from(data) })),
      )
    fc.assert(
      fc.property(bitmap, (one) => {
        expect(unpack(zplOf(one))).toEqual(one)
      }),
      { numRuns: 500 },
    )
  })

  it('carries a code that a scanner reads', async () => {
    const template = templateNamed('roll-50x25')
    const pages = pagesOf([await sceneOf(wordsOf(), { template })], template, 203)
    const zpl = zplOf(rasterise(pages, 0, 203, await fonts()))
    expect(zpl).toMatch(/^\^XA\^PW406\^LL203\^LH0,0\^LT0\^FO0,0\^GFA,[\s\S]*\^PQ1\^XZ\n$/)
    expect(await decodeAll([unpack(zpl)], 'qr')).toEqual(['GC26-00042-7'])
    expect(zpl.length).toBeLessThan(10_000)
  })
})

describe('what a Zebra says', () => {
  const framed = (...lines: string[]) => lines.map((line) => `\u0002${line}\u0003\r\n`).join('')
  const first = '030,0,0,1245,000,0,0,0,000,0,0,0'
  const second = '000,0,0,0,0,2,4,0,00000000,1,000'

  it('is ready when nothing is wrong and nothing waits', () => {
    expect(parseZebraStatus(framed(first, second, '1234,0'))).toEqual({ faults: [], waitingCount: 0 })
  })

  it('is told fault by fault, the most pressing first', () => {
    const answer = framed('030,1,1,1245,002,0,0,0,000,0,0,1', '000,0,1,1,0,2,4,0,00000003,1,000', '1234,0')
    expect(parseZebraStatus(answer)).toEqual({
      faults: ['HEAD_OPEN', 'PAPER_OUT', 'RIBBON_OUT', 'PAUSED', 'TOO_HOT'],
      waitingCount: 5,
    })
  })

  it('is nothing while a line is missing, or when it is no Zebra that speaks', () => {
    for (const answer of [
      '',
      framed(first),
      framed(first, second),
      'HTTP/1.1 400 Bad Request\r\n',
      framed('a', 'b', 'c'),
    ]) {
      expect(parseZebraStatus(answer)).toBeNull()
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(() => parseZebraStatus(text)).not.toThrow()
      }),
    )
  })

  it('tells its model and its dots', () => {
    expect(parseZebraIdentity('\u0002ZD421-300dpi,V93.21.17Z,12,8192KB\u0003')).toEqual({
      model: 'ZD421-300dpi',
      dotsPerMillimetre: 12,
    })
    expect([6, 8, 12, 24].map(densityOf)).toEqual([152, 203, 300, 600])
    expect(parseZebraIdentity('\u0002x,y,7,z\u0003')).toBeNull()
  })
})
