import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { qrBoxes } from '../../electron/core/documents/draw-qr.ts'
import { label62x29, qrPlace } from '../../electron/core/documents/label-format.ts'
import type { LabelFacts } from '../../electron/core/documents/paper-facts.ts'
import { qrSymbol } from '../../electron/core/documents/qr-symbol.ts'
import { renderLabel, renderLabels } from '../../electron/core/documents/render-label.ts'
import { nextAssetTag } from '../../shared/domain/asset-tag.ts'
import { letters } from '../../shared/domain/grading.ts'
import { serialSources } from '../../shared/domain/machine-facts.ts'
import { drawingOf } from './label-drawing.ts'
import { anErasure, aPaperMachine, aProvenErasure, someLabelFacts } from './paper-builders.ts'
import { decodedPages, fontsNotEmbedded, pageSizes, pdfInfo, pdfText, structureProblems } from './pdf-tools.ts'

const margins = label62x29.marginsMillimetres
const longestModel = 'HP EliteBook x360 1040 14 inch G10 2-in-1 Notebook PC Wolf Pro Security Edition (6F6F2EA#ABF)'

describe('the asset label', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await renderLabel(someLabelFacts(), 'fr')
  })

  it('is one page of 62 × 29 mm', async () => {
    const [size, ...others] = await pageSizes(pdf)
    expect(others).toEqual([])
    expect(Math.abs((size?.width ?? 0) - 62)).toBeLessThanOrEqual(0.05)
    expect(Math.abs((size?.height ?? 0) - 29)).toBeLessThanOrEqual(0.05)
  })

  it('says in clear text what a person looks for', async () => {
    const text = await pdfText(pdf)
    for (const words of ['GC26-00042-7', 'Lenovo ThinkPad T480', 'PF1ABC0D', 'Intel Core i5-8350U', 'N° de série']) {
      expect(text).toContain(words)
    }
    // The narrow spaces of the units come out as spaces.
    expect(text).toContain('8 Gio · NVMe 256 Go')
    expect(text).toContain('✓ Effacé 23/11/2026')
  })

  it('embeds every font', async () => {
    expect(await fontsNotEmbedded(pdf)).toEqual([])
  })

  it('is a sound, tagged file with a title', async () => {
    expect(await structureProblems(pdf)).toBe('')
    expect(await pdfInfo(pdf)).toMatch(/Title:\s+Étiquette GC26-00042-7[\s\S]*Tagged:\s+yes/)
  })

  it('comes out the same from the same facts', async () => {
    await renderLabel(someLabelFacts({ letter: 'D' }), 'en')
    expect(Buffer.compare(await renderLabel(someLabelFacts(), 'fr'), pdf)).toBe(0)
  })

  it('claims no erasure without proof', async () => {
    expect(await pdfText(await renderLabel(someLabelFacts({ erasures: null }), 'fr'))).not.toContain('Effacé')
    const doubtful = anErasure({ status: 'UNKNOWN', achieved: null })
    // @ts-expect-error an erasure that nobody judged certifiable
    const facts: LabelFacts = { ...someLabelFacts(), erasures: [doubtful] }
    expect(facts.erasures).toHaveLength(1)
  })

  it('dates the mark by the last of several drives', async () => {
    const { run } = anErasure()
    const earlier = aProvenErasure({ run: { ...run, endedAtLocal: '2026-11-20T09:00:00' } })
    const unknownEnd = aProvenErasure({ run: { ...run, endedAtLocal: null }, recordedAt: '2026-11-24T20:00:00.000Z' })
    const text = await pdfText(await renderLabel(someLabelFacts({ erasures: [earlier, unknownEnd] }), 'en'))
    expect(text).toContain('Erased 25/11/2026')
  })
})

describe('the code on the label', () => {
  it('decodes from a 1-bit raster at 203 and 300 dots per inch, for 40 random tags', async () => {
    const prefix = fc.stringMatching(/^[A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{1,5}$/)
    const tags = fc
      .sample(fc.tuple(prefix, fc.integer({ min: 0, max: 9_999_000 })), 40)
      .map(([letterPrefix, sequence]) => nextAssetTag(letterPrefix, sequence).tag)
    const [first, ...others] = tags.map((assetTag) => someLabelFacts({ machine: aPaperMachine({ assetTag }) }))
    const pdf = await renderLabels([first as LabelFacts, ...others], 'fr')
    expect(await decodedPages(pdf, 203)).toEqual(tags)
    expect(await decodedPages(pdf, 300)).toEqual(tags)
  }, 60_000)

  it('has modules of whole dots at its printer, and of 3 dots at least at 203 per inch', () => {
    const { module } = qrPlace(label62x29)
    expect((module * label62x29.printerDotsPerInch) / 25.4).toBeCloseTo(label62x29.dotsPerModule, 9)
    expect((module * 203) / 25.4).toBeGreaterThanOrEqual(3)
    expect((module * 300) / 25.4).toBeGreaterThanOrEqual(4)
  })

  it('keeps every module, and four modules of white around them, on the page', () => {
    const place = qrPlace(label62x29)
    for (const box of qrBoxes(qrSymbol('ABCDEF-9999999-Z'), place)) {
      expect(box.x).toBeGreaterThanOrEqual(4 * place.module)
      expect(box.y).toBeGreaterThanOrEqual(Math.max(margins.top, 4 * place.module) - 1e-9)
      expect(box.x + box.width).toBeLessThanOrEqual(place.x + place.side)
      expect(box.y + box.height).toBeLessThanOrEqual(place.y + place.side)
    }
  })

  it('refuses a text that its version cannot hold', () => {
    expect(() => qrSymbol('A'.repeat(21))).toThrow()
  })
})

describe('the words on the label', () => {
  it('show the tag in capitals of 3 mm at least, up to the longest tag', async () => {
    for (const assetTag of ['GC-00001-1', 'GC26-00042-7', 'ABCDEF-9999999-Z']) {
      const drawing = await drawingOf(someLabelFacts({ machine: aPaperMachine({ assetTag }) }), 'fr')
      const tag = drawing.texts.find(({ text }) => text === assetTag)
      expect(tag?.box.height).toBeGreaterThanOrEqual(3)
    }
  })

  it('keep the longest plausible model whole', async () => {
    const { texts } = await drawingOf(
      someLabelFacts({ machine: aPaperMachine({ model: longestModel.slice(0, 62) }) }),
      'fr',
    )
    const model = texts.filter(({ font, colour }) => font === 'semibold' && colour === 'black')
    expect(model.map(({ text }) => text).join(' ')).toBe(`Lenovo ${longestModel.slice(0, 62)}`)
  })

  it('name a serial that is not the system’s by where it was read', async () => {
    const { texts } = await drawingOf(someLabelFacts({ machine: aPaperMachine({ serialSource: 'board' }) }), 'fr')
    expect(texts.map(({ text }) => text)).toContain('Numéro de la carte mère')
  })

  it('never leave the printable area nor enter the white around the code, whatever the facts', async () => {
    const name = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }))
    const facts = fc.record({
      manufacturer: name,
      model: fc.oneof(name, fc.constant(longestModel)),
      serial: name,
      cpuModel: name,
      organisationName: name,
      serialSource: fc.constantFrom(null, ...serialSources),
      letter: fc.constantFrom(null, ...letters),
      isErased: fc.boolean(),
      driveCount: fc.integer({ min: 0, max: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(facts, async ({ letter, cpuModel, organisationName, isErased, driveCount, ...identity }) => {
        const drawing = await drawingOf(
          someLabelFacts({
            machine: aPaperMachine(identity),
            letter,
            cpuModel,
            organisationName,
            erasures: isErased ? [aProvenErasure()] : null,
            drives: Array.from({ length: driveCount }, () => ({ sizeBytes: 1e12, mediaType: 'virtual' as const })),
          }),
          'fr',
        )
        expectInside(drawing)
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

function expectInside({ qr, texts }: Awaited<ReturnType<typeof drawingOf>>): void {
  const { widthMillimetres, heightMillimetres } = label62x29
  for (const { box, textWidth, sizePoints, text } of texts) {
    expect(text.trim()).not.toBe('')
    expect(sizePoints).toBeGreaterThanOrEqual(6)
    expect(textWidth).toBeLessThanOrEqual(box.width + 0.01)
    expect(box.x).toBeGreaterThanOrEqual(qr.x + qr.side + qr.quiet - 0.01)
    expect(box.x + box.width).toBeLessThanOrEqual(widthMillimetres - margins.right + 0.01)
    expect(box.y).toBeGreaterThanOrEqual(margins.top - 0.01)
    expect(box.y + box.height).toBeLessThanOrEqual(heightMillimetres - margins.bottom + 0.01)
  }
}
