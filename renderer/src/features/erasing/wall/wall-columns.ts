export const tilesAtMost = 24

/** Tiles as near to the screen's own shape as their number allows: 1, 2, 2×2, 3×2, 3×3, 4×3, 4×4, 5×4, 6×4. */
export function columnsFor(count: number): number {
  const steps = [
    [1, 1],
    [4, 2],
    [9, 3],
    [16, 4],
    [20, 5],
  ] as const
  return steps.find(([most]) => count <= most)?.[1] ?? 6
}
