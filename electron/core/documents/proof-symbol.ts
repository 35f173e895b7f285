import { encode } from 'uqr'

/**
 * Rows of the smallest QR symbol of level M that holds the text; true = dark. Made by uqr because bwip-js, which draws
 * the labels, spends ten times as long on a code of this size: a sixth of the whole paper. The mask is given: what is
 * mostly a signature is noise under any of the eight.
 */
export function proofSymbol(text: string): boolean[][] {
  return encode(text, { ecc: 'M', boostEcc: false, border: 0, maskPattern: 1 }).data
}
