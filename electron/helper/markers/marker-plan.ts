const mebi = 1024 * 1024
const markerCount = 16
const pageBytes = 4096

export type MarkerPlan = { offsets: number[]; bytesEach: number }

/** Sixteen pieces evenly spread, the first and the last bytes among them; smaller and fewer on a tiny drive. */
export function planMarkers(sizeBytes: number, sectorBytes: number): MarkerPlan {
  const share = Math.floor(sizeBytes / (4 * markerCount) / pageBytes) * pageBytes
  const bytesEach = Math.min(mebi, Math.max(pageBytes, share))
  const count = Math.min(markerCount, Math.floor(sizeBytes / (2 * bytesEach)))
  if (count < 2) return { offsets: sizeBytes >= bytesEach ? [0] : [], bytesEach }
  const last = sizeBytes - bytesEach
  const place = (index: number) => Math.floor((last * index) / (count - 1) / sectorBytes) * sectorBytes
  return { offsets: Array.from({ length: count }, (_, index) => place(index)), bytesEach }
}
