import type { EdidTiming } from './edid-descriptors.ts'

export type ScreenSize = {
  widthMillimetres: number | null
  heightMillimetres: number | null
  diagonalInches: number | null
}

const unknown: ScreenSize = { widthMillimetres: null, heightMillimetres: null, diagonalInches: null }

/**
 * The visible size. The timing tells millimetres and the screen centimetres; the millimetres count only where both
 * agree, for makers copy timings of other screens. Sizes like 16 × 9 are an aspect ratio, not a screen.
 */
export function screenSize(
  told: { widthCentimetres: number | null; heightCentimetres: number | null },
  timing: EdidTiming | null,
): ScreenSize {
  const coarse = plausible((told.widthCentimetres ?? 0) * 10, (told.heightCentimetres ?? 0) * 10)
  const fine = plausible(timing?.widthMillimetres ?? 0, timing?.heightMillimetres ?? 0)
  if (!coarse) return fine && !isAspectRatio(fine) ? withDiagonal(fine) : unknown
  const doAgree =
    fine !== null && Math.abs(fine.width - coarse.width) <= 10 && Math.abs(fine.height - coarse.height) <= 10
  return withDiagonal(doAgree ? fine : coarse)
}

type Size = { width: number; height: number }

/** Between a 5-inch panel and a 3-metre wall. */
function plausible(width: number, height: number): Size | null {
  const diagonal = Math.hypot(width, height)
  if (width === 0 || height === 0 || diagonal < 120 || diagonal > 3500) return null
  return width / height > 4 || height / width > 4 || isAspectRatio({ width, height }) ? null : { width, height }
}

/** 16 × 9, 16 × 10, 4 × 3 and 5 × 4, times ten or a hundred. */
function isAspectRatio({ width, height }: Size): boolean {
  const ratios = ['160x90', '160x100', '40x30', '50x40', '1600x900', '1600x1000', '40x30', '64x27', '210x90']
  return ratios.includes(`${width}x${height}`)
}

function withDiagonal({ width, height }: Size): ScreenSize {
  const inches = Math.hypot(width, height) / 25.4
  return { widthMillimetres: width, heightMillimetres: height, diagonalInches: Math.round(inches * 10) / 10 }
}
