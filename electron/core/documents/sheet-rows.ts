import { wrapText } from './fit-text.ts'
import type { FontName } from './fonts.ts'
import { drawTagged, drawText, type Paper, printable, type TextStyle, textWidth } from './paper.ts'
import { bodyWidth, ink, page, type Row } from './sheet.ts'

/** A label over its value. `columns` of the six of the sheet's body. */
export type Field = { label: string; value: string; note?: string | null; isMono?: boolean; columns: 2 | 3 | 4 | 6 }

const columnWidth = bodyWidth / 6
const gutter = 10
const labelStyle: TextStyle = { font: 'regular', sizePoints: 7.25, colour: ink.soft }
const valueStyle: TextStyle = { font: 'medium', sizePoints: 9, colour: ink.text }
const monoStyle: TextStyle = { font: 'mono', sizePoints: 8.5, colour: ink.text }
const noteStyle: TextStyle = { font: 'regular', sizePoints: 7.5, colour: ink.soft }
const labelLeading = 11.5
const valueLeading = 11.5
const noteLeading = 9.5
const fieldGap = 4.5
/** A name of any length ends in an ellipsis there. */
const longestValueLines = 8

export function linesOf(paper: Paper, text: string, style: TextStyle, width: number, maximumLines: number): string[] {
  const measure = (part: string, size: number) => textWidth(paper, part, style.font, size)
  return wrapText(printable(paper, text, style.font), style.sizePoints, { width, maximumLines }, measure).lines
}

export function fieldRows(paper: Paper, fields: readonly Field[]): Row[] {
  return packed(fields).map((row) => {
    let column = 0
    const placed = row.map((field) => {
      const x = page.body + column * columnWidth
      column += field.columns
      return placedField(paper, field, x, field.columns * columnWidth - gutter)
    })
    return {
      height: Math.max(...placed.map((field) => field.height)) + fieldGap,
      draw: (y: number) => {
        for (const field of placed) field.draw(y)
      },
    }
  })
}

function packed(fields: readonly Field[]): Field[][] {
  const rows: Field[][] = []
  let free = 0
  for (const field of fields) {
    if (field.columns > free) {
      rows.push([])
      free = 6
    }
    rows.at(-1)?.push(field)
    free -= field.columns
  }
  return rows
}

function placedField(paper: Paper, field: Field, x: number, width: number): Row {
  const style = field.isMono === true ? monoStyle : valueStyle
  const label = linesOf(paper, field.label, labelStyle, width, 1)
  const value = linesOf(paper, field.value, style, width, longestValueLines)
  const note = linesOf(paper, field.note ?? '', noteStyle, width, longestValueLines)
  const height = labelLeading + value.length * valueLeading + note.length * noteLeading
  return {
    height,
    draw: (y) =>
      drawTagged(paper, 'P', () => {
        drawLines(paper, label, x, y + 6.5, labelLeading, labelStyle)
        drawLines(paper, value, x, y + labelLeading + 7, valueLeading, style)
        drawLines(paper, note, x, y + labelLeading + value.length * valueLeading + 6, noteLeading, noteStyle)
      }),
  }
}

export type Paragraph = { text: string; font: FontName; sizePoints: number; leading: number; after: number }

/** One row a line would let a page end inside a sentence: a paragraph stays whole. */
export function paragraphRow(paper: Paper, { text, font, sizePoints, leading, after }: Paragraph): Row {
  const style = { font, sizePoints, colour: ink.text }
  const lines = linesOf(paper, text, style, bodyWidth, 20)
  return {
    height: lines.length * leading + after,
    draw: (y) => drawTagged(paper, 'P', () => drawLines(paper, lines, page.body, y + sizePoints * 0.8, leading, style)),
  }
}

/** The standard whose words are used, and what the paper is not. */
export function standardRow(paper: Paper, text: string): Row {
  return paragraphRow(paper, { text, font: 'regular', sizePoints: 8.5, leading: 11.5, after: 4 })
}

/** One row an item, each behind a dash. */
export function listRows(paper: Paper, items: readonly string[]): Row[] {
  const style: TextStyle = { font: 'regular', sizePoints: 8.5, colour: ink.text }
  const indent = 9
  const leading = 10.75
  return items.map((item, index) => {
    const lines = linesOf(paper, item, style, bodyWidth - indent, 8)
    return {
      height: lines.length * leading + (index === items.length - 1 ? 4 : 1),
      draw: (y) =>
        drawTagged(paper, 'P', () => {
          drawText(paper, '–', page.body, y + 7, style)
          drawLines(paper, lines, page.body + indent, y + 7, leading, style)
        }),
    }
  })
}

export function drawLines(
  paper: Paper,
  lines: readonly string[],
  x: number,
  baseline: number,
  leading: number,
  style: TextStyle,
): void {
  lines.forEach((line, index) => {
    // The space is for ears and the clipboard: without it a line runs into the next.
    drawText(paper, `${line} `, x, baseline + index * leading, style)
  })
}
