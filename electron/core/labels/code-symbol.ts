import bwip from 'bwip-js/node'
import type { Symbology } from '../../../shared/domain/labels/label-template.ts'
import type { CodeModules } from '../../../shared/domain/labels/module-dots.ts'

/** Rows of modules, true = dark; a bar code has one row. */
export type CodeSymbol = CodeModules & { modules: readonly (readonly boolean[])[] }

/** More than any serial; a longer text makes a code that no label holds. */
const longestText = 64
const printableAscii = /^[ -~]+$/

/** `null` for a text that the symbology cannot hold as a scanner must give it back. */
export function codeSymbol(symbology: Symbology, text: string): CodeSymbol | null {
  if (text.length > longestText || !printableAscii.test(text)) return null
  const modules = symbology === 'code128' ? [bars(text)] : squares(symbology, text)
  return { symbology, columns: modules[0]?.length ?? 0, rows: modules.length, modules }
}

function squares(symbology: 'qr' | 'data-matrix', text: string): boolean[][] {
  // Level M: a quarter of what is scratched off a bench label is still read.
  const [symbol] = symbology === 'qr' ? bwip.raw('qrcode', text, 'eclevel=M') : bwip.raw('datamatrix', text, '')
  if (symbol === undefined || !('pixs' in symbol)) throw new Error(`No ${symbology} for ${text.length} characters`)
  return Array.from({ length: symbol.pixy }, (_, row) =>
    symbol.pixs.slice(row * symbol.pixx, (row + 1) * symbol.pixx).map((module) => module === 1),
  )
}

function bars(text: string): boolean[] {
  const [symbol] = bwip.raw('code128', text, '')
  if (symbol === undefined || !('sbs' in symbol)) throw new Error(`No bar code for ${text.length} characters`)
  return symbol.sbs.flatMap((width, index) => Array<boolean>(width).fill(index % 2 === 0))
}
