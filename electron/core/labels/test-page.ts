import type { LabelTemplate } from '../../../shared/domain/labels/label-template.ts'
import { pageMillimetres } from '../../../shared/domain/labels/label-template.ts'
import { slotCount, slotOrigin } from '../../../shared/domain/labels/sheet-slots.ts'
import type { Box } from '../documents/box.ts'
import type { FontMeasure } from './label-words.ts'
import { type PlacedText, type Scene, type Shape, shapeOfBox } from './scene.ts'

/** A line that a head of 203 dots an inch still draws with two of them. */
const lineMillimetres = 0.25

/**
 * Every edge of every label, and rulers that cross in the middle of the page: laid over a real sheet against the light,
 * they tell by how much this printer is off, in millimetres.
 */
export function testPageScene(template: LabelTemplate, words: { title: string }, measure: FontMeasure): Scene {
  const page = pageMillimetres(template)
  const { sheet } = template
  const cells: Box[] =
    sheet === null
      ? [{ x: 0.5, y: 0.5, width: page.width - 1, height: page.height - 1 }]
      : Array.from({ length: slotCount(sheet) }, (_, slot) => {
          const size = { width: template.widthMillimetres, height: template.heightMillimetres }
          return { ...slotOrigin(sheet, slot), ...size }
        })
  const middle = { x: Math.round(page.width / 2), y: Math.round(page.height / 2) }
  return {
    ...page,
    code: null,
    logo: null,
    dropped: [],
    shapes: [...cells.flatMap(frame), ...ruler(page.width, middle.y, false), ...ruler(page.height, middle.x, true)],
    texts: [
      ...numbers(page.width, middle.y, measure),
      ...(sheet === null
        ? []
        : cells.map((cell, slot) => text(String(slot + 1), 8, cell.x + 1.2, cell.y + 4, measure))),
      text(words.title, 7, 1.5 + (cells[0]?.x ?? 0), (cells[0]?.y ?? 0) + (sheet === null ? 4 : 8), measure),
    ],
  }
}

function frame({ x, y, width, height }: Box): Shape[] {
  const line = lineMillimetres
  return [
    { x, y, width, height: line },
    { x, y: y + height - line, width, height: line },
    { x, y, width: line, height },
    { x: x + width - line, y, width: line, height },
  ].map((box) => shapeOfBox(box))
}

/** A mark each millimetre, longer at five, longest at ten. */
function ruler(length: number, across: number, isUpright: boolean): Shape[] {
  const marks = Array.from({ length: Math.floor(length) + 1 }, (_, at) => {
    const long = at % 10 === 0 ? 3 : at % 5 === 0 ? 2 : 1
    const along = at - lineMillimetres / 2
    return isUpright
      ? { x: across, y: along, width: long, height: lineMillimetres }
      : { x: along, y: across, width: lineMillimetres, height: long }
  })
  const line = isUpright
    ? { x: across, y: 0, width: lineMillimetres, height: length }
    : { x: 0, y: across, width: length, height: lineMillimetres }
  return [line, ...marks].map((box) => shapeOfBox(box))
}

function numbers(width: number, y: number, measure: FontMeasure): PlacedText[] {
  const tens = Array.from({ length: Math.floor(width / 10) }, (_, index) => (index + 1) * 10).filter(
    (at) => at < width - 4,
  )
  return tens.map((at) => text(String(at), 6, at + 0.4, y + 5.2, measure))
}

function text(words: string, sizePoints: number, x: number, baseline: number, measure: FontMeasure): PlacedText {
  const width = measure(words, 'mono', sizePoints)
  return {
    text: words,
    font: 'mono',
    sizePoints,
    box: { x, y: baseline - 2, width, height: 2 },
    baseline,
    colour: 'black',
  }
}
