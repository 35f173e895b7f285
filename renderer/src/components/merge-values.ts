/** The edit in hand, but for the fields where another station's version was preferred. */
export function mergeValues<Values extends object>(
  mine: Values,
  theirs: Values,
  preferred: readonly (keyof Values)[],
): Values {
  const taken = Object.fromEntries(preferred.map((key) => [key, theirs[key]]))
  return { ...mine, ...taken }
}
