import type { Translate } from '../../../shared/i18n/translator.ts'
import { drawArtifact, drawTagged, drawText, type Paper, type TextStyle } from '../documents/paper.ts'
import { ink, page, type Row } from '../documents/sheet.ts'
import { drawLines, linesOf } from '../documents/sheet-rows.ts'

type Box = { title: string; name: string }

/** Of a name on one line; a longer one makes both boxes taller, for nobody signs beside half a name. */
const leastHeight = 96
const nameLeading = 10.5
const longestNameLines = 10
const above = 14
const gap = 14
const padding = 8
const titleStyle: TextStyle = { font: 'semibold', sizePoints: 9, colour: ink.text }
const nameStyle: TextStyle = { font: 'medium', sizePoints: 8.5, colour: ink.text }
const fieldStyle: TextStyle = { font: 'regular', sizePoints: 7.5, colour: ink.soft }

/** Two boxes to sign by hand, with room for a stamp; they never stand apart from each other. */
export function signatureBoxes(paper: Paper, words: Translate, boxes: readonly [Box, Box]): Row {
  const width = (page.right - page.left - gap) / 2
  const named = boxes.map(({ title, name }) => ({
    title,
    lines: linesOf(paper, name, nameStyle, width - 2 * padding, longestNameLines),
  }))
  const height = leastHeight + (Math.max(...named.map(({ lines }) => lines.length)) - 1) * nameLeading
  return {
    height: above + height + 4,
    draw: (y) =>
      named.forEach((box, index) => {
        drawBox(paper, words, box, { x: page.left + index * (width + gap), y: y + above, width, height })
      }),
  }
}

type Named = { title: string; lines: readonly string[] }
type Place = { x: number; y: number; width: number; height: number }

function drawBox(paper: Paper, words: Translate, { title, lines }: Named, { x, y, width, height }: Place): void {
  drawArtifact(paper, () => paper.document.rect(x, y, width, height).lineWidth(0.6).strokeColor(ink.text).stroke())
  drawTagged(paper, 'P', () => {
    drawText(paper, `${title} `, x + padding, y + 15, titleStyle)
    drawLines(paper, lines, x + padding, y + 28, nameLeading, nameStyle)
    const below = y + 33 + lines.length * nameLeading
    drawText(paper, `${words('campaignPapers.signature.name')} `, x + padding, below, fieldStyle)
    drawText(paper, `${words('campaignPapers.signature.date')} `, x + padding, y + height - 9, fieldStyle)
    drawText(paper, `${words('campaignPapers.signature.signature')} `, x + width / 2, y + height - 9, fieldStyle)
  })
}
