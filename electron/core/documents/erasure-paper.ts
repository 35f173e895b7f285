import type { Language } from '../../../shared/domain/document.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { loadFonts } from './fonts.ts'
import { closePaper, openPaper } from './paper.ts'
import type { ErasurePaperFacts } from './paper-facts.ts'
import { attachProof, type PaperProof } from './paper-proof.ts'
import { drawProofCode, proofLine } from './proof-marks.ts'
import { numberPages, type Sheet, startSheet } from './sheet.ts'
import { drawHead, type SheetHead } from './sheet-head.ts'

type ErasurePaper = Omit<SheetHead, 'issuer' | 'logo'> & {
  /** Of the file, and at the head of every page but the first. */
  documentTitle: string
  language: Language
  resourcesFolder: string
  /** With the number of the paper, which the code carries. */
  proof?: (PaperProof & { number: string }) | null
}

/** A4 with its head and folios; `drawBody` draws what stands between. */
export async function renderErasurePaper(
  facts: ErasurePaperFacts,
  { documentTitle, language, resourcesFolder, proof = null, ...head }: ErasurePaper,
  drawBody: (sheet: Sheet) => void,
): Promise<Uint8Array> {
  const { issuer, logo = null, issuedAt } = facts
  const paper = openPaper({
    widthMillimetres: 210,
    heightMillimetres: 297,
    title: documentTitle,
    author: issuer.name,
    language,
    issuedAt,
    fonts: await loadFonts(resourcesFolder),
    isArchive: true,
  })
  const words = translator(language)
  const sheet: Sheet = {
    paper,
    language,
    y: 0,
    runningTitle: documentTitle,
    issuerName: issuer.name,
    proofLine: proof && proofLine(proof, words),
  }
  startSheet(sheet)
  const { referencesBottom } = drawHead(sheet, { issuer, logo, ...head })
  if (proof !== null) drawProofCode(sheet, proof, proof.number, referencesBottom, words)
  drawBody(sheet)
  numberPages(sheet)
  if (proof !== null) attachProof(paper, proof)
  return closePaper(paper)
}
