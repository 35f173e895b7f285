import type { Language } from '../../../shared/domain/document.ts'
import { formatDateTime } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { loadFonts } from '../documents/fonts.ts'
import { closePaper, drawTagged, openPaper, type TextStyle } from '../documents/paper.ts'
import { sourceResourcesFolder } from '../documents/resources-folder.ts'
import {
  flowSections,
  ink,
  numberPages,
  page,
  type Row,
  type Section,
  type Sheet,
  startSheet,
} from '../documents/sheet.ts'
import { drawHead } from '../documents/sheet-head.ts'
import { drawLines, linesOf } from '../documents/sheet-rows.ts'
import type { PaperHead } from './paper-facts.ts'
import { flowWideTable, type WideTable, wideTableStart } from './wide-table.ts'

/** What a paper is made of, from top to bottom. */
export type Part =
  | { kind: 'section'; section: Section }
  /** The width of the page: a sentence that must be read, a table of machines. */
  | { kind: 'lead'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'table'; title: string; table: WideTable }
  /** Stays in one piece, at the width of the page, with the sentence it belongs to: nobody signs an empty page. */
  | { kind: 'block'; text: string | null; row: Row }
  /** The next copy, or the next thing that is put into another's hands. */
  | { kind: 'new-page'; title: string | null }

export type CampaignPaper = {
  head: PaperHead
  title: string
  /** Of the file, and at the head of every page but the first. */
  documentTitle: string
  references: readonly string[]
  parts: (sheet: Sheet) => readonly Part[]
}

const titleStyle: TextStyle = { font: 'semibold', sizePoints: 10.5, colour: ink.accent }
const leadStyle: TextStyle = { font: 'semibold', sizePoints: 12.5, colour: ink.text }
const textStyle: TextStyle = { font: 'regular', sizePoints: 9.25, colour: ink.text }
const leadingRatio = 1.38
const width = page.right - page.left

/** A4 with head and folios. The same facts give the same bytes. */
export async function renderCampaignPaper(
  { head, title, documentTitle, references, parts }: CampaignPaper,
  language: Language,
  resourcesFolder = sourceResourcesFolder,
): Promise<Uint8Array> {
  const { issuer, logo = null, issuedAt } = head
  const paper = openPaper({
    widthMillimetres: 210,
    heightMillimetres: 297,
    title: documentTitle,
    author: issuer.name,
    language,
    issuedAt,
    fonts: await loadFonts(resourcesFolder),
    isArchive: true,
  })
  const sheet: Sheet = {
    paper,
    language,
    y: 0,
    runningTitle: documentTitle,
    issuerName: issuer.name,
    proofLine: null,
    headedPages: new Set(),
  }
  const open = (shown: string) => {
    startSheet(sheet)
    sheet.headedPages?.add(paper.document.bufferedPageRange().count - 1)
    drawHead(sheet, { issuer, logo, title: shown, references })
  }
  open(title)
  for (const part of parts(sheet)) {
    if (part.kind === 'new-page') open(part.title ?? title)
    else drawPart(sheet, part)
  }
  numberPages(sheet)
  return closePaper(paper)
}

/** Number and time of issue, as every paper bears them at its right. */
export function issueReferences({ number, issuedAt, timeZone }: PaperHead, language: Language): string[] {
  const words = translator(language)
  const at = formatDateTime(issuedAt, language, { withZone: true, timeZone })
  return [words('papers.certificate.number', { number }), words('campaignPapers.issued', { at })]
}

function drawPart(sheet: Sheet, part: Exclude<Part, { kind: 'new-page' }>): void {
  if (part.kind === 'section') flowSections(sheet, [part.section])
  else if (part.kind === 'table') drawTable(sheet, part.title, part.table)
  else if (part.kind === 'block') drawBlock(sheet, part)
  else drawParagraphs(sheet, part.text, part.kind === 'lead' ? leadStyle : textStyle)
}

function drawTable(sheet: Sheet, title: string, table: WideTable): void {
  const { paper } = sheet
  const lines = linesOf(paper, title, titleStyle, width, 2)
  const titleHeight = lines.length * 13 + 14
  keepRoom(sheet, titleHeight + wideTableStart(paper, table))
  drawTagged(paper, 'H2', () => drawLines(paper, lines, page.left, sheet.y + 18, 13, titleStyle))
  sheet.y += titleHeight + 4
  flowWideTable(sheet, table)
}

function drawBlock(sheet: Sheet, { text, row: { height, draw } }: Part & { kind: 'block' }): void {
  keepRoom(sheet, height + (text === null ? 0 : paragraphHeight(sheet, text)))
  if (text !== null) drawParagraphs(sheet, text, textStyle)
  draw(sheet.y)
  sheet.y += height
}

/** Line by line over pages: a convention is longer than one. */
function drawParagraphs(sheet: Sheet, text: string, style: TextStyle): void {
  const leading = style.sizePoints * leadingRatio
  for (const paragraph of text.split('\n')) {
    if (paragraph.trim() === '') {
      sheet.y += leading * 0.55
      continue
    }
    const lines = linesOf(sheet.paper, paragraph, style, width, 60)
    keepRoom(sheet, Math.min(lines.length, 3) * leading)
    // What is tagged lies on one page.
    for (let at = 0; at < lines.length; ) {
      const count = Math.max(1, Math.floor((page.bottom - sheet.y) / leading))
      const here = lines.slice(at, at + count)
      drawTagged(sheet.paper, 'P', () =>
        drawLines(sheet.paper, here, page.left, sheet.y + style.sizePoints, leading, style),
      )
      sheet.y += here.length * leading
      at += count
      if (at < lines.length) nextPage(sheet)
    }
    sheet.y += leading * 0.35
  }
}

function paragraphHeight({ paper }: Sheet, text: string): number {
  return (linesOf(paper, text, textStyle, width, 60).length + 1) * textStyle.sizePoints * leadingRatio
}

function keepRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > page.bottom) nextPage(sheet)
}

function nextPage(sheet: Sheet): void {
  sheet.paper.document.addPage()
  sheet.y = page.continuedTop
}
