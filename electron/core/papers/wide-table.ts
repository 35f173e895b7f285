import { drawArtifact, drawText, type Paper, type TextStyle, textWidth } from '../documents/paper.ts'
import { ink, page, type Sheet } from '../documents/sheet.ts'
import { linesOf } from '../documents/sheet-rows.ts'

/** `share` of the page's width between its margins; the shares of a table sum to 1. */
export type WideColumn = { title: string; share: number; isMono?: boolean; isRight?: boolean }
export type WideTable = { columns: readonly WideColumn[]; rows: readonly (readonly string[])[] }

const width = page.right - page.left
const gutter = 8
const headStyle: TextStyle = { font: 'semibold', sizePoints: 7.5, colour: ink.text }
const cellStyle: TextStyle = { font: 'regular', sizePoints: 8.25, colour: ink.text }
const monoStyle: TextStyle = { font: 'mono', sizePoints: 7.5, colour: ink.text }
const leading = 10.25
const padding = 3.25
/** What no page holds ends in an ellipsis; everything else goes on over lines. */
const longestCellLines = 60

type Line = { height: number; draw: (y: number) => PDFKit.PDFStructureElement }

/** The width of the page between its margins; its head stands again on every page it reaches. */
export function flowWideTable(sheet: Sheet, { columns, rows }: WideTable): void {
  const { paper } = sheet
  const head = tableLine(
    paper,
    columns,
    columns.map(({ title }) => title),
    true,
  )
  const table = paper.document.struct('Table')
  paper.root.add(table)
  drawHead(sheet, head, table)
  for (const cells of rows) {
    const line = tableLine(paper, columns, cells, false)
    if (sheet.y + line.height > page.bottom) {
      paper.document.addPage()
      sheet.y = page.continuedTop
      drawHead(sheet, head, table)
    }
    table.add(line.draw(sheet.y))
    sheet.y += line.height
    rule(paper, sheet.y, 0.3, ink.line)
  }
  table.end()
  sheet.y += 6
}

/** The height that a title must keep free so that it never stands alone at the foot of a page. */
export function wideTableStart(paper: Paper, { columns, rows }: WideTable): number {
  const heads = columns.map(({ title }) => title)
  const [first = []] = rows
  return tableLine(paper, columns, heads, true).height + tableLine(paper, columns, first, false).height
}

function drawHead(sheet: Sheet, head: Line, table: PDFKit.PDFStructureElement): void {
  table.add(head.draw(sheet.y))
  sheet.y += head.height
  rule(sheet.paper, sheet.y, 0.7, ink.text)
}

function tableLine(paper: Paper, columns: readonly WideColumn[], texts: readonly string[], isHead: boolean): Line {
  let left = page.left
  const cells = columns.map((column, index) => {
    const style = isHead ? headStyle : column.isMono === true ? monoStyle : cellStyle
    const room = column.share * width - gutter
    const lines = linesOf(paper, texts[index] ?? '', style, room, longestCellLines)
    const cell = { x: left, room, style, lines, isRight: column.isRight === true }
    left += column.share * width
    return cell
  })
  const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * leading + 2 * padding
  return { height, draw: (y) => drawCells(paper, cells, y, isHead) }
}

type Cell = { x: number; room: number; style: TextStyle; lines: readonly string[]; isRight: boolean }

function drawCells(paper: Paper, cells: readonly Cell[], y: number, isHead: boolean): PDFKit.PDFStructureElement {
  const { document } = paper
  const row = document.struct('TR')
  for (const { x, room, style, lines, isRight } of cells) {
    const content = document.markStructureContent(isHead ? 'TH' : 'TD')
    lines.forEach((line, index) => {
      const shift = isRight ? Math.max(0, room - textWidth(paper, line, style.font, style.sizePoints)) : 0
      drawText(paper, `${line} `, x + shift, y + padding + 7.5 + index * leading, style)
    })
    document.endMarkedContent()
    row.add(document.struct(isHead ? 'TH' : 'TD', {}, [content]))
  }
  row.end()
  return row
}

function rule(paper: Paper, y: number, lineWidth: number, colour: string): void {
  drawArtifact(paper, () =>
    paper.document.moveTo(page.left, y).lineTo(page.right, y).lineWidth(lineWidth).strokeColor(colour).stroke(),
  )
}
