import type { Language } from '../../../shared/domain/document.ts'
import { formatScanCommand } from '../../../shared/domain/scan-commands.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { code128Bars, code128QuietModules, code128Widths } from './code128-bars.ts'
import { commandSheetSections, type SheetSection } from './command-sheet-sections.ts'
import { drawQr } from './draw-qr.ts'
import { loadFonts } from './fonts.ts'
import { pointsOf } from './millimetres.ts'
import {
  closePaper,
  drawArtifact,
  drawFigure,
  drawTagged,
  drawText,
  openPaper,
  type Paper,
  printable,
  type TextStyle,
  textWidth,
} from './paper.ts'
import { sourceResourcesFolder } from './resources-folder.ts'
import { ink } from './sheet.ts'

/** Millimetres of an A4 page. */
const a4 = { width: 210, height: 297, left: 10, right: 200, top: 14, bottom: 283, foot: 290 } as const
const columnGap = 4
const titleStyle: TextStyle = { font: 'semibold', sizePoints: 20, colour: ink.text }
const hintStyle: TextStyle = { font: 'regular', sizePoints: 9.5, colour: ink.soft }
const sectionStyle: TextStyle = { font: 'semibold', sizePoints: 12, colour: ink.accent }
const textStyle: TextStyle = { font: 'mono', sizePoints: 7.5, colour: ink.soft }

type Made = { paper: Paper; words: Translate; y: number }
type Entry = SheetSection['entries'][number]

/** The bench without keyboard or mouse: every command as a bar code, its words beside it. A4, to hang on a wall. */
export async function renderCommandSheet(
  language: Language,
  issuedAt: string,
  resourcesFolder = sourceResourcesFolder,
): Promise<Uint8Array> {
  const words = translator(language)
  const paper = openPaper({
    widthMillimetres: a4.width,
    heightMillimetres: a4.height,
    title: words('papers.commandSheet.title'),
    author: null,
    language,
    issuedAt,
    fonts: await loadFonts(resourcesFolder),
  })
  paper.document.addPage()
  const sheet: Made = { paper, words, y: a4.top }
  drawHead(sheet)
  for (const section of commandSheetSections(words)) drawSection(sheet, section)
  numberPages(sheet)
  return closePaper(paper)
}

function drawHead(sheet: Made): void {
  const { paper, words } = sheet
  drawTagged(paper, 'H1', () => textAt(paper, words('papers.commandSheet.title'), a4.left, a4.top + 5, titleStyle))
  drawTagged(paper, 'P', () => textAt(paper, words('papers.commandSheet.hint'), a4.left, a4.top + 11, hintStyle))
  sheet.y = a4.top + 15
}

function drawSection(sheet: Made, section: SheetSection): void {
  const { paper } = sheet
  if (sheet.y + 9 + section.cellHeight > a4.bottom) nextPage(sheet)
  const baseline = sheet.y + 6
  drawTagged(paper, 'H2', () => textAt(paper, section.title, a4.left, baseline, sectionStyle))
  sheet.y += 9
  const { columns, entries, cellHeight } = section
  for (let index = 0; index < entries.length; index += columns) {
    if (sheet.y + cellHeight > a4.bottom) nextPage(sheet)
    entries.slice(index, index + columns).forEach((entry, column) => {
      const width = (a4.right - a4.left - (columns - 1) * columnGap) / columns
      drawEntry(sheet, section, entry, { x: a4.left + column * (width + columnGap), width })
    })
    sheet.y += cellHeight
  }
}

function nextPage(sheet: Made): void {
  sheet.paper.document.addPage()
  sheet.y = a4.top
}

/** Words above a small code, to the right of a large one. */
function drawEntry(sheet: Made, section: SheetSection, entry: Entry, { x, width }: { x: number; width: number }): void {
  const { paper, y } = sheet
  const { module, barHeight, columns, wordsPoints } = section
  const text = formatScanCommand(entry.command)
  const widths = code128Widths(text)
  const quiet = code128QuietModules * module
  const codeWidth = widths.reduce((sum, one) => sum + one, 0) * module + 2 * quiet
  const isBeside = columns === 1
  const codeRoom = isBeside ? width / 2 + 5 : width
  if (codeWidth > codeRoom) throw new Error(`The bar code of ${text} is wider than its place`)
  const wordsX = isBeside ? x + codeRoom : x + quiet
  const top = isBeside ? y : y + 5.5
  drawTagged(paper, 'P', () => {
    const style: TextStyle = { font: 'semibold', sizePoints: wordsPoints, colour: ink.text }
    const baseline = isBeside ? y + barHeight / 2 + 3 : y + 4
    textAt(paper, entry.words, wordsX, baseline, fitted(paper, entry.words, style, x + width - wordsX))
  })
  const bars = code128Bars(widths, { x: x + quiet, y: top, module, height: barHeight })
  drawFigure(paper, sheet.words('papers.commandSheet.codeOf', { text }), () => drawQr(paper, bars))
  drawTagged(paper, 'P', () => textAt(paper, text, x + quiet, top + barHeight + 3.2, textStyle))
}

/** As large as its room allows: a name that ends in an ellipsis names nothing. */
function fitted(paper: Paper, text: string, style: TextStyle, width: number): TextStyle {
  const measured = textWidth(paper, printable(paper, `${text} `, style.font), style.font, style.sizePoints)
  return { ...style, sizePoints: style.sizePoints * Math.min(1, pointsOf(width) / measured) }
}

function textAt(paper: Paper, text: string, x: number, baseline: number, style: TextStyle): void {
  drawText(paper, `${printable(paper, text, style.font)} `, pointsOf(x), pointsOf(baseline), style)
}

function numberPages({ paper, words }: Made): void {
  const { count } = paper.document.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    paper.document.switchToPage(index)
    drawArtifact(paper, () => textAt(paper, words('papers.page', { n: index + 1, count }), a4.left, a4.foot, hintStyle))
  }
}
