import bwip from 'bwip-js/node'

/** Version 1 of the standard: the smallest, and enough for 20 capitals and digits at level M. */
export const qrModuleCount = 21
export const qrQuietModules = 4

/** Rows of a QR symbol of version 1, level M; true = dark. Throws on a text that does not fit it. */
export function qrSymbol(text: string): boolean[][] {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M version=1')
  if (symbol === undefined || !('pixs' in symbol) || symbol.pixx !== qrModuleCount) {
    throw new Error(`No QR symbol for a text of ${text.length} characters`)
  }
  return Array.from({ length: symbol.pixy }, (_, row) =>
    symbol.pixs.slice(row * symbol.pixx, (row + 1) * symbol.pixx).map((module) => module === 1),
  )
}
