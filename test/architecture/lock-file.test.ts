import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LockFile, missingPlatformEntries, withoutCompiling } from '../setup/lock-file.ts'

const root = join(import.meta.dirname, '../..')
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))

describe('the lock file', () => {
  it('names no registry, so that any mirror serves it', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/)
  })

  it('carries the builds of every system, or npm ci refuses it: mend it with npm run lock', () => {
    expect(Object.keys(missingPlatformEntries(read('package-lock.json') as LockFile))).toEqual([])
  })

  it('lets npm ci compile nothing that comes built: mend it with npm run lock', () => {
    const lock = read('package-lock.json') as LockFile
    const manifestOf = (place: string) =>
      existsSync(join(root, place, 'package.json')) ? read(join(place, 'package.json')) : null
    const places = Object.keys(withoutCompiling(lock, manifestOf))
    expect(places).toContain('node_modules/better-sqlite3')
    expect(places.filter((place) => lock.packages[place]?.gypfile !== false)).toEqual([])
  })

  it('pins every oRPC package to one exact version', () => {
    const { dependencies } = read('package.json') as { dependencies: Record<string, string> }
    const versions = Object.entries(dependencies).filter(([name]) => name.startsWith('@orpc/'))
    expect(new Set(versions.map(([, version]) => version))).toEqual(new Set(['1.16.1']))
  })
})
