/**
 * The scoring rules of the reference scorer. Texts: case-folded, blanks collapsed; numbers within 1 %;
 * `x_any_of`: any of them; lists: paired greedily by best match; an expected `null` must be absent.
 */
export type Outcome = 'right' | 'wrong' | 'missing' | 'nullKept' | 'placeholderShown'
export type Score = { path: string; outcome: Outcome; expected: unknown; actual: unknown }

type Json = Record<string, unknown>

const skippedWhenAbsent = new Set(['all', 'table', 'measure', 'messages', 'attributes', 'nvme', 'alphanumeric'])

/** Scores one section of an expectation; `actual` is `undefined` when nothing at all was read for it. */
export function scoreSection(section: string, expected: unknown, actual: unknown): Score[] {
  const scores: Score[] = []
  compare(expected, actual, section, scores)
  return scores
}

function compare(expected: unknown, actual: unknown, path: string, scores: Score[]): void {
  if (Array.isArray(expected)) compareLists(expected, actual, path, scores)
  else if (isObject(expected)) compareObjects(expected, actual, path, scores)
  else if (expected === null || expected === undefined) {
    scores.push({ path, outcome: isNothing(actual) ? 'nullKept' : 'placeholderShown', expected, actual })
  } else {
    const outcome = isSameLeaf(expected, actual) ? 'right' : isBlank(actual) ? 'missing' : 'wrong'
    scores.push({ path, outcome, expected, actual })
  }
}

function compareObjects(expected: Json, actual: unknown, path: string, scores: Score[]): void {
  if (typeof expected.$re === 'string') {
    const isMatch = !isBlank(actual) && new RegExp(expected.$re).test(asText(actual))
    scores.push({ path, outcome: isMatch ? 'right' : 'missing', expected: expected.$re, actual })
    return
  }
  for (const [key, value] of Object.entries(expected)) {
    const found = isObject(actual) ? actual[key] : undefined
    if (key.endsWith('_any_of')) {
      compareAnyOf(value, anyOfActual(actual, key), `${path}.${key}`, scores)
    } else if (!isSkipped(key, found)) {
      compare(value, found, `${path}.${key}`, scores)
    }
  }
}

function anyOfActual(actual: unknown, key: string): unknown {
  if (!isObject(actual)) return undefined
  const shortKey = key.slice(0, -'_any_of'.length)
  return shortKey in actual ? actual[shortKey] : actual[key]
}

function compareAnyOf(choices: unknown, actual: unknown, path: string, scores: Score[]): void {
  if (!Array.isArray(choices) || choices.length === 0) return
  const isMatch = choices.some((choice) => isSameLeaf(choice, actual))
  scores.push({ path, outcome: isMatch ? 'right' : isBlank(actual) ? 'missing' : 'wrong', expected: choices, actual })
}

function isSkipped(key: string, actual: unknown): boolean {
  if (actual !== null && actual !== undefined) return false
  return key.endsWith('_derived') || key.endsWith('_contains') || skippedWhenAbsent.has(key)
}

function compareLists(expected: unknown[], actual: unknown, path: string, scores: Score[]): void {
  const rest = Array.isArray(actual) ? [...actual] : []
  if (expected.length > 0 && !Array.isArray(expected[0]) && !isObject(expected[0])) {
    const isSame = expected.length === rest.length && expected.every((item, index) => fold(item) === fold(rest[index]))
    scores.push({ path, outcome: isSame ? 'right' : rest.length > 0 ? 'wrong' : 'missing', expected, actual })
    return
  }
  const countOutcome = rest.length === expected.length ? 'right' : actual === undefined ? 'missing' : 'wrong'
  scores.push({ path: `${path}.#count`, outcome: countOutcome, expected: expected.length, actual: rest.length })
  for (const item of expected) {
    const best = bestMatch(item, rest, `${path}[]`)
    if (best) rest.splice(best.index, 1)
    if (best) scores.push(...best.scores)
    else compare(item, null, `${path}[]`, scores)
  }
}

function bestMatch(item: unknown, candidates: unknown[], path: string): { index: number; scores: Score[] } | null {
  let best: { index: number; scores: Score[]; points: number } | null = null
  for (const [index, candidate] of candidates.entries()) {
    const scores: Score[] = []
    compare(item, candidate, path, scores)
    const points = scores.filter(({ outcome }) => outcome === 'right' || outcome === 'nullKept').length
    if (best === null || points > best.points) best = { index, scores, points }
  }
  return best
}

function isSameLeaf(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'boolean' || typeof actual === 'boolean') {
    return toNumber(expected) === toNumber(actual) && !isBlank(actual) && typeof expected !== 'string'
  }
  const [wanted, got] = [toNumber(expected), toNumber(actual)]
  if (wanted !== null && got !== null) return Math.abs(wanted - got) <= Math.max(Math.abs(wanted) * 0.01, 0.51)
  if (actual === null || actual === undefined) return false
  return fold(expected) === fold(actual)
}

const numberText = /^\s*[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?\s*$/i

/** A text counts as a number exactly when the reference scorer's language would take it for one. */
function toNumber(value: unknown): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !numberText.test(value)) return null
  return Number(value.replaceAll('_', ''))
}

function fold(value: unknown): string {
  return asText(value).trim().split(/\s+/).join(' ').toLowerCase()
}

function asText(value: unknown): string {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function isNothing(value: unknown): boolean {
  return isBlank(value) || (Array.isArray(value) && value.length === 0)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
