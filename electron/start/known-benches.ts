import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileName = 'known-benches.json'

/** The fingerprint that a person accepted for an address; `null` when nobody did. */
export function knownFingerprintOf(dataFolder: string, address: string): string | null {
  return readKnown(dataFolder)[address] ?? null
}

export function rememberBench(dataFolder: string, address: string, fingerprint: string): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const path = join(dataFolder, fileName)
  const text = JSON.stringify({ ...readKnown(dataFolder), [address]: fingerprint }, null, 2)
  writeFileSync(`${path}.part`, `${text}\n`, { mode: 0o600 })
  renameSync(`${path}.part`, path)
}

function readKnown(dataFolder: string): Record<string, string> {
  try {
    const told: unknown = JSON.parse(readFileSync(join(dataFolder, fileName), 'utf8'))
    const entries = typeof told === 'object' && told !== null ? Object.entries(told) : []
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    return {} // none yet, or unreadable: the person is asked again
  }
}
