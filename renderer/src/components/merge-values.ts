import type { MergeField } from './MergeView.tsx'

/** The edit in hand, but for the fields where another station's version was preferred. */
export function mergeValues<Values extends object>(
  mine: Values,
  theirs: Values,
  preferred: readonly (keyof Values)[],
): Values {
  const taken = Object.fromEntries(preferred.map((key) => [key, theirs[key]]))
  return { ...mine, ...taken }
}

type Versions<Values> = Record<'mine' | 'theirs' | 'base', Values>

/** A line for each labelled field, as the three versions show it. */
export function mergeFields<Values, Key extends keyof Values & string>(
  labels: Record<Key, string>,
  { mine, theirs, base }: Versions<Values>,
  shown: (values: Values, key: Key) => string,
): MergeField<Key>[] {
  const keys = Object.keys(labels) as Key[]
  return keys.map((key) => {
    return { key, label: labels[key], mine: shown(mine, key), theirs: shown(theirs, key), base: shown(base, key) }
  })
}
