import type { Translate } from '../../../shared/i18n/translator.ts'
import { drawArtifact, drawTagged, drawText, type Paper, type TextStyle } from './paper.ts'
import { bodyWidth, ink, page, type Row } from './sheet.ts'
import { linesOf, paragraphRow } from './sheet-rows.ts'

const boxHeight = 72
const gap = 12
const padding = 7
const titleStyle: TextStyle = { font: 'semibold', sizePoints: 8.5, colour: ink.text }
const fieldStyle: TextStyle = { font: 'regular', sizePoints: 7.5, colour: ink.soft }
const nameStyle: TextStyle = { font: 'medium', sizePoints: 8.5, colour: ink.text }
const nameIndent = 36

const attestation = { font: 'regular', sizePoints: 8.5, leading: 11, after: 5 } as const

type Signatories = { operatorName: string; validatorNames?: readonly string[] }

/** The attestation over the two boxes to sign by hand: who did the work, and who accepts it. */
export function signatureRow(paper: Paper, words: Translate, { operatorName, validatorNames = [] }: Signatories): Row {
  const width = (bodyWidth - gap) / 2
  const sentence = paragraphRow(paper, { text: words('papers.certificate.attestation'), ...attestation })
  return {
    height: sentence.height + boxHeight,
    draw: (top) => {
      sentence.draw(top)
      const y = top + sentence.height
      drawBox(paper, words, { title: words('papers.signature.operator'), name: operatorName, x: page.body, y, width })
      const x = page.body + width + gap
      drawBox(paper, words, {
        title: words('papers.signature.validator'),
        name: validatorNames.join(', '),
        x,
        y,
        width,
      })
    },
  }
}

type SignatureBox = { title: string; name: string; x: number; y: number; width: number }

function drawBox(paper: Paper, words: Translate, { title, name, x, y, width }: SignatureBox): void {
  drawArtifact(paper, () => paper.document.rect(x, y, width, boxHeight).lineWidth(0.6).strokeColor(ink.text).stroke())
  drawTagged(paper, 'P', () => {
    drawText(paper, title, x + padding, y + 14, titleStyle)
    drawText(paper, words('papers.signature.name'), x + padding, y + 28, fieldStyle)
    drawText(paper, words('papers.signature.role'), x + padding, y + 41, fieldStyle)
    drawText(paper, words('papers.signature.date'), x + padding, y + 61, fieldStyle)
    drawText(paper, words('papers.signature.signature'), x + width / 2, y + 41, fieldStyle)
    const [shownName = ''] = linesOf(paper, name, nameStyle, width - nameIndent - 2 * padding, 1)
    if (shownName !== '') drawText(paper, shownName, x + padding + nameIndent, y + 28, nameStyle)
  })
}
