import { fitText } from './fit-text.ts'
import { drawArtifact, drawTagged, drawText, type TextStyle, textWidth } from './paper.ts'
import { ink, page, type Sheet } from './sheet.ts'
import { drawLines, linesOf } from './sheet-rows.ts'

const padding = 16
const sizes = [40, 38, 36, 34, 32, 30, 28, 26, 24]
const plainStyle: TextStyle = { font: 'medium', sizePoints: 10.5, colour: 'white' }
const plainLeading = 14

/** White on black over the whole width: read from across the room, and on a photocopy of a photocopy. */
export function drawVerdict(sheet: Sheet, headline: string, sentences: readonly string[]): void {
  const { paper } = sheet
  const width = page.right - page.left - 2 * padding
  const measure = (text: string, size: number) => textWidth(paper, text, 'bold', size)
  const { lines, sizePoints } = fitText(headline, sizes, { width, maximumLines: 1 }, measure)
  const plain = sentences.flatMap((sentence) => linesOf(paper, sentence, plainStyle, width, 3))
  const top = sheet.y + 2
  const headlineBottom = top + padding + sizePoints * 0.7
  const height = headlineBottom - top + 10 + plain.length * plainLeading + padding - 6
  drawArtifact(paper, () => paper.document.rect(page.left, top, page.right - page.left, height).fill(ink.text))
  const x = page.left + padding
  drawTagged(paper, 'P', () => {
    drawText(paper, lines[0] ?? '', x, headlineBottom, { font: 'bold', sizePoints, colour: 'white' })
    drawLines(paper, plain, x, headlineBottom + 20, plainLeading, plainStyle)
  })
  sheet.y = top + height + 12
}
