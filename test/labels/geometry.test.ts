import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelTemplates } from '../../electron/core/labels/label-templates.ts'
import type { LabelWords } from '../../electron/core/labels/label-words.ts'
import { chosenWords, printableWords } from '../../electron/core/labels/label-words.ts'
import { layoutLabel } from '../../electron/core/labels/layout-label.ts'
import type { Scene } from '../../electron/core/labels/scene.ts'
import { letters } from '../../shared/domain/grading.ts'
import {
  dotMillimetres,
  type LabelTemplate,
  pageMillimetres,
  printerDensities,
  symbologies,
} from '../../shared/domain/labels/label-template.ts'
import { slotCount, slotOrigin } from '../../shared/domain/labels/sheet-slots.ts'
import { aPaperMachine, aProvenErasure } from '../documents/paper-builders.ts'
import { pageSizes, structureProblems } from '../documents/pdf-tools.ts'
import { layout, measuring, pagesOf, pdfOf, sceneOf, templateNamed, wordsOf, wordsOfDrive } from './label-builders.ts'

const hair = 1e-6
/** As the standards and the makers of printers want them, written apart from the code that keeps them. */
const quietModules = { qr: 4, 'data-matrix': 1, code128: 10 }
const leastDots = { qr: 3, 'data-matrix': 3, code128: 2 }
const templates = labelTemplates.map((template) => [template.id, template] as const)
const sheets = labelTemplates.flatMap((template) =>
  template.sheet === null ? [] : [[template.id, template, template.sheet] as const],
)
const sayingFor = (template: LabelTemplate) => (template.uses.includes('machine') ? wordsOf() : wordsOfDrive())

describe('a page of labels', () => {
  it.each(templates)('of %s has its size to a twentieth of a millimetre, and a sound file', async (_, template) => {
    const scene = await sceneOf(sayingFor(template), { template })
    const pdf = await pdfOf(pagesOf([scene], template, template.printerDotsPerInch))
    const [size, ...others] = await pageSizes(pdf)
    const wanted = pageMillimetres(template)
    expect(others).toEqual([])
    expect(Math.abs((size?.width ?? 0) - wanted.width)).toBeLessThanOrEqual(0.05)
    expect(Math.abs((size?.height ?? 0) - wanted.height)).toBeLessThanOrEqual(0.05)
    expect(await structureProblems(pdf)).toBe('')
  })

  it.each(sheets)('%s holds every one of its labels, none over another', (_, template, sheet) => {
    expect(sheet.pitchXMillimetres).toBeGreaterThanOrEqual(template.widthMillimetres)
    expect(sheet.pitchYMillimetres).toBeGreaterThanOrEqual(template.heightMillimetres)
    for (let slot = 0; slot < slotCount(sheet); slot += 1) {
      const { x, y } = slotOrigin(sheet, slot)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + template.widthMillimetres).toBeLessThanOrEqual(sheet.widthMillimetres)
      expect(y + template.heightMillimetres).toBeLessThanOrEqual(sheet.heightMillimetres)
    }
  })
})

describe('the code', () => {
  it('is drawn in whole dots, never too fine, with all its white on the label', async () => {
    const cases = labelTemplates.flatMap((template) =>
      symbologies.flatMap((symbology) => printerDensities.map((dotsPerInch) => ({ template, symbology, dotsPerInch }))),
    )
    for (const wish of cases) {
      const scene = await layout(sayingFor(wish.template), wish)
      if (!('texts' in scene)) continue
      expectWholeCode(scene, wish.dotsPerInch)
      expectWhiteAround(scene)
    }
  })

  it('is refused with what was possible when its bars would be too fine', async () => {
    const wish = { template: templateNamed('sheet-j8651'), symbology: 'code128', dotsPerInch: 203 } as const
    expect(await layout(wordsOf(), wish)).toEqual({ code: 'MODULE_TOO_SMALL', needed: 2, possible: 1 })
  })

  it('is refused for a serial that no scanner would give back', async () => {
    const template = templateNamed('tape-29-drive')
    expect(await layout({ ...wordsOfDrive(), codeText: 'Sérié' }, { template })).toEqual({ code: 'CODE_TEXT_UNUSABLE' })
  })

  it('and its number are refused rather than cut', async () => {
    const serial = 'W'.repeat(60)
    const scene = await layout({ ...wordsOfDrive(), headline: serial }, { template: templateNamed('sheet-j8651') })
    expect(scene).toEqual({ code: 'NUMBER_TOO_LONG' })
  })
})

describe('the words', () => {
  it('stay on the printable part, out of the white of the code and whole in their room, whatever the facts', async () => {
    const { paper, measure } = await measuring()
    const name = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }))
    const facts = fc.record({
      template: fc.constantFrom(...labelTemplates),
      symbology: fc.constantFrom(...symbologies),
      dotsPerInch: fc.constantFrom(...printerDensities),
      identity: fc.record({ manufacturer: name, model: name, serial: name }),
      cpuModel: name,
      organisationName: name,
      letter: fc.constantFrom(null, ...letters),
      isErased: fc.boolean(),
      isDuplicate: fc.boolean(),
      assetTag: fc.constantFrom('GC-00001-1', 'GC26-00042-7', 'ABCDEF-9999999-Z'),
    })
    fc.assert(
      fc.property(
        facts,
        ({ template, symbology, dotsPerInch, identity, isErased, isDuplicate, assetTag, ...others }) => {
          const machine = aPaperMachine({ ...identity, assetTag })
          const erasures = isErased ? ([aProvenErasure()] as const) : null
          const words: LabelWords = {
            ...wordsOf({ machine, erasures, ...others }),
            duplicate: isDuplicate ? 'DUPLICATA' : null,
          }
          const chosen = printableWords(paper, chosenWords(words, [...template.fields, 'grade', 'cpu', 'organisation']))
          const scene = layoutLabel(chosen, { template, symbology, dotsPerInch }, measure)
          if (!('texts' in scene)) return
          expectInside(scene, template)
          expect(scene.texts.map(({ text }) => text).join('')).toContain(assetTag)
          expect(scene.texts.some(({ text }) => text === 'DUPLICATA')).toBe(isDuplicate)
          for (const { text, font, sizePoints, box } of scene.texts) {
            expect(measure(text, font, sizePoints)).toBeLessThanOrEqual(box.width + 0.01)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('show the number in capitals of 3 mm on the roll of the workshop, up to the longest', async () => {
    for (const assetTag of ['GC-00001-1', 'GC26-00042-7', 'ABCDEF-9999999-Z']) {
      const words = wordsOf({ machine: aPaperMachine({ assetTag }) })
      const { texts } = await sceneOf(words, { template: templateNamed('roll-62x29') })
      expect(texts.find(({ text }) => text === assetTag)?.box.height).toBeGreaterThanOrEqual(3)
    }
  })

  it('say what had no room', async () => {
    const words = wordsOf({ cpuModel: 'Intel Core i5-8350U', letter: 'A' })
    const { dropped } = await sceneOf(words, { template: templateNamed('roll-62x29'), symbology: 'code128' })
    expect(dropped).toEqual(['cpu', 'memoryAndDrives'])
  })

  it('are those of the language asked', async () => {
    const english = await sceneOf(wordsOf({}, 'en'), { template: templateNamed('roll-62x29') })
    expect(english.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['✓ Erased 23/11/2026']))
  })

  it('claim no erasure without proof', async () => {
    const { texts } = await sceneOf(wordsOf({ erasures: null }), { template: templateNamed('roll-62x29') })
    expect(texts.filter(({ text }) => text.includes('Effacé'))).toEqual([])
  })
})

function expectWholeCode({ code }: Scene, dotsPerInch: number): void {
  if (code === null) throw new Error('A label without a code')
  const dot = dotMillimetres(dotsPerInch)
  expect(code.dotsPerModule).toBeGreaterThanOrEqual(leastDots[code.symbol.symbology])
  expect(Math.abs(code.module / dot - Math.round(code.module / dot))).toBeLessThan(hair)
  expect(Math.abs(code.x / dot - Math.round(code.x / dot))).toBeLessThan(hair)
}

function expectWhiteAround({ code, texts, shapes, logo, width, height }: Scene): void {
  if (code === null) throw new Error('A label without a code')
  const { symbology } = code.symbol
  const quiet = quietModules[symbology] * code.module
  const above = symbology === 'code128' ? 0 : quiet
  expect(logo).toBeNull()
  const white = {
    left: code.x - quiet,
    top: code.y - above,
    right: code.x + code.width + quiet,
    bottom: code.y + code.height + above,
  }
  expect(white.left).toBeGreaterThanOrEqual(-hair)
  expect(white.top).toBeGreaterThanOrEqual(-hair)
  expect(white.right).toBeLessThanOrEqual(width + hair)
  expect(white.bottom).toBeLessThanOrEqual(height + hair)
  const boxes = [...texts.map(({ box }) => box), ...shapes.map(({ points }) => boundsOf(points))]
  const entering = boxes.filter(
    (box) =>
      box.x < white.right - 0.01 &&
      box.x + box.width > white.left + 0.01 &&
      box.y < white.bottom - 0.01 &&
      box.y + box.height > white.top + 0.01,
  )
  expect(entering).toEqual([])
}

function boundsOf(points: readonly { x: number; y: number }[]) {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function expectInside(scene: Scene, template: LabelTemplate): void {
  const { top, right, bottom, left } = template.marginsMillimetres
  const boxes = [...scene.texts.map(({ box }) => box), ...scene.shapes.map(({ points }) => boundsOf(points))]
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(left - 0.01)
    expect(box.y).toBeGreaterThanOrEqual(top - 0.01)
    expect(box.x + box.width).toBeLessThanOrEqual(template.widthMillimetres - right + 0.01)
    expect(box.y + box.height).toBeLessThanOrEqual(template.heightMillimetres - bottom + 0.01)
  }
  expectWhiteAround(scene)
}
