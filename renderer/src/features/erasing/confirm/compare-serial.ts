/**
 * How a typed serial stands beside the drive's own, letter by letter. Only `same` opens the way; the rest helps to find
 * the letter that differs. Blanks around are dropped, as the rule that decides does.
 */
export type SerialComparison =
  | { kind: 'empty' }
  | { kind: 'same' }
  | { kind: 'case' }
  | { kind: 'partial'; done: number; count: number }
  | { kind: 'one-off'; at: number }
  | { kind: 'different'; at: number }
  | { kind: 'longer'; count: number }

export function compareSerial(typedRaw: string, expected: string): SerialComparison {
  const typed = typedRaw.trim()
  if (typed === '') return { kind: 'empty' }
  if (typed === expected) return { kind: 'same' }
  if (typed.toLowerCase() === expected.toLowerCase()) return { kind: 'case' }
  if (expected.startsWith(typed)) return { kind: 'partial', done: typed.length, count: expected.length }
  if (typed.startsWith(expected)) return { kind: 'longer', count: expected.length }
  const at = firstDifference(typed, expected)
  const isOneOff = typed.length === expected.length && typed.slice(at + 1) === expected.slice(at + 1)
  return { kind: isOneOff ? 'one-off' : 'different', at: at + 1 }
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (one[at] === other[at]) at++
  return at
}
