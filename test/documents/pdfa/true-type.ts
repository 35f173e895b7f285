/** What a reader finds in an embedded font: its glyphs and how far each one moves on, in thousandths. */
export type TrueType = { glyphCount: number; advanceOf: (glyph: number) => number }

export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16
    tables.set(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8))
  }
  const placeOf = (name: string) => {
    const place = tables.get(name)
    if (place === undefined) throw new Error(`The font has no table ${name}`)
    return place
  }
  const unitsPerEm = view.getUint16(placeOf('head') + 18)
  const metricCount = view.getUint16(placeOf('hhea') + 34)
  const metrics = placeOf('hmtx')
  return {
    glyphCount: view.getUint16(placeOf('maxp') + 4),
    advanceOf: (glyph) => (view.getUint16(metrics + Math.min(glyph, metricCount - 1) * 4) * 1000) / unitsPerEm,
  }
}
