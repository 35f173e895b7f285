/** One more than any before: the order of making, in the names themselves, where no clock can turn it round. */
export function nextOrdinal(before: readonly { ordinal: number }[]): number {
  return Math.max(0, ...before.map(({ ordinal }) => ordinal)) + 1
}

export const ordinalText = (ordinal: number) => String(ordinal).padStart(6, '0')
