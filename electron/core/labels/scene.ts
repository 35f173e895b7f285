import type { LabelField } from '../../../shared/domain/labels/label-template.ts'
import type { Box } from '../documents/box.ts'
import type { FontName } from '../documents/fonts.ts'
import type { CodeSymbol } from './code-symbol.ts'
import type { Logo } from './label-logo.ts'

/** Millimetres from the top left corner of the label. */
export type Point = { x: number; y: number }
export type Colour = 'black' | 'white'
export type PlacedText = {
  text: string
  font: FontName
  sizePoints: number
  /** Room that is the text's own. */
  box: Box
  baseline: number
  colour: Colour
}
export type PlacedCode = {
  symbol: CodeSymbol
  text: string
  x: number
  y: number
  width: number
  height: number
  module: number
  dotsPerModule: number
  quiet: number
}
/** One flat shape; a circle has points enough for 600 dots per inch. */
export type Shape = { points: readonly Point[]; colour: Colour }
export type PlacedLogo = { logo: Logo; box: Box }

/**
 * All that stands on one label. PDF, ZPL and the preview are drawn from this and from nothing else: what the screen
 * shows is what comes out.
 */
export type Scene = {
  width: number
  height: number
  code: PlacedCode | null
  shapes: readonly Shape[]
  texts: readonly PlacedText[]
  logo: PlacedLogo | null
  /** Asked for, but without room. */
  dropped: readonly LabelField[]
}

export function shapeOfBox({ x, y, width, height }: Box, colour: Colour = 'black'): Shape {
  return {
    points: [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ],
    colour,
  }
}
