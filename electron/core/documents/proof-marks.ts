import { quietModules } from '../../../shared/domain/labels/module-dots.ts'
import { spacedFingerprint } from '../../../shared/domain/proof/known-issuer.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import { drawQr, qrRuns } from './draw-qr.ts'
import { millimetresOf, pointsOf } from './millimetres.ts'
import { drawFigure, drawTagged, type TextStyle } from './paper.ts'
import type { PaperProof } from './paper-proof.ts'
import { proofSymbol } from './proof-symbol.ts'
import { ink, page, type Sheet } from './sheet.ts'
import { drawLines, linesOf } from './sheet-rows.ts'

/** More than three dots of the coarsest office printer; a telephone reads it at arm's length. */
const moduleMillimetres = 0.42
const captionStyle: TextStyle = { font: 'regular', sizePoints: 7.25, colour: ink.soft }
const captionWidth = pointsOf(30)
const captionLeading = 9
const gap = 9

/** At the right edge under `top`: the code, and left of it what it is for. The sheet goes on below both. */
export function drawProofCode(sheet: Sheet, proof: PaperProof, number: string, top: number, words: Translate): void {
  const { paper } = sheet
  const symbol = proofSymbol(proof.code)
  const quiet = pointsOf(moduleMillimetres * quietModules.qr)
  const side = pointsOf(moduleMillimetres * symbol.length)
  // Its quiet zone lies in the margin, which is white anyway.
  const place = { x: page.right - side, y: top + quiet }
  const boxes = qrRuns(symbol, { module: moduleMillimetres, x: millimetresOf(place.x), y: millimetresOf(place.y) })
  drawFigure(paper, words('papers.proof.codeOf', { number }), () => drawQr(paper, boxes))
  const caption = linesOf(
    paper,
    words('papers.proof.caption', { name: proof.attachment.name }),
    captionStyle,
    captionWidth,
    5,
  )
  const x = place.x - quiet - gap - captionWidth
  const y = place.y + side - (caption.length - 1) * captionLeading - 1.5
  drawTagged(paper, 'P', () => drawLines(paper, caption, x, y, captionLeading, captionStyle))
  sheet.y = Math.max(sheet.y, place.y + side + quiet)
}

/** For the foot of every page: it ties the pages to one record and one key. */
export function proofLine({ recordSha256, keyFingerprint }: PaperProof, words: Translate): string {
  const key = spacedFingerprint(keyFingerprint.slice(0, 32))
  return words('papers.proof.line', { sha256: recordSha256, key })
}
