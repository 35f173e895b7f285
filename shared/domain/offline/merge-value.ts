import { canonicalJson, type Json } from '../canonical-json.ts'

/**
 * What becomes of one value that may have changed at both ends. `said` is what the bench said of it last: `undefined`
 * when it never spoke of it. HOME stays as it is, BENCH is taken, CONFLICT is for a person.
 */
export type Merged = 'HOME' | 'BENCH' | 'CONFLICT'

export function mergeValue(said: Json | undefined, home: Json, bench: Json): Merged {
  if (isSame(home, bench)) return 'HOME'
  if (said === undefined) return mergeUnsaid(home, bench)
  if (isSame(said, bench)) return 'HOME'
  return isSame(said, home) ? 'BENCH' : 'CONFLICT'
}

/** Two ends wrote it down apart: what only one of them knows contradicts nothing. */
function mergeUnsaid(home: Json, bench: Json): Merged {
  if (bench === null) return 'HOME'
  return home === null ? 'BENCH' : 'CONFLICT'
}

function isSame(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
