/** A timing of which an EDID tells the size and the rate alone: the rest stands in VESA's list of monitor timings. */
export type ListedTiming = { verticalHertz: number; pixelMegahertz: number }

/** The timings that a bit of bytes 35 to 37 stands for, from the highest bit on: frame rate and pixel clock. */
const established: readonly (readonly [number, number])[] = [
  [70.08, 28.32],
  [87.85, 35.5],
  [59.94, 25.175],
  [66.67, 30.24],
  [72.81, 31.5],
  [75, 31.5],
  [56.25, 36],
  [60.32, 40],
  [72.19, 50],
  [75, 49.5],
  [74.55, 57.284],
  [86.96, 44.9],
  [60, 65],
  [70.07, 75],
  [75.03, 78.75],
  [75.02, 135],
  [75.06, 100],
]

/** Pixel clocks of the standard timings that a screen's limit may be below; the smaller ones are below every limit. */
const pixelClocks: Record<string, number> = {
  '1280x800@75': 106.5,
  '1280x800@85': 122.5,
  '1280x960@60': 108,
  '1280x960@85': 148.5,
  '1280x1024@60': 108,
  '1280x1024@75': 135,
  '1280x1024@85': 157.5,
  '1400x1050@60': 121.75,
  '1400x1050@75': 156,
  '1400x1050@85': 179.5,
  '1440x900@60': 106.5,
  '1440x900@75': 136.75,
  '1440x900@85': 157,
  '1600x900@60': 108,
  '1600x1200@60': 162,
  '1600x1200@65': 175.5,
  '1600x1200@70': 189,
  '1600x1200@75': 202.5,
  '1600x1200@85': 229.5,
  '1680x1050@60': 146.25,
  '1680x1050@75': 187,
  '1680x1050@85': 214.75,
  '1792x1344@60': 204.75,
  '1792x1344@75': 261,
  '1856x1392@60': 218.25,
  '1856x1392@75': 288,
  '1920x1080@60': 148.5,
  '1920x1200@60': 193.25,
  '1920x1200@75': 245.25,
  '1920x1200@85': 281.25,
  '1920x1440@60': 234,
  '1920x1440@75': 297,
  '2048x1152@60': 162,
}

const standardOffsets = [38, 40, 42, 44, 46, 48, 50, 52]
/** Height over width, by the two bits of the aspect ratio. */
const aspects = [10 / 16, 3 / 4, 4 / 5, 9 / 16]

/** The established and the standard timings of a base block. */
export function listedTimings(block: Uint8Array): ListedTiming[] {
  const isEstablished = (index: number) => (((block[35 + (index >> 3)] ?? 0) >> (7 - (index & 7))) & 1) === 1
  return [
    ...established
      .filter((_, index) => isEstablished(index))
      .map(([verticalHertz, pixelMegahertz]) => ({ verticalHertz, pixelMegahertz })),
    ...standardOffsets.flatMap((offset) => standardTiming(block[offset] ?? 1, block[offset + 1] ?? 1)),
  ]
}

/** 01 01 is an unused place; a first byte of 0 is reserved. */
function standardTiming(size: number, shape: number): ListedTiming[] {
  if (size === 0 || (size === 1 && shape === 1)) return []
  const width = (size + 31) * 8
  const height = Math.round(width * (aspects[shape >> 6] ?? 1))
  const verticalHertz = 60 + (shape & 0x3f)
  return [{ verticalHertz, pixelMegahertz: pixelClocks[`${width}x${height}@${verticalHertz}`] ?? 0 }]
}
