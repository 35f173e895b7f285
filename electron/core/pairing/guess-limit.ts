export type GuessLimit = {
  /** False while this address has guessed wrong too often. */
  mayGuess(address: string): boolean
  /** True when so many guesses were wrong, whoever made them, that the codes must be closed. */
  wrong(address: string): boolean
  /** Codes were given out anew. */
  restart(): void
}

const wrongOfOneAddress = 8
const wrongOfAll = 40
const forgetAfterMs = 15 * 60_000
/** More addresses than a small network has: what a liar could fill the memory with. */
const mostAddresses = 512

/** Eight wrong codes shut one address out for a quarter of an hour, forty close every code: of 4 billion none is found so. */
export function createGuessLimit(nowMs: () => number): GuessLimit {
  const guesses = new Map<string, { count: number; lastMs: number }>()
  let wrongCount = 0

  function countOf(address: string): number {
    const known = guesses.get(address)
    if (known === undefined) return 0
    // A clock set back must not shut anybody out for longer.
    const ageMs = Math.abs(nowMs() - known.lastMs)
    if (ageMs < forgetAfterMs) return known.count
    guesses.delete(address)
    return 0
  }

  return {
    mayGuess: (address) => countOf(address) < wrongOfOneAddress,
    wrong(address) {
      const count = countOf(address) + 1
      guesses.delete(address)
      guesses.set(address, { count, lastMs: nowMs() })
      const [oldest] = guesses.keys()
      if (guesses.size > mostAddresses && oldest !== undefined) guesses.delete(oldest)
      wrongCount += 1
      return wrongCount >= wrongOfAll
    },
    restart() {
      wrongCount = 0
    },
  }
}
