/** `memtester <n>M 1`, with the failures that it writes on its second output. */
export type MemtesterFacts = {
  lockedMebibytes: number | null
  failureCount: number
  isFinished: boolean
  /** How much of the loop is done, 0 to 1. */
  share: number
}

/** Patterns that each test goes through; the rest are one pass each. Their sum is the length of a loop. */
const patternsOf: Record<string, number> = {
  'Stuck Address': 16,
  'Random Value': 1,
  'Compare XOR': 1,
  'Compare SUB': 1,
  'Compare MUL': 1,
  'Compare DIV': 1,
  'Compare OR': 1,
  'Compare AND': 1,
  'Sequential Increment': 1,
  'Solid Bits': 64,
  'Block Sequential': 256,
  Checkerboard: 64,
  'Bit Spread': 128,
  'Bit Flip': 512,
  'Walking Ones': 128,
  'Walking Zeroes': 128,
  '8-bit Writes': 2,
  '16-bit Writes': 2,
}
const allPatterns = Object.values(patternsOf).reduce((total, count) => total + count, 0)

export function parseMemtester(text: string): MemtesterFacts {
  const locked = /got\s+(\d+)MB.*locked\./.exec(text)?.[1]
  return {
    lockedMebibytes: locked === undefined ? null : Number(locked),
    failureCount: [...text.matchAll(/FAILURE:/g)].length,
    isFinished: /^Done\.$/m.test(text),
    share: shareDone(text),
  }
}

function shareDone(text: string): number {
  let done = 0
  for (const [, name = '', rest = ''] of text.matchAll(/^ {2}([A-Z0-9][\w -]+?)\s*:(.*)$/gm)) {
    const patterns = patternsOf[name] ?? 1
    // The counter is rewritten in place with backspaces: the last one that they follow was written to its end.
    const current = rest.match(/(?:setting|testing)\s+\d+(?=[\b])/g)?.at(-1)
    done += /ok\s*$/.test(rest) ? patterns : Math.min(Number(/\d+/.exec(current ?? '')?.[0] ?? 0), patterns)
  }
  return Math.min(done / allPatterns, 1)
}
