import type { EvidencePiece } from '../probe-machine.ts'

/** Larger than any class of a real machine; what is more is not read. */
const longestClassBytes = 512 * 1024
const mostClasses = 60

/** The CIM classes tell of one machine together: the processor in one, its drives in two others. */
export function pieceOfCimClasses(evidence: readonly EvidencePiece[]): EvidencePiece[] {
  const classes = evidence
    .filter(({ name, bytes }) => nameOfClass(name) !== null && bytes.byteLength <= longestClassBytes)
    .slice(0, mostClasses)
    .map(({ name, bytes }) => [nameOfClass(name), new TextDecoder().decode(bytes)])
  if (classes.length === 0) return []
  return [{ name: 'cim.json', bytes: new TextEncoder().encode(JSON.stringify(Object.fromEntries(classes))) }]
}

function nameOfClass(name: string): string | null {
  if (name === 'powercfg.xml') return 'powercfg'
  return /^cim-([A-Za-z0-9_]{1,60})\.json$/.exec(name)?.[1] ?? null
}
