import type { Organisation } from '../../../shared/domain/document.ts'
import { pointsOf } from './millimetres.ts'
import { drawArtifact, drawTagged, drawText, type TextStyle, textWidth } from './paper.ts'
import { bodyWidth, ink, page, type Sheet } from './sheet.ts'
import { drawLines, linesOf } from './sheet-rows.ts'

export type SheetHead = {
  issuer: Organisation
  title: string
  /** Right of the issuer: number, time of issue, what it replaces. */
  references: readonly string[]
}

const nameStyle: TextStyle = { font: 'semibold', sizePoints: 10, colour: ink.text }
const plainStyle: TextStyle = { font: 'regular', sizePoints: 8, colour: ink.soft }
const numberStyle: TextStyle = { font: 'mono', sizePoints: 10, colour: ink.text }
const titleStyle: TextStyle = { font: 'semibold', sizePoints: 25, colour: ink.text }

/** Who issues, which paper, and its title under the one coloured bar of the page. Answers where the references end. */
export function drawHead(sheet: Sheet, head: SheetHead): { referencesBottom: number } {
  const { paper } = sheet
  const issuerBottom = drawIssuer(sheet, head.issuer)
  const referencesBottom = drawReferences(sheet, head.references)
  const y = Math.max(issuerBottom, referencesBottom) + 12
  drawArtifact(paper, () => paper.document.rect(page.left, y, page.body - page.left - 14, 3).fill(ink.accent))
  const lines = linesOf(paper, head.title, titleStyle, page.right - page.left, 2)
  drawTagged(paper, 'H1', () => drawLines(paper, lines, page.left, y + 33, 29, titleStyle))
  sheet.y = y + 14 + lines.length * 29
  return { referencesBottom }
}

function drawIssuer(sheet: Sheet, issuer: Organisation): number {
  const { paper, y } = sheet
  const width = bodyWidth * 0.62
  const name = linesOf(paper, issuer.name, nameStyle, width, 2)
  const details = [issuer.legalId, issuer.address, issuer.contact]
    .filter((part) => part !== null)
    .flatMap((part) => linesOf(paper, part, plainStyle, width, 2))
  drawTagged(paper, 'P', () => {
    drawLines(paper, name, page.left, y + 8, 12.5, nameStyle)
    drawLines(paper, details, page.left, y + 8 + name.length * 12.5, 10.5, plainStyle)
  })
  return y + name.length * 12.5 + details.length * 10.5
}

function drawReferences(sheet: Sheet, references: readonly string[]): number {
  const { paper, y } = sheet
  const width = pointsOf(70)
  const lines = references.flatMap((text, index) => {
    const style = index === 0 ? numberStyle : plainStyle
    return linesOf(paper, text, style, width, 2).map((line) => ({ line, style }))
  })
  drawTagged(paper, 'P', () => {
    lines.forEach(({ line, style }, index) => {
      const x = page.right - textWidth(paper, line, style.font, style.sizePoints)
      drawText(paper, line, x, y + 8 + index * 12.5, style)
    })
  })
  return y + lines.length * 12.5
}
