import type { Organisation } from '../../../shared/domain/document.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { IssuerLogo } from '../logo/logo.repository.ts'
import { pointsOf } from './millimetres.ts'
import { drawArtifact, drawFigure, drawTagged, drawText, type TextStyle, textWidth } from './paper.ts'
import { ink, page, type Sheet } from './sheet.ts'
import { drawLines, linesOf } from './sheet-rows.ts'

export type SheetHead = {
  issuer: Organisation
  logo: IssuerLogo | null
  title: string
  /** Right of the issuer: number, time of issue, what it replaces. */
  references: readonly string[]
}

/** Known to pdfkit, not to its types. */
type Opens = { openImage(bytes: Buffer): ArrayBuffer }

/** As tall as the issuer's lines, so that a paper with a mark is no longer than one without. */
const logoPlace = { width: pointsOf(34), height: pointsOf(15), gap: pointsOf(4.5) }
const referencesWidth = pointsOf(70)
/** What the references leave; a name of any length goes on below, never cut. */
const issuerRight = page.right - referencesWidth - pointsOf(4)
const longestIssuerLines = 8
/** A mark of few pixels stays small rather than coarse. */
const pointsPerPixel = 72 / 96

const nameStyle: TextStyle = { font: 'semibold', sizePoints: 10, colour: ink.text }
const plainStyle: TextStyle = { font: 'regular', sizePoints: 8, colour: ink.soft }
const numberStyle: TextStyle = { font: 'mono', sizePoints: 10, colour: ink.text }
const titleStyle: TextStyle = { font: 'semibold', sizePoints: 25, colour: ink.text }

/** Who issues, which paper, and its title under the one coloured bar of the page. Answers where the references end. */
export function drawHead(sheet: Sheet, head: SheetHead): { referencesBottom: number } {
  const { paper } = sheet
  const logo = drawLogo(sheet, head)
  const issuerBottom = Math.max(logo.bottom, drawIssuer(sheet, head.issuer, logo.right))
  const referencesBottom = drawReferences(sheet, head.references)
  const y = Math.max(issuerBottom, referencesBottom) + 12
  drawArtifact(paper, () => paper.document.rect(page.left, y, page.body - page.left - 14, 3).fill(ink.accent))
  const lines = linesOf(paper, head.title, titleStyle, page.right - page.left, 2)
  drawTagged(paper, 'H1', () => drawLines(paper, lines, page.left, y + 33, 29, titleStyle))
  sheet.y = y + 14 + lines.length * 29
  return { referencesBottom }
}

/** Left of the issuer's name, in its own proportions; answers where the name may begin, and where the mark ends. */
function drawLogo(sheet: Sheet, { logo, issuer }: SheetHead): { right: number; bottom: number } {
  const { paper, language, y } = sheet
  if (logo === null) return { right: page.left, bottom: y }
  const scale = Math.min(logoPlace.width / logo.widthPixels, logoPlace.height / logo.heightPixels, pointsPerPixel)
  const size = { width: logo.widthPixels * scale, height: logo.heightPixels * scale }
  const words = translator(language)
  // Heads of a paper share one picture; each copy opens with its own.
  const picture = sheet.logoPicture ?? (paper.document as unknown as Opens).openImage(Buffer.from(logo.png))
  sheet.logoPicture = picture
  drawFigure(paper, words('papers.logoOf', { name: issuer.name }), () =>
    paper.document.image(picture, page.left, y, size),
  )
  return { right: page.left + size.width + logoPlace.gap, bottom: y + size.height }
}

function drawIssuer(sheet: Sheet, issuer: Organisation, x: number): number {
  const { paper, y } = sheet
  const width = issuerRight - x
  const name = linesOf(paper, issuer.name, nameStyle, width, longestIssuerLines)
  const details = [issuer.legalId, issuer.address, issuer.contact]
    .filter((part) => part !== null)
    .flatMap((part) => linesOf(paper, part, plainStyle, width, longestIssuerLines))
  drawTagged(paper, 'P', () => {
    drawLines(paper, name, x, y + 8, 12.5, nameStyle)
    drawLines(paper, details, x, y + 8 + name.length * 12.5, 10.5, plainStyle)
  })
  return y + name.length * 12.5 + details.length * 10.5
}

function drawReferences(sheet: Sheet, references: readonly string[]): number {
  const { paper, y } = sheet
  const lines = references.flatMap((text, index) => {
    const style = index === 0 ? numberStyle : plainStyle
    return linesOf(paper, text, style, referencesWidth, 2).map((line) => ({ line, style }))
  })
  drawTagged(paper, 'P', () => {
    lines.forEach(({ line, style }, index) => {
      const x = page.right - textWidth(paper, line, style.font, style.sizePoints)
      drawText(paper, line, x, y + 8 + index * 12.5, style)
    })
  })
  return y + lines.length * 12.5
}
