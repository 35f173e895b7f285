import type { Language } from '../../../shared/domain/document.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { wrapText } from './fit-text.ts'
import { pointsOf } from './millimetres.ts'
import { drawArtifact, drawTagged, drawText, type Paper, printable, type TextStyle, textWidth } from './paper.ts'

export const ink = { text: '#111111', soft: '#4a4a4a', line: '#9a9a9a', accent: '#00656E' } as const

/** Points. A narrow column for the titles of the sections, a wide one for what they say. */
export const page = {
  width: pointsOf(210),
  height: pointsOf(297),
  left: pointsOf(20),
  right: pointsOf(190),
  body: pointsOf(58),
  top: pointsOf(14),
  continuedTop: pointsOf(23),
  bottom: pointsOf(281.5),
  proof: pointsOf(284.5),
  foot: pointsOf(288),
} as const
export const bodyWidth = page.right - page.body

/** One A4 paper under way: the next row is drawn at `y`. */
export type Sheet = {
  paper: Paper
  language: Language
  y: number
  runningTitle: string
  issuerName: string
  proofLine: string | null
  /** Pages that open with a head of their own, besides the first. */
  headedPages?: Set<number>
  /** The issuer's mark, once a head has drawn it. */
  logoPicture?: ArrayBuffer
}

/** What stays together on a page. */
export type Row = { height: number; draw: (y: number) => void }
/** `strong` opens something new (a drive); plain sections belong to what stands above them. */
export type Section = { title: string; isStrong: boolean; rows: readonly Row[] }

const sectionTop = 6
const sectionBottom = 1.5
const titleStyle: TextStyle = { font: 'semibold', sizePoints: 8.5, colour: ink.text }
const titleLeading = 11
const proofStyle: TextStyle = { font: 'mono', sizePoints: 6, colour: ink.soft }

export function startSheet(sheet: Sheet): void {
  sheet.paper.document.addPage()
  sheet.y = page.top
}

/** Draws sections from top to bottom over as many pages as they need; each page says what its first rows belong to. */
export function flowSections(sheet: Sheet, sections: readonly Section[]): void {
  for (const section of sections) flowSection(sheet, section)
}

function flowSection(sheet: Sheet, section: Section): void {
  const title = titleLines(sheet, section.title)
  const titleHeight = title.length * titleLeading
  let startY: number | null = null
  let pageCount = 0
  for (const row of section.rows) {
    const top = startY === null ? sectionTop : 0
    if (sheet.y + top + Math.max(row.height, startY === null ? titleHeight : 0) > page.bottom) {
      nextPage(sheet)
      startY = null
    }
    if (startY === null) {
      pageCount += 1
      startY = openSection(sheet, section, pageCount === 1 ? title : continuedTitle(sheet, section.title))
    }
    row.draw(sheet.y)
    sheet.y += row.height
  }
  if (startY !== null) sheet.y = Math.max(sheet.y, startY + titleHeight) + sectionBottom
}

function openSection(sheet: Sheet, section: Section, title: readonly string[]): number {
  const { paper } = sheet
  rule(paper, sheet.y, section.isStrong ? { colour: ink.text, width: 0.9 } : { colour: ink.line, width: 0.4 })
  sheet.y += sectionTop
  const { y } = sheet
  const style = section.isStrong ? { ...titleStyle, colour: ink.accent } : titleStyle
  drawTagged(paper, section.isStrong ? 'H2' : 'H3', () => {
    title.forEach((line, index) => {
      drawText(paper, line, page.left, y + 7 + index * titleLeading, style)
    })
  })
  return y
}

function titleLines({ paper }: Sheet, title: string): string[] {
  const room = { width: page.body - page.left - 14, maximumLines: 5 }
  const measure = (text: string, size: number) => textWidth(paper, text, titleStyle.font, size)
  return wrapText(printable(paper, title, titleStyle.font), titleStyle.sizePoints, room, measure).lines
}

function continuedTitle(sheet: Sheet, title: string): string[] {
  return titleLines(sheet, translator(sheet.language)('papers.continued', { title }))
}

function nextPage(sheet: Sheet): void {
  sheet.paper.document.addPage()
  sheet.y = page.continuedTop
}

function rule(paper: Paper, y: number, line: { colour: string; width: number }): void {
  drawArtifact(paper, () =>
    paper.document.moveTo(page.left, y).lineTo(page.right, y).lineWidth(line.width).strokeColor(line.colour).stroke(),
  )
}

/** The foot of every page, and the head of all but the first, once the count is known. */
export function numberPages(sheet: Sheet): void {
  const { paper, language } = sheet
  const { count } = paper.document.bufferedPageRange()
  const style: TextStyle = { font: 'regular', sizePoints: 7.5, colour: ink.soft }
  for (let index = 0; index < count; index += 1) {
    paper.document.switchToPage(index)
    const folio = translator(language)('papers.page', { n: index + 1, count })
    drawArtifact(paper, () => {
      drawText(paper, fitted(paper, sheet.issuerName, style), page.left, page.foot, style)
      if (sheet.proofLine !== null) drawText(paper, sheet.proofLine, page.left, page.proof, proofStyle)
      drawText(paper, folio, page.right - textWidth(paper, folio, style.font, style.sizePoints), page.foot, style)
      const hasHead = index === 0 || sheet.headedPages?.has(index) === true
      if (!hasHead) drawText(paper, fitted(paper, sheet.runningTitle, style), page.left, page.top, style)
    })
  }
}

function fitted(paper: Paper, text: string, { font, sizePoints }: TextStyle): string {
  const room = { width: bodyWidth, maximumLines: 1 }
  const measure = (part: string, size: number) => textWidth(paper, part, font, size)
  return wrapText(printable(paper, text, font), sizePoints, room, measure).lines[0] ?? ''
}
