import type { Translate } from '../../../shared/i18n/translator.ts'
import { drawArtifact, drawTagged, drawText, type Paper, type TextStyle } from './paper.ts'
import { bodyWidth, ink, page, type Row } from './sheet.ts'
import { linesOf } from './sheet-rows.ts'

const boxHeight = 88
const gap = 12
const padding = 7
const titleStyle: TextStyle = { font: 'semibold', sizePoints: 8.5, colour: ink.text }
const fieldStyle: TextStyle = { font: 'regular', sizePoints: 7.5, colour: ink.soft }
const nameStyle: TextStyle = { font: 'medium', sizePoints: 8.5, colour: ink.text }
const nameIndent = 38

/** Two boxes to sign by hand: who did the work, and who accepts it. */
export function signatureRow(paper: Paper, words: Translate, operatorName: string): Row {
  const width = (bodyWidth - gap) / 2
  return {
    height: boxHeight + 4,
    draw: (y) => {
      drawBox(paper, words, { title: words('papers.signature.operator'), name: operatorName, x: page.body, y, width })
      const x = page.body + width + gap
      drawBox(paper, words, { title: words('papers.signature.validator'), name: '', x, y, width })
    },
  }
}

type SignatureBox = { title: string; name: string; x: number; y: number; width: number }

function drawBox(paper: Paper, words: Translate, { title, name, x, y, width }: SignatureBox): void {
  drawArtifact(paper, () =>
    paper.document.rect(x, y, width, boxHeight).lineWidth(0.6).strokeColor(ink.text).stroke(),
  )
  const fields = [
    words('papers.signature.name'),
    words('papers.signature.role'),
    words('papers.signature.date'),
    words('papers.signature.signature'),
  ]
  drawTagged(paper, 'P', () => {
    drawText(paper, title, x + padding, y + 14, titleStyle)
    fields.forEach((field, index) => {
      drawText(paper, field, x + padding, y + 29 + index * 13, fieldStyle)
    })
    const [shownName = ''] = linesOf(paper, name, nameStyle, width - nameIndent - 2 * padding, 1)
    if (shownName !== '') drawText(paper, shownName, x + padding + nameIndent, y + 29, nameStyle)
  })
}
