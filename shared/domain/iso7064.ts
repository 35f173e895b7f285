/** ISO/IEC 7064, hybrid system MOD 37,36: one check character over 0–9 A–Z. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The check character of `text`, which holds only 0–9 and A–Z; `null` when it holds anything else. */
export function checkCharacter(text: string): string | null {
  let product = 36
  for (const character of text) {
    const value = alphabet.indexOf(character)
    if (value < 0) return null
    let sum = (product + value) % 36
    if (sum === 0) sum = 36
    product = (sum * 2) % 37
  }
  return alphabet[(37 - product) % 36] ?? null
}
