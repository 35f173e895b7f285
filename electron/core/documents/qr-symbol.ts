import bwip from 'bwip-js/node'

/** Version 1 of the standard: the smallest, and enough for 20 capitals and digits at level M. */
export const qrModuleCount = 21
export const qrQuietModules = 4

/**
 * Rows of the smallest symbol of level M that holds the text; true = dark. The mask is given: a signature is noise that
 * needs no choosing among eight, and the choosing costs a tenth of the paper.
 */
export function proofSymbol(text: string): boolean[][] {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M mask=1')
  if (symbol === undefined || !('pixs' in symbol)) throw new Error(`No QR symbol for ${text.length} characters`)
  return rowsOf(symbol)
}

/** Rows of a QR symbol of version 1, level M; true = dark. Throws on a text that does not fit it. */
export function qrSymbol(text: string): boolean[][] {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M version=1')
  if (symbol === undefined || !('pixs' in symbol) || symbol.pixx !== qrModuleCount) {
    throw new Error(`No QR symbol for a text of ${text.length} characters`)
  }
  return rowsOf(symbol)
}

function rowsOf({ pixs, pixx, pixy }: { pixs: readonly number[]; pixx: number; pixy: number }): boolean[][] {
  return Array.from({ length: pixy }, (_, row) =>
    pixs.slice(row * pixx, (row + 1) * pixx).map((module) => module === 1),
  )
}
