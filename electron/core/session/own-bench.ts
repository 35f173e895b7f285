import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Which of the benches of a shared server this folder is: decided once and kept in the folder, so that a bench
 * stays itself after a restart. A workshop in a folder needs none: it has one bench of its own.
 */
export function ownBenchId(dataFolder: string, newId: () => string): string {
  const file = join(dataFolder, 'bench-id')
  const known = readKnown(file)
  if (known !== null) return known
  const id = newId()
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  writeFileSync(file, `${id}\n`, { mode: 0o600, flush: true })
  return id
}

function readKnown(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text) ? text : null
  } catch {
    return null
  }
}
