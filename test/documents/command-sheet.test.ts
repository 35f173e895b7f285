import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { code128QuietModules, code128Widths, dotMillimetres } from '../../electron/core/documents/code128-bars.ts'
import { renderCommandSheet } from '../../electron/core/documents/render-command-sheet.ts'
import { formatScanCommand, scanCommands } from '../../shared/domain/scan-commands.ts'
import {
  fontsNotEmbedded,
  pageSizes,
  pdfInfo,
  pdfText,
  runTool,
  structureProblems,
  structureTree,
  withPdf,
} from './pdf-tools.ts'

const texts = scanCommands.map(formatScanCommand)
const issuedAt = '2026-11-23T02:04:05.000Z'

/** Everything that another program reads on the printed pages, by symbology. */
function scannedOff(pdf: Uint8Array, dotsPerInch: number): Promise<string[]> {
  return withPdf(pdf, async (file, folder) => {
    await runTool('pdftoppm', ['-r', String(dotsPerInch), '-mono', file, join(folder, 'page')])
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.pbm')).map((name) => join(folder, name))
    return (await runTool('zbarimg', ['-q', ...pages])).trim().split('\n')
  })
}

describe('the sheet of commands', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await renderCommandSheet('fr', issuedAt)
  })

  it('is scanned whole off paper of 200, 300 and 600 dots an inch, each code its own text and none twice', async () => {
    const expected = texts.map((text) => `CODE-128:${text}`).toSorted()
    for (const dotsPerInch of [200, 300, 600]) {
      expect((await scannedOff(pdf, dotsPerInch)).toSorted(), `${dotsPerInch} dpi`).toEqual(expected)
    }
  })

  it('is on A4, each code inside its column with the white that a scanner needs', async () => {
    for (const { width, height } of await pageSizes(pdf)) {
      expect(width).toBeCloseTo(210, 0)
      expect(height).toBeCloseTo(297, 0)
    }
    const widest = Math.max(...texts.map((text) => code128Widths(text).reduce((sum, one) => sum + one, 0)))
    expect((widest + 2 * code128QuietModules) * 3 * dotMillimetres).toBeLessThan(93)
  })

  it('says in words what each code does, in both languages', async () => {
    const french = await pdfText(pdf)
    for (const words of ['Réussi', 'Échec', 'Action suivante', 'Touches mortes', 'Pas le temps', 'ETABLI-KEYS-DEAD']) {
      expect(french).toContain(words)
    }
    const english = await pdfText(await renderCommandSheet('en', issuedAt))
    expect(french).toContain('reconditionnée par le constructeur, pièces d’origine')
    for (const words of ['Passed', 'Next action', 'No time', 'ETABLI-KEYS-DEAD']) expect(english).toContain(words)
  })

  it('is a sound, tagged file that says each code to those who hear it', async () => {
    expect(await structureProblems(pdf)).toBe('')
    expect(await fontsNotEmbedded(pdf)).toEqual([])
    expect(await pdfInfo(pdf)).toMatch(/Title:\s+Commandes à scanner[\s\S]*Tagged:\s+yes/)
    expect((await structureTree(pdf)).match(/Figure/g)?.length).toBe(texts.length)
  })

  it('comes out the same each time', async () => {
    expect(Buffer.compare(await renderCommandSheet('fr', issuedAt), pdf)).toBe(0)
  })
})
