import type { Translate } from '../../../shared/i18n/translator.ts'
import { drawArtifact, drawTagged, drawText, type Paper, type TextStyle } from './paper.ts'
import { bodyWidth, ink, page, type Row } from './sheet.ts'
import { drawLines, linesOf, paragraphRow } from './sheet-rows.ts'

const boxHeight = 72
const gap = 12
const padding = 7
const titleStyle: TextStyle = { font: 'semibold', sizePoints: 8.5, colour: ink.text }
const fieldStyle: TextStyle = { font: 'regular', sizePoints: 7.5, colour: ink.soft }
const nameStyle: TextStyle = { font: 'medium', sizePoints: 8.5, colour: ink.text }
const nameIndent = 36
const nameLeading = 10.5
const longestNameLines = 8

const attestation = { font: 'regular', sizePoints: 8.5, leading: 11, after: 5 } as const

type Signatories = { operatorName: string; validatorNames?: readonly string[] }

/** The attestation over the two boxes to sign by hand: who did the work, and who accepts it. */
export function signatureRow(paper: Paper, words: Translate, { operatorName, validatorNames = [] }: Signatories): Row {
  const width = (bodyWidth - gap) / 2
  const sentence = paragraphRow(paper, { text: words('papers.certificate.attestation'), ...attestation })
  const boxes = [
    { title: words('papers.signature.operator'), name: operatorName },
    { title: words('papers.signature.validator'), name: validatorNames.join(', ') },
  ].map(({ title, name }) => ({
    title,
    lines: linesOf(paper, name, nameStyle, width - nameIndent - 2 * padding, longestNameLines),
  }))
  // Several may have erased, or have long names: nobody signs beside half of one.
  const more = Math.max(0, ...boxes.map(({ lines }) => lines.length - 1)) * nameLeading
  return {
    height: sentence.height + boxHeight + more,
    draw: (top) => {
      sentence.draw(top)
      boxes.forEach((box, index) => {
        const x = page.body + index * (width + gap)
        drawBox(paper, words, { ...box, x, y: top + sentence.height, width, more })
      })
    },
  }
}

type SignatureBox = { title: string; lines: readonly string[]; x: number; y: number; width: number; more: number }

function drawBox(paper: Paper, words: Translate, { title, lines, x, y, width, more }: SignatureBox): void {
  const height = boxHeight + more
  drawArtifact(paper, () => paper.document.rect(x, y, width, height).lineWidth(0.6).strokeColor(ink.text).stroke())
  drawTagged(paper, 'P', () => {
    drawText(paper, title, x + padding, y + 14, titleStyle)
    drawText(paper, words('papers.signature.name'), x + padding, y + 28, fieldStyle)
    drawText(paper, words('papers.signature.role'), x + padding, y + 41 + more, fieldStyle)
    drawText(paper, words('papers.signature.date'), x + padding, y + 61 + more, fieldStyle)
    drawText(paper, words('papers.signature.signature'), x + width / 2, y + 41 + more, fieldStyle)
    drawLines(paper, lines, x + padding + nameIndent, y + 28, nameLeading, nameStyle)
  })
}
