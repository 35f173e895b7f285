import type { Picture } from './read-picture.ts'

export type Bounds = { width: number; height: number }

/** Smaller to fit, never larger; each pixel is the mean of those it stands for. */
export function fitPicture(picture: Picture, bounds: Bounds): Picture {
  const scale = Math.min(1, bounds.width / picture.width, bounds.height / picture.height)
  if (scale === 1) return picture
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const rgb = new Uint8Array(width * height * 3)
  const columns = spans(picture.width, width)
  spans(picture.height, height).forEach((rows, y) => {
    columns.forEach((across, x) => {
      rgb.set(meanOf(picture, across, rows), (y * width + x) * 3)
    })
  })
  return { width, height, rgb }
}

type Span = { from: number; to: number }

function spans(from: number, to: number): Span[] {
  return Array.from({ length: to }, (_, index) => {
    const first = Math.floor((index * from) / to)
    return { from: first, to: Math.max(first + 1, Math.floor(((index + 1) * from) / to)) }
  })
}

function meanOf({ width, rgb }: Picture, across: Span, rows: Span): number[] {
  const sums = [0, 0, 0]
  for (let y = rows.from; y < rows.to; y += 1) {
    for (let at = (y * width + across.from) * 3; at < (y * width + across.to) * 3; at += 1) {
      const channel = (at - y * width * 3) % 3
      sums[channel] = (sums[channel] ?? 0) + (rgb[at] ?? 255)
    }
  }
  const count = (across.to - across.from) * (rows.to - rows.from)
  return sums.map((sum) => Math.round(sum / count))
}
