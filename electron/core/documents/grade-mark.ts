import type { GradeLetter } from '../../../shared/domain/grading.ts'
import type { Box } from './label-layout.ts'
import { pointsOf } from './millimetres.ts'
import { drawText, type Paper, textWidth } from './paper.ts'

/** Where the letter's middle lies in the shape, and how large it may be: a triangle is wide at its foot only. */
const marks: Record<GradeLetter, { middle: number; letterSize: number }> = {
  A: { middle: 0.5, letterSize: 0.62 },
  B: { middle: 0.66, letterSize: 0.5 },
  C: { middle: 0.5, letterSize: 0.66 },
  D: { middle: 0.5, letterSize: 0.52 },
  scrap: { middle: 0.5, letterSize: 0 },
}

/** ● A ▲ B ■ C ◆ D ✕ scrap: the shape speaks where the letter is worn or too far. */
export function drawGradeMark(paper: Paper, letter: GradeLetter, caption: string, box: Box): void {
  const captionPoints = 6.5
  const captionHeight = 2.6
  const side = Math.min(box.height - captionHeight, box.width)
  const x = box.x + (box.width - side) / 2
  drawShape(paper, letter, pointsOf(x), pointsOf(box.y), pointsOf(side))
  const { middle, letterSize } = marks[letter]
  if (letterSize > 0) {
    const sizePoints = pointsOf(side * letterSize)
    const baseline = pointsOf(box.y + side * middle) + sizePoints * 0.35
    drawCentred(paper, letter, box, baseline, sizePoints, 'white')
  }
  drawCentred(paper, caption, box, pointsOf(box.y + box.height) - 0.4, captionPoints, 'black')
}

function drawCentred(paper: Paper, text: string, box: Box, baseline: number, sizePoints: number, colour: string) {
  const width = textWidth(paper, text, 'bold', sizePoints)
  drawText(paper, text, pointsOf(box.x + box.width / 2) - width / 2, baseline, { font: 'bold', sizePoints, colour })
}

function drawShape({ document }: Paper, letter: GradeLetter, x: number, y: number, side: number): void {
  const middle = x + side / 2
  document.fillColor('black').strokeColor('black')
  if (letter === 'A') document.circle(middle, y + side / 2, side / 2).fill()
  else if (letter === 'B') document.polygon([middle, y], [x + side, y + side], [x, y + side]).fill()
  else if (letter === 'C') document.rect(x + side * 0.04, y + side * 0.04, side * 0.92, side * 0.92).fill()
  else if (letter === 'D')
    document.polygon([middle, y], [x + side, y + side / 2], [middle, y + side], [x, y + side / 2]).fill()
  else drawCross(document, x + side * 0.1, y + side * 0.1, side * 0.8)
}

function drawCross(document: PDFKit.PDFDocument, x: number, y: number, side: number): void {
  document.lineWidth(side * 0.2).lineCap('butt')
  document
    .moveTo(x, y)
    .lineTo(x + side, y + side)
    .moveTo(x + side, y)
    .lineTo(x, y + side)
    .stroke()
}
