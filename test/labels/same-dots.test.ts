import { describe, expect, it } from 'vitest'
import { labelTemplates } from '../../electron/core/labels/label-templates.ts'
import { rasterise } from '../../electron/core/labels/rasterise.ts'
import type { Scene } from '../../electron/core/labels/scene.ts'
import { dotMillimetres, symbologies } from '../../shared/domain/labels/label-template.ts'
import type { Bitmap } from '../../shared/domain/labels/zpl.ts'
import { cropped, rasterOfPdf } from './decode-codes.ts'
import { fonts, layout, pagesOf, pdfOf, wordsOf, wordsOfDrive } from './label-builders.ts'

const drawn = labelTemplates
  .filter(({ sheet }) => sheet === null)
  .flatMap((template) => symbologies.map((symbology) => [template.id, symbology, template] as const))

describe('the dots of a label', () => {
  it.each(drawn)(
    'of %s as %s are those of its modules, and the same on paper as on screen',
    async (_, symbology, turned) => {
      const template = { ...turned, isTurned: false }
      const dotsPerInch = template.printerDotsPerInch
      const words = template.uses.includes('machine') ? wordsOf({ letter: 'B' }) : wordsOfDrive()
      const scene = await layout(words, { template, symbology, dotsPerInch })
      if (!('texts' in scene)) throw new Error('Refused')
      const pages = pagesOf([scene], template, dotsPerInch)
      const ours = rasterise(pages, 0, dotsPerInch, await fonts())
      const [poppler] = await rasterOfPdf(await pdfOf(pages), dotsPerInch)
      if (poppler === undefined) throw new Error('No page')
      expect(blackDots(codeOf(ours, scene, dotsPerInch))).toBe(dotsOfModules(scene, dotsPerInch))
      // Where two dark modules meet at a corner only, poppler paints the one dot that both touch.
      const code = codeOf(ours, scene, dotsPerInch)
      expect(differing(code, codeOf(poppler, scene, dotsPerInch)) / blackDots(code)).toBeLessThan(0.01)
      // Two programs round the edges of letters apart; a moved, missing or other word would differ by far more.
      expect(differing(ours, poppler) / blackDots(ours)).toBeLessThan(0.3)
    },
  )
})

function codeOf(bitmap: Bitmap, { code }: Scene, dotsPerInch: number): Bitmap {
  if (code === null) throw new Error('A label without a code')
  const dots = (millimetres: number) => Math.round(millimetres / dotMillimetres(dotsPerInch))
  // Bars end between dots: their upper and lower edge say nothing.
  const trim = code.symbol.symbology === 'code128' ? 2 : 0
  return cropped(bitmap, dots(code.x), dots(code.y) + trim, dots(code.width), dots(code.height) - 2 * trim)
}

function dotsOfModules({ code }: Scene, dotsPerInch: number): number {
  if (code === null) throw new Error('A label without a code')
  const dark = code.symbol.modules.flat().filter((isDark) => isDark).length
  const isLinear = code.symbol.symbology === 'code128'
  const height = isLinear ? Math.round(code.height / dotMillimetres(dotsPerInch)) - 4 : code.dotsPerModule
  return dark * code.dotsPerModule * height
}

function blackDots({ data }: Bitmap): number {
  return data.reduce((sum, byte) => sum + bits(byte), 0)
}

/** Poppler begins a dot that the page only touches: at most one row and one column more. */
function differing(one: Bitmap, larger: Bitmap): number {
  expect(larger.width - one.width).toBeLessThanOrEqual(1)
  expect(larger.height - one.height).toBeLessThanOrEqual(1)
  const other = cropped(larger, 0, 0, one.width, one.height)
  return one.data.reduce((sum, byte, at) => sum + bits(byte ^ (other.data[at] ?? 0)), 0)
}

function bits(byte: number): number {
  return byte.toString(2).replaceAll('0', '').length
}
