import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const lines = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8').split('\n')

/** The indented lines under a key, as they stand. */
function under(key: string): string[] {
  const start = lines.indexOf(`${key}:`) + 1
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith(' '))
  return lines.slice(start, end).map((line) => line.trim())
}

describe('the package', () => {
  it('blows the fuses that would let somebody else run code in it', () => {
    expect(under('electronFuses')).toEqual([
      'runAsNode: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableCookieEncryption: true',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'loadBrowserProcessSpecificV8Snapshot: false',
      'grantFileProtocolExtraPrivileges: false',
    ])
  })

  it('takes the native module as it comes, outside the archive', () => {
    expect(lines).toContain('npmRebuild: false')
    expect(lines).toContain('asar: true')
    expect(under('asarUnpack')).toContain('- node_modules/better-sqlite3/prebuilds/**')
  })

  it('carries what is named and nothing else', () => {
    const named = under('files').filter((line) => !/^- ['"]!/.test(line))
    expect(named).toEqual([
      '- package.json',
      '- out/main/**',
      '- out/preload/**',
      '- out/renderer/**',
      '- resources/**',
    ])
  })
})
