import bwip from 'bwip-js/node'
import type { Box } from './box.ts'

/** One dot at 300 dpi, in millimetres; the modules of a bar code are whole dots of the printer. */
export const dotMillimetres = 25.4 / 300
/** What a scanner needs white before and after, in modules. */
export const code128QuietModules = 10
/** An edge a hair over its dot costs a whole one: bars are drawn this much inside. */
const insetMillimetres = 0.02

type Place = { x: number; y: number; module: number; height: number }

/** Widths of bars and spaces by turns, in modules, a bar first. */
export function code128Widths(text: string): readonly number[] {
  const [symbol] = bwip.raw('code128', text, '')
  if (symbol === undefined || !('sbs' in symbol)) throw new Error(`No bar code for a text of ${text.length} characters`)
  return symbol.sbs
}

/** One box a bar, in millimetres; `x` is where the first bar begins, moved to the nearest dot. */
export function code128Bars(widths: readonly number[], { x, y, module, height }: Place): Box[] {
  const start = Math.round(x / dotMillimetres) * dotMillimetres
  let modules = 0
  return widths.flatMap((width, index) => {
    const left = start + modules * module + insetMillimetres
    modules += width
    return index % 2 === 0 ? [{ x: left, y, width: width * module - 2 * insetMillimetres, height }] : []
  })
}
