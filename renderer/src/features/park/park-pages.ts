export const pageSize = 200

/** The numbers of the pages that hold these rows. */
export function pagesAround(firstIndex: number, lastIndex: number): number[] {
  const first = Math.floor(firstIndex / pageSize)
  const last = Math.max(first, Math.floor(lastIndex / pageSize))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
