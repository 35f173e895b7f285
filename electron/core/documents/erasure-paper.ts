import type { Language } from '../../../shared/domain/document.ts'
import { loadFonts } from './fonts.ts'
import { closePaper, openPaper } from './paper.ts'
import type { ErasurePaperFacts } from './paper-facts.ts'
import { numberPages, type Sheet, startSheet } from './sheet.ts'
import { drawHead, type SheetHead } from './sheet-head.ts'

type ErasurePaper = Omit<SheetHead, 'issuer'> & {
  /** Of the file, and at the head of every page but the first. */
  documentTitle: string
  language: Language
  resourcesFolder: string
}

/** A4 with its head and folios; `drawBody` draws what stands between. */
export async function renderErasurePaper(
  facts: ErasurePaperFacts,
  { documentTitle, language, resourcesFolder, ...head }: ErasurePaper,
  drawBody: (sheet: Sheet) => void,
): Promise<Uint8Array> {
  const { issuer, issuedAt } = facts
  const paper = openPaper({
    widthMillimetres: 210,
    heightMillimetres: 297,
    title: documentTitle,
    author: issuer.name,
    language,
    issuedAt,
    fonts: await loadFonts(resourcesFolder),
  })
  const sheet: Sheet = { paper, language, y: 0, runningTitle: documentTitle, issuerName: issuer.name }
  startSheet(sheet)
  drawHead(sheet, { issuer, ...head })
  drawBody(sheet)
  numberPages(sheet)
  return closePaper(paper)
}
