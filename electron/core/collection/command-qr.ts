import bwip from 'bwip-js/node'

/** A text as a QR symbol of level M: an SVG path whose unit is one module, the quiet zone left to whoever draws it. */
export function commandQr(text: string): { moduleCount: number; path: string } {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M')
  if (symbol === undefined || !('pixs' in symbol)) throw new Error(`No QR symbol for ${text.length} characters`)
  const { pixs, pixx } = symbol
  const dark = Array.from(pixs, (module, at) => (module === 1 ? `M${at % pixx} ${Math.floor(at / pixx)}h1v1h-1z` : ''))
  return { moduleCount: pixx, path: dark.join('') }
}
