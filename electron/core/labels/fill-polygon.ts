import type { Bitmap } from '../../../shared/domain/labels/zpl.ts'

/** Corners in dots, x and y by turns; closed. */
export type Contour = readonly number[]
type Crossing = { x: number; turn: number }

export function newBitmap(width: number, height: number): Bitmap {
  const bytesPerRow = Math.ceil(width / 8)
  return { width, height, bytesPerRow, data: new Uint8Array(bytesPerRow * height) }
}

/** Blackens or whitens every dot whose middle lies inside, as winding counts it: holes run the other way. */
export function fillPolygon(bitmap: Bitmap, contours: readonly Contour[], isBlack: boolean): void {
  for (const [row, crossings] of crossingsByRow(bitmap, contours)) {
    crossings.sort((one, other) => one.x - other.x)
    let winding = 0
    let start = 0
    for (const { x, turn } of crossings) {
      if (winding === 0) start = x
      winding += turn
      if (winding === 0) fillRow(bitmap, row, Math.ceil(start - 0.5), Math.ceil(x - 0.5), isBlack)
    }
  }
}

/** Dots from `left` to before `right`. */
function fillRow(bitmap: Bitmap, row: number, left: number, right: number, isBlack: boolean): void {
  const { width, bytesPerRow, data } = bitmap
  for (let column = Math.max(0, left); column < Math.min(width, right); column += 1) {
    const at = row * bytesPerRow + (column >> 3)
    const bit = 0x80 >> (column & 7)
    data[at] = isBlack ? (data[at] ?? 0) | bit : (data[at] ?? 0) & ~bit
  }
}

function crossingsByRow({ height }: Bitmap, contours: readonly Contour[]): Map<number, Crossing[]> {
  const rows = new Map<number, Crossing[]>()
  for (const contour of contours) {
    for (let at = 0; at < contour.length; at += 2) {
      const next = (at + 2) % contour.length
      const from = { x: contour[at] as number, y: contour[at + 1] as number }
      const to = { x: contour[next] as number, y: contour[next + 1] as number }
      const [high, low, turn] = from.y < to.y ? [from, to, 1] : [to, from, -1]
      const first = Math.max(0, Math.ceil(high.y - 0.5))
      const end = Math.min(height, Math.ceil(low.y - 0.5))
      for (let row = first; row < end; row += 1) {
        const x = high.x + ((row + 0.5 - high.y) / (low.y - high.y)) * (low.x - high.x)
        const known = rows.get(row)
        if (known === undefined) rows.set(row, [{ x, turn }])
        else known.push({ x, turn })
      }
    }
  }
  return rows
}
