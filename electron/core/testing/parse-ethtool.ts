export type LinkModes = { supportedMegabits: number | null; partnerMegabits: number | null }

/** `ethtool <name>`: the fastest mode of the port, and the fastest that the other end offers. */
export function parseEthtool(text: string): LinkModes {
  return {
    supportedMegabits: fastestOf(text, 'Supported link modes'),
    partnerMegabits: fastestOf(text, 'Link partner advertised link modes'),
  }
}

/** Modes go on over the next lines, without a name before them: "10baseT/Half 10baseT/Full". */
function fastestOf(text: string, name: string): number | null {
  const from = text.indexOf(`${name}:`)
  if (from === -1) return null
  const [, ...rest] = text.slice(from).split(':')
  // The next name ends the list; it stands before the next colon, on a line of its own.
  const modes = (rest[0] ?? '').split('\n').filter((line, at) => at === 0 || /base/.test(line))
  const speeds = [...modes.join(' ').matchAll(/\b(\d+)base/g)].map(([, speed]) => Number(speed))
  return speeds.length === 0 ? null : Math.max(...speeds)
}
