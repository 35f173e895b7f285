import { describe, expect, it } from 'vitest'
import { renderErasureReport } from '../../electron/core/documents/render-erasure-report.ts'
import { languages } from '../../shared/domain/document.ts'
import { certifiableErasure, type ErasureDoubtCode, erasureDoubtCodes } from '../../shared/domain/erasure.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { aDestruction, anErasure, aPaperDrive, aProvenErasure, someReportFacts } from './paper-builders.ts'
import { fontsNotEmbedded, pageSizes, pdfText, structureProblems, wordBoxes } from './pdf-tools.ts'

const drive = aPaperDrive()

describe('the report of a machine that cannot be certified', () => {
  it('says so in letters of 8 mm', async () => {
    const words = await wordBoxes(await renderErasureReport(someReportFacts(), 'fr'))
    const headline = words.filter(({ text }) => text === 'NON' || text === 'EFFACÉ')
    expect(headline).toHaveLength(2)
    for (const { top, bottom } of headline) expect(((bottom - top) * 25.4) / 72).toBeGreaterThan(8)
  })

  it('says every doubt in words, in both languages', async () => {
    const doubts = erasureDoubtCodes.map((code: ErasureDoubtCode) => ({ code, detail: '12' }))
    const facts = someReportFacts({
      drives: [{ drive, erasure: anErasure({ status: 'UNKNOWN', achieved: null, doubts }) }],
    })
    for (const language of languages) {
      const text = flat(await pdfText(await renderErasureReport(facts, language)))
      for (const { code, detail } of doubts) {
        expect(text).toContain(flat(translator(language)(`codes.doubt.${code}`, { detail })))
      }
    }
  })

  it.each([
    ['NON EFFACÉ', [anErasure({ status: 'NOT_ERASED', achieved: null }), aProvenErasure()]],
    ['NON EFFACÉ', [null, aProvenErasure()]],
    ['EFFACEMENT INTERROMPU', [anErasure({ status: 'INTERRUPTED', achieved: null })]],
    ['EFFACEMENT NON PROUVÉ', [anErasure({ status: 'UNKNOWN', achieved: null })]],
    ['EFFACEMENT NON PROUVÉ', [anErasure({ doubts: [{ code: 'IN_USE', detail: null }] })]],
    ['SANS CERTIFICAT', [aProvenErasure()]],
    ['SUPPORT DÉTRUIT', [aDestruction(), aProvenErasure()]],
    ['NON EFFACÉ', [aDestruction(), null]],
    ['AUCUN SUPPORT VU', []],
  ])('opens with %s', async (headline, erasures) => {
    const drives = erasures.map((erasure) => ({ drive, erasure }))
    const text = await pdfText(await renderErasureReport(someReportFacts({ drives }), 'fr'))
    expect(text).toContain(headline)
    expect(text).toContain('Ce rapport ne vaut pas certificat.')
    expect(text).not.toContain('Certificat d’effacement')
  })

  it('tells of a destruction who did it, to what, and before whom, and certifies nothing', async () => {
    expect(certifiableErasure(aDestruction())).toBeNull()
    const facts = someReportFacts({ drives: [{ drive, erasure: aDestruction() }] })
    const text = flat(await pdfText(await renderErasureReport(facts, 'fr')))
    const told = ['SUPPORT DÉTRUIT', 'H-5', 'Recycleur d’essai', 'Témoin de l’atelier', '20/11/2026', 'broyeur.jpg']
    for (const words of told) expect(text).toContain(words)
    expect(text).toContain(flat(translator('fr')('papers.notChecked.destruction')).slice(0, 40))
    expect(text).not.toContain('Octets écrits')
  })

  it('is a sound A4 file, its fonts inside, the same from the same facts', async () => {
    const pdf = await renderErasureReport(someReportFacts(), 'fr')
    expect(await structureProblems(pdf)).toBe('')
    expect(await fontsNotEmbedded(pdf)).toEqual([])
    for (const { width, height } of await pageSizes(pdf)) {
      expect(Math.max(Math.abs(width - 210), Math.abs(height - 297))).toBeLessThanOrEqual(0.05)
    }
    expect(Buffer.compare(await renderErasureReport(someReportFacts(), 'fr'), pdf)).toBe(0)
  })

  it('shows hostile text as text', async () => {
    const hostile = 'Fatal\u0007\u202e gnp.exe \u{1f4a3} 磁碟\n/JavaScript (app.alert(1)) \\) Tj'
    const erasure = anErasure({ status: 'UNKNOWN', achieved: null, doubts: [{ code: 'FATAL_LINE', detail: hostile }] })
    const pdf = await renderErasureReport(someReportFacts({ drives: [{ drive, erasure }] }), 'fr')
    expect(await structureProblems(pdf)).toBe('')
    expect(await pdfText(pdf)).toContain('Fatal gnp.exe \ufffd \ufffd\ufffd /JavaScript (app.alert(1)) \\) Tj')
  })
})

function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}
