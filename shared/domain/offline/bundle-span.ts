/** Which entries of a bench's log a bundle carries: those after `fromSequence` up to `toSequence`. */
export type BundleSpan = { fromSequence: number; toSequence: number }

/** NEW follows or overlaps what is known, KNOWN brings nothing, GAP: one before it did not come yet. */
export type SpanPlace = 'NEW' | 'KNOWN' | 'GAP'

export function placeOfSpan({ fromSequence, toSequence }: BundleSpan, knownSequence: number): SpanPlace {
  if (fromSequence > knownSequence) return 'GAP'
  return toSequence > knownSequence ? 'NEW' : 'KNOWN'
}
