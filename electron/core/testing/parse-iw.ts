/** `iw dev`: the names of the interfaces that can listen for networks. */
export function parseIwDevices(text: string): string[] {
  return text.split(/^\s*Interface /m).flatMap((part, at) => {
    const [name] = part.split('\n')
    // A phone's hot spot or a P2P device is an interface too, and cannot scan.
    return at === 0 || name === undefined || /^\s*type (?!managed)/m.test(part) ? [] : [name.trim()]
  })
}

/** `iw dev <name> scan`: the signal of each network heard, in dBm. */
export function parseIwScan(text: string): number[] {
  return text
    .split(/^BSS /m)
    .slice(1)
    .flatMap((network) => /^\s*signal: (-?\d+(?:\.\d+)?) dBm/m.exec(network)?.[1] ?? [])
    .map(Number)
}
