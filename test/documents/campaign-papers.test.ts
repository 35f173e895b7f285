import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderBatchList } from '../../electron/core/papers/render-batch-list.ts'
import { renderDossier } from '../../electron/core/papers/render-dossier.ts'
import { renderConvention, renderDeliveryNote } from '../../electron/core/papers/render-hand-over.ts'
import { renderPackingList } from '../../electron/core/papers/render-packing-list.ts'
import { renderReceptionNote } from '../../electron/core/papers/render-reception-note.ts'
import { renderTestSheet } from '../../electron/core/papers/render-test-sheet.ts'
import { renderWasteList } from '../../electron/core/papers/render-waste-list.ts'
import type { Language } from '../../shared/domain/document.ts'
import * as facts from './campaign-paper-builders.ts'
import { runTool, withPdf } from './pdf-tools.ts'

const papers: [string, (language: Language) => Promise<Uint8Array>][] = [
  ['reception note', (language) => renderReceptionNote(facts.receptionFacts(), language)],
  ['test sheet', (language) => renderTestSheet(facts.testSheetFacts(), language)],
  ['batch list', (language) => renderBatchList(facts.batchFacts(), language)],
  ['convention', (language) => renderConvention(facts.conventionFacts(), language)],
  ['delivery note', (language) => renderDeliveryNote(facts.handOverFacts(), language)],
  ['packing list', (language) => renderPackingList(facts.handOverFacts(), language)],
  ['waste list', (language) => renderWasteList(facts.wasteFacts(), language)],
  ['donor dossier', (language) => renderDossier(facts.dossierFacts(), language)],
]
const languages: Language[] = ['fr', 'en']

const textOf = (pdf: Uint8Array, ...options: string[]) =>
  withPdf(pdf, (file) => runTool('pdftotext', [...options, file, '-']))
const plain = (text: string) => text.replace(/\s+/g, ' ')
const pagesOf = (pdf: Uint8Array) =>
  withPdf(pdf, async (file) => Number(/Pages:\s+(\d+)/.exec(await runTool('pdfinfo', [file]))?.[1]))

describe.each(papers)('the %s', (_, render) => {
  it.each(languages)('is a whole, tagged PDF with its fonts in it (%s)', async (language) => {
    await withPdf(await render(language), async (file) => {
      expect(await runTool('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
      const info = await runTool('pdfinfo', [file])
      expect(info).toMatch(/Tagged:\s+yes/)
      expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
      const fonts = (await runTool('pdffonts', [file])).split('\n').slice(2).filter(Boolean)
      expect(fonts.every((line) => /\byes yes yes\b/.test(line))).toBe(true)
    })
  })

  it.each(languages)('leaves no word untranslated and no hole (%s)', async (language) => {
    const text = await textOf(await render(language))
    expect(text).not.toMatch(/\{\{|\}\}|undefined|null|NaN|campaignPapers\.|codes\./)
  })

  it('comes out the same from the same facts', async () => {
    expect(Buffer.compare(await render('fr'), await render('fr'))).toBe(0)
  })
})

it.each([
  [{ weightGrams: null, unweighedCount: 2 }, 'Bordereau BSD-2026-100 du 21/11/2026 : non pesé.'],
  [{ weightGrams: 2300, unweighedCount: 1 }, ': 2,3 kg, et une machine non pesée.'],
  [{ weightGrams: 2300, unweighedCount: 0 }, ': 2,3 kg.'],
])('the dossier never counts as nothing what nobody weighed: %j', async (weighed, told) => {
  const waste = [{ slipNumber: 'BSD-2026-100', handedOverOn: '2026-11-21', ...weighed }]
  const text = plain(await textOf(await renderDossier({ ...facts.dossierFacts(), waste }, 'fr')))
  expect(text).toContain(told)
})

describe('what is listed', () => {
  it('stands on the paper to the last machine, over as many pages as it takes', async () => {
    const told = facts.batchFacts(120)
    const pdf = await renderBatchList(told, 'fr')
    const text = plain(await textOf(pdf))
    for (const { assetTag, serial } of told.machines) {
      expect(text).toContain(assetTag)
      if (serial !== null) expect(text).toContain(serial)
    }
    expect(await pagesOf(pdf)).toBeGreaterThan(3)
  })

  it('bears its head again on every page', async () => {
    const pdf = await renderBatchList(facts.batchFacts(120), 'fr')
    const heads = (await textOf(pdf)).match(/N° d’inventaire/g) ?? []
    expect(heads).toHaveLength(await pagesOf(pdf))
  })

  it('never cuts a tag of a slip', async () => {
    const told = facts.wasteFacts()
    const text = (await textOf(await renderWasteList(told, 'fr'))).replace(/\s+/g, '')
    for (const { assetTags } of told.slips) for (const tag of assetTags) expect(text).toContain(tag)
    expect(text).not.toContain('…')
  })
})

describe('a hand-over', () => {
  it.each([renderDeliveryNote, renderConvention])(
    'is two copies, each with its two boxes and its sentence',
    async (render) => {
      const text = plain(await textOf(await render(facts.conventionFacts() as never, 'fr')))
      expect(text).toContain('Exemplaire 1/2 – Pour l’atelier')
      expect(text).toContain('Exemplaire 2/2 – Pour l’association')
      expect(text.match(/Signature et cachet/g)).toHaveLength(4)
      expect(text.match(/L’association reconnaît avoir reçu/g)).toHaveLength(2)
    },
  )

  it('keeps the longest name whole', async () => {
    const text = plain(await textOf(await renderDeliveryNote(facts.handOverFacts(6, facts.longName), 'fr')))
    expect(text).toContain(facts.longName.slice(-40))
    expect(text).not.toContain('…')
  })

  it('never leaves boxes to sign on a page that says nothing', async () => {
    for (let count = 1; count < 40; count += 3) {
      const pdf = await renderDeliveryNote(facts.handOverFacts(count), 'fr')
      for (const page of (await textOf(pdf)).split('\f').filter((page) => page.includes('Signature et cachet'))) {
        expect(plain(page)).toContain('L’association reconnaît avoir reçu')
      }
    }
  })

  it('gives every package a page and a code that names it', async () => {
    const pdf = await renderPackingList(facts.handOverFacts(10), 'fr')
    expect(await pagesOf(pdf)).toBe(3)
    const codes = await withPdf(pdf, async (file, folder) => {
      await runTool('pdftoppm', ['-r', '150', '-gray', file, join(folder, 'page')])
      const read = [1, 2, 3].map((n) => runTool('zbarimg', ['-q', '--raw', join(folder, `page-${n}.pgm`)]))
      return Promise.all(read)
    })
    expect(codes.map((code) => code.trim())).toEqual(['RE-2026-0012/1', 'RE-2026-0012/2', 'RE-2026-0012/3'])
  })
})

describe('a dossier', () => {
  it('says on its first page what came, what is safe and what has no end yet', async () => {
    const [first = ''] = (await textOf(await renderDossier(facts.dossierFacts(), 'fr'))).split('\f')
    expect(plain(first)).toContain('Vous avez confié 33 machines. 32 supports sur 33 sont effacés et relus')
    expect(plain(first)).toContain('2 machines n’ont pas encore de fin')
  })

  it('says a loss as one', async () => {
    const told = facts.dossierFacts(3)
    if (told.impact === null) return expect.unreachable()
    told.impact.figures = { ...told.impact.figures, netKg: { low: -90, central: -64.47, high: -20 } }
    const text = plain(await textOf(await renderDossier(told, 'fr')))
    expect(text).toContain('≈ 64 kg de CO₂e en plus')
    expect(text).not.toContain('CO₂e évités')
  })

  it('names no certificate for a drive that is not proven', async () => {
    const text = await textOf(await renderDossier(facts.dossierFacts(), 'fr'), '-layout')
    expect(text.split('\n').find((line) => line.includes('S4ELNX0M4 '))).not.toContain('CE-')
  })
})
