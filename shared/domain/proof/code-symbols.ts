/** Crockford's 32 signs: no I, L, O or U to be mistaken for another. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function symbolsOfBytes(bytes: Uint8Array): string {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += signs[(held >>> (bits - 5)) & 31]
    held &= 31
  }
  return bits === 0 ? text : text + signs[(held << (5 - bits)) & 31]
}

/** `null` for a foreign sign, or for a last sign with more in it than its bytes left room for. */
export function bytesOfSymbols(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const sign of text) {
    const value = signs.indexOf(sign)
    if (value === -1) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >>> bits) & 255)
    }
    held &= 255
  }
  const isWhole = bits < 5 && (held & ((1 << bits) - 1)) === 0
  return isWhole ? Uint8Array.from(bytes) : null
}
