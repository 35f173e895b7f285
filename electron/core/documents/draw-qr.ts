import type { Box } from './box.ts'
import { pointsOf } from './millimetres.ts'
import type { Paper } from './paper.ts'

/** Where a code stands, in millimetres. */
export type CodePlace = { module: number; x: number; y: number }

/**
 * A raster paints every dot that a shape touches, so an edge that lies a hair over its dot costs a whole one. Edges
 * towards white are drawn this much inside; edges towards a dark neighbour are not, or a white line would appear.
 */
const insetMillimetres = 0.02

/** One box a dark module, in millimetres. */
export function qrBoxes(symbol: readonly (readonly boolean[])[], place: CodePlace): Box[] {
  const isDark = (row: number, column: number) => symbol[row]?.[column] === true
  const insetAt = (row: number, column: number) => (isDark(row, column) ? 0 : insetMillimetres)
  return symbol.flatMap((modules, row) =>
    modules.flatMap((isModuleDark, column) => {
      if (!isModuleDark) return []
      const left = insetAt(row, column - 1)
      const top = insetAt(row - 1, column)
      return [
        {
          x: place.x + column * place.module + left,
          y: place.y + row * place.module + top,
          width: place.module - left - insetAt(row, column + 1),
          height: place.module - top - insetAt(row + 1, column),
        },
      ]
    }),
  )
}

/**
 * One box a run of dark modules, in millimetres: a code of two thousand modules for paper that no thermal head prints
 * needs neither the insets nor that many shapes.
 */
export function qrRuns(symbol: readonly (readonly boolean[])[], { x, y, module }: CodePlace): Box[] {
  return symbol.flatMap((modules, row) => {
    const starts = modules.flatMap((isDark, column) => (isDark && modules[column - 1] !== true ? [column] : []))
    return starts.map((start) => {
      const end = modules.indexOf(false, start)
      const count = (end === -1 ? modules.length : end) - start
      return { x: x + start * module, y: y + row * module, width: count * module, height: module }
    })
  })
}

/** All modules in one path: filled one by one, a viewer that smooths edges would show the joints. */
export function drawQr({ document }: Paper, boxes: readonly Box[]): void {
  for (const { x, y, width, height } of boxes) {
    document.rect(pointsOf(x), pointsOf(y), pointsOf(width), pointsOf(height))
  }
  document.fill('black')
}
