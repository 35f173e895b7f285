import { describe, expect, it } from 'vitest'
import { renderErasureReport } from '../../electron/core/documents/render-erasure-report.ts'
import { renderBatchList } from '../../electron/core/papers/render-batch-list.ts'
import { renderDossier } from '../../electron/core/papers/render-dossier.ts'
import { renderDeliveryNote } from '../../electron/core/papers/render-hand-over.ts'
import { type Language, languages } from '../../shared/domain/document.ts'
import { batchFacts, dossierFacts, handOverFacts, longName } from './campaign-paper-builders.ts'
import { aLogo } from './logo-builder.ts'
import { someCertificateFacts, someReportFacts } from './paper-builders.ts'
import { pageSizes, pdfText, runTool, withPdf } from './pdf-tools.ts'
import { objectsOf } from './pdfa/pdf-objects.ts'
import { aSealedCertificate, someKeys } from './proof-workshop.ts'

const logo = aLogo()
const keys = someKeys()
const certificate = async (language: Language, given = logo) =>
  (await aSealedCertificate(keys, { language, facts: someCertificateFacts({ logo: given }) })).pdf
const papers: [string, (language: Language) => Promise<Uint8Array>][] = [
  ['certificate', certificate],
  ['report', (language) => renderErasureReport({ ...someReportFacts(), logo }, language)],
  ['batch list', (language) => renderBatchList({ ...batchFacts(), logo }, language)],
  ['dossier', (language) => renderDossier({ ...dossierFacts(), logo }, language)],
]

/** Lines of pdfimages: page, number, kind, width, height, colour, components, bits, filter, smoothed, object. */
async function imagesOf(pdf: Uint8Array): Promise<string[][]> {
  const lines = (await withPdf(pdf, (file) => runTool('pdfimages', ['-list', file]))).trim().split('\n').slice(2)
  return lines.map((line) => line.trim().split(/\s+/))
}

describe.each(papers)('the logo on the %s', (_, render) => {
  it.each(languages)('stands at its head, one picture in plain colours, and is said aloud (%s)', async (language) => {
    const pdf = await render(language)
    const images = await imagesOf(pdf)
    const plain = images.map(([, , kind, , , colour, , bits, , , object]) => [kind, colour, bits, object].join(' '))
    expect(images[0]?.[0]).toBe('1')
    expect(new Set(plain)).toEqual(new Set([expect.stringMatching(/^image rgb 8 \d+$/)]))
    const { objects } = await objectsOf(pdf)
    const told = objects.filter(({ dictionary }) => dictionary['/S'] === '/Figure').map((one) => one.dictionary['/Alt'])
    expect(told).toContainEqual(
      expect.stringMatching(language === 'fr' ? /^u:Logo\u00a0: Atelier/ : /^u:Logo: Atelier/),
    )
  })
})

describe('the head with a logo', () => {
  it.each([logo, aLogo(60, 900), aLogo(900, 40)])('makes a certificate no page longer', async (given) => {
    for (const language of languages) expect(await pageSizes(await certificate(language, given))).toHaveLength(1)
  })

  it('cuts nothing of the longest names', async () => {
    const issuer = { name: longName, legalId: longName, address: longName, contact: longName }
    const pdf = await renderErasureReport({ ...someReportFacts(), issuer, logo }, 'fr')
    const text = (await pdfText(pdf)).replace(/\s+/g, ' ')
    expect(text.match(/Poindimié/g)).toHaveLength(4)
  })

  it('draws the picture of both copies from one', async () => {
    const images = await imagesOf(await renderDeliveryNote({ ...handOverFacts(), logo }, 'fr'))
    expect(images).toHaveLength(2)
    expect(new Set(images.map((image) => image[10])).size).toBe(1)
  })

  it('comes out the same from the same facts', async () => {
    const facts = { ...batchFacts(), logo }
    expect(Buffer.compare(await renderBatchList(facts, 'fr'), await renderBatchList(facts, 'fr'))).toBe(0)
  })
})
