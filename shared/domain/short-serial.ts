const shownCharacters = 4

/** The end of a serial: enough to tell machines of one paper apart, never the whole. */
export function shortSerial(serial: string): string {
  const characters = Array.from(serial.trim())
  const shown = Math.min(shownCharacters, Math.floor(characters.length / 2))
  return `…${shown === 0 ? '' : characters.slice(-shown).join('')}`
}
