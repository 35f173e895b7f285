import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LockFile, missingPlatformEntries, withoutCompiling } from './lock-file.ts'

/**
 * A registry mirror may lack the builds of other systems; npm then leaves them out of the lock file and `npm ci`
 * refuses it. Puts them back by name and version: npm fetches only the one that fits the machine. Takes addresses out, and says which packages need no compiler.
 */
const root = join(import.meta.dirname, '../..')
const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile
const entries = { ...lock.packages, ...missingPlatformEntries(lock), ...withoutCompiling(lock, installedManifest) }
for (const entry of Object.values(entries)) delete entry.resolved
const packages = Object.fromEntries(Object.entries(entries).toSorted(([one], [other]) => (one < other ? -1 : 1)))
writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)

/** `npm run lock` follows an install, so that what the lock names lies in `node_modules`. */
function installedManifest(place: string): { gypfile?: boolean } | null {
  const manifest = join(root, place, 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : null
}
