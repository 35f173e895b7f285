/** One erasure in twenty is read again by somebody else. */
export const sampleOneIn = 20

/**
 * The places of the erasures to read again, among `count` of one campaign in the order they were recorded: one in each
 * twenty, always the same ones, and not to be guessed by counting to twenty.
 */
export function samplePlaces(campaignId: string, count: number): number[] {
  const places: number[] = []
  for (let block = 0; block * sampleOneIn < count; block += 1) {
    const place = block * sampleOneIn + (hashOf(`${campaignId} ${block}`) % sampleOneIn)
    if (place < count) places.push(place)
  }
  return places
}

/** FNV-1a with a last mixing: spreads short texts evenly; nothing secret hangs on it. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return (hash ^ (hash >>> 15)) >>> 0
}
