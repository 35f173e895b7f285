import { describe, expect, it } from 'vitest'
import { renderErasureReport } from '../../../electron/core/documents/render-erasure-report.ts'
import { renderBatchList } from '../../../electron/core/papers/render-batch-list.ts'
import { renderDossier } from '../../../electron/core/papers/render-dossier.ts'
import { renderConvention, renderDeliveryNote } from '../../../electron/core/papers/render-hand-over.ts'
import { renderPackingList } from '../../../electron/core/papers/render-packing-list.ts'
import { renderReceptionNote } from '../../../electron/core/papers/render-reception-note.ts'
import { renderTestSheet } from '../../../electron/core/papers/render-test-sheet.ts'
import { renderWasteList } from '../../../electron/core/papers/render-waste-list.ts'
import { type Language, languages } from '../../../shared/domain/document.ts'
import * as facts from '../campaign-paper-builders.ts'
import { aLogo } from '../logo-builder.ts'
import { someCertificateFacts, someReportFacts } from '../paper-builders.ts'
import { aSealedCertificate, someKeys } from '../proof-workshop.ts'
import { pagesOf, shownGlyphs } from './content-streams.ts'
import { objectsOf } from './pdf-objects.ts'
import type { Examined } from './point.ts'
import { pdfaPoints } from './points.ts'
import { rawFileOf } from './raw-file.ts'

const logo = aLogo()
/** What XML and PDF would trip over, in a name that stands in the metadata. */
const awkward = { name: 'Atelier (A & B) <\\> « Ñandú » – 1°', legalId: null, address: null, contact: null }
const certificate = async (language: Language, overrides: object) =>
  (await aSealedCertificate(someKeys(), { language, facts: someCertificateFacts(overrides) })).pdf

const papers: Record<string, (language: Language) => Promise<Uint8Array>> = {
  certificate: (language) => certificate(language, {}),
  'certificate with a logo and an awkward name': (language) => certificate(language, { logo, issuer: awkward }),
  report: (language) => renderErasureReport({ ...someReportFacts(), logo }, language),
  'reception note': (language) => renderReceptionNote({ ...facts.receptionFacts(), logo }, language),
  'test sheet': (language) => renderTestSheet(facts.testSheetFacts(), language),
  'batch list': (language) => renderBatchList(facts.batchFacts(), language),
  convention: (language) => renderConvention({ ...facts.conventionFacts(), logo }, language),
  'delivery note': (language) => renderDeliveryNote(facts.handOverFacts(), language),
  'packing list': (language) => renderPackingList(facts.handOverFacts(), language),
  'waste list': (language) => renderWasteList(facts.wasteFacts(), language),
  dossier: (language) => renderDossier({ ...facts.dossierFacts(), logo, issuer: awkward }, language),
}

async function examine(pdf: Uint8Array): Promise<Examined> {
  const file = await objectsOf(pdf)
  return { raw: rawFileOf(pdf), file, pages: pagesOf(file), glyphs: shownGlyphs(file) }
}

describe.each(Object.entries(papers))('PDF/A-3b of the %s', (_, render) => {
  it.each(languages)('meets every point that can be held without a validator (%s)', async (language) => {
    const examined = await examine(await render(language))
    expect(examined.pages.length).toBeGreaterThan(0)
    expect([...examined.glyphs.values()].reduce((sum, glyphs) => sum + glyphs.size, 0)).toBeGreaterThan(50)
    const problems = pdfaPoints.flatMap(({ clause, problems }) => problems(examined).map((one) => `${clause} ${one}`))
    expect(problems).toEqual([])
  })
})

/** What is written, what stands there instead (of the same length), and the point that must say so. */
const breaches: [clause: string, written: string | RegExp, instead: string][] = [
  ['6.1.2', '%PDF-1.7\n%', '%PDF-1.7\n '],
  ['6.1.3', '/ID [', '/IX ['],
  ['6.2.3', '/GTS_PDFA1', '/GTS_PDFX1'],
  ['6.2.4.3', '/DeviceRGB', '/DeviceCMY'],
  ['6.2.11.3', '/CIDToGIDMap /Identity', '/CIDToGIDMap /Identitx'],
  ['6.2.11.4', '/Length1', '/Lengthx'],
  ['6.2.11.5', /\/W \[0 \[(\d+) \d{3}/, '/W [0 [$1 999'],
  ['6.2.11.7', '/ToUnicode', '/ToUnicodx'],
  ['6.3.2', '/F 132', '/F 130'],
  ['6.4.3', '/ByteRange [0', '/ByteRange [1'],
  ['6.5.2', '/ViewerPreferences', '/OpenAction       '],
  ['6.6.2.3', '<dc:title>', '<dd:title>'],
  ['6.6.3', /(<dc:title>[\s\S]*?CE-2026-000)1/, '$12'],
  ['6.6.4', 'conformance>B<', 'conformance>A<'],
  ['6.8', '/AFRelationship', '/AFRelationshix'],
]

describe('a file that breaks a point', () => {
  it.each(breaches)('is told so: %s', async (clause, written, instead) => {
    const text = Buffer.from(await certificate('fr', { logo })).toString('latin1')
    const broken = text.replace(written, instead)
    expect(broken).not.toBe(text)
    const examined = await examine(Buffer.from(broken, 'latin1'))
    expect(pdfaPoints.find((point) => point.clause === clause)?.problems(examined)).not.toEqual([])
  })
})

describe('the list of the points', () => {
  it('is the one that is tested', async () => {
    const lines = pdfaPoints.map(({ clause, demand }) => `| ${clause} | ${demand} |`)
    const text = [
      '# PDF/A-3b, point by point',
      '',
      'What of ISO 19005-3, level B, `pdfa.test.ts` holds every paper to, in both languages, on the objects that qpdf reads and on',
      'the bytes themselves. Written from those tests: `vitest -u` writes it anew. Papers:',
      `${Object.keys(papers).join(', ')}.`,
      '',
      '| Clause | What is held |',
      '|---|---|',
      ...lines,
      '',
    ]
    await expect(text.join('\n')).toMatchFileSnapshot('./pdfa-points.md')
  })
})
