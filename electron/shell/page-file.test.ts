import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { readPageFile } from './page-file.ts'

let folder = ''
beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'page-'))
  folder = join(parent, 'renderer')
  mkdirSync(join(folder, 'assets', 'folder.js'), { recursive: true })
  mkdirSync(join(parent, 'renderer-secret'))
  writeFileSync(join(parent, 'renderer-secret', 'a.js'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'index-Ab12Cd34.js'), 'let a')
  writeFileSync(join(folder, 'notes.key'), 'private')
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true }))

describe('readPageFile', () => {
  it('gives the page, never cached, under the policy', async () => {
    const page = await readPageFile(folder, '/')
    expect(page?.headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('lets a hashed asset be kept for ever', async () => {
    const asset = await readPageFile(folder, '/assets/index-Ab12Cd34.js')
    expect(asset?.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(asset?.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it('gives nothing else: a neighbour folder, a folder, an unknown kind, a missing file', async () => {
    for (const path of ['/../renderer-secret/a.js', '/assets/folder.js', '/notes.key', '/assets/gone.js']) {
      expect(await readPageFile(folder, path), path).toBeNull()
    }
  })
})
