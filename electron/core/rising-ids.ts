import { incrementBase32, ulid } from 'ulid'

/**
 * ULIDs of which each is greater than the one before, whatever the clock does: what was made later stands after what
 * was made earlier, also where a flat battery set the clock back by years. `last` is the greatest that was given before.
 */
export function risingIds(last: string | null, make: () => string = ulid): () => string {
  let previous = last ?? ''
  return () => {
    const made = make()
    previous = made > previous ? made : incrementBase32(previous)
    return previous
  }
}
