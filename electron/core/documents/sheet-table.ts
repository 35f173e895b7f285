import { ellipsised } from './fit-text.ts'
import { drawArtifact, drawTagged, drawText, type Paper, printable, type TextStyle, textWidth } from './paper.ts'
import { bodyWidth, ink, page, type Row } from './sheet.ts'

/** `share` of the table's width; the shares of a table sum to 1. */
type Column = { title: string; share: number; isMono?: boolean }

const headStyle: TextStyle = { font: 'regular', sizePoints: 7.25, colour: ink.soft }
const cellStyle: TextStyle = { font: 'medium', sizePoints: 8.5, colour: ink.text }
const monoStyle: TextStyle = { font: 'mono', sizePoints: 8, colour: ink.text }
const headHeight = 13
const rowHeight = 15

/** One line a row; a cell that is too long ends in an ellipsis, its whole text stands in the drive's own section. */
export function tableRows(paper: Paper, columns: readonly Column[], cells: readonly (readonly string[])[]): Row[] {
  const head = tableRow(
    paper,
    columns,
    columns.map(({ title }) => title),
    'head',
  )
  const last = cells.length - 1
  return [head, ...cells.map((row, index) => tableRow(paper, columns, row, index === last ? 'last' : 'inner'))]
}

function tableRow(
  paper: Paper,
  columns: readonly Column[],
  texts: readonly string[],
  place: 'head' | 'inner' | 'last',
): Row {
  const isHead = place === 'head'
  let x = page.body
  const placed = columns.map(({ share, isMono }, index) => {
    const style = isHead ? headStyle : isMono === true ? monoStyle : cellStyle
    const cell = { x, style, text: cellText(paper, texts[index] ?? '', style, share * bodyWidth - 8) }
    x += share * bodyWidth
    return cell
  })
  const height = isHead ? headHeight : rowHeight
  return {
    height,
    draw: (y) => {
      drawTagged(paper, 'P', () => {
        for (const cell of placed) drawText(paper, cell.text, cell.x, y + (isHead ? 6.5 : 10), cell.style)
      })
      // The section's own line follows the last row.
      if (place === 'last') return
      drawArtifact(paper, () =>
        paper.document
          .moveTo(page.body, y + height - 0.5)
          .lineTo(page.right, y + height - 0.5)
          .lineWidth(isHead ? 0.6 : 0.3)
          .strokeColor(isHead ? ink.text : ink.line)
          .stroke(),
      )
    },
  }
}

function cellText(paper: Paper, text: string, { font, sizePoints }: TextStyle, width: number): string {
  return ellipsised(printable(paper, text, font), width, (part) => textWidth(paper, part, font, sizePoints))
}
