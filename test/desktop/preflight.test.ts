import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBundledNode, isNodeRecentEnough } from '../../electron/preflight.mjs'

const preflight = join(import.meta.dirname, '../../electron/preflight.mjs')
let folder = ''
let script = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-'))
  script = join(folder, 'script.ts')
  writeFileSync(
    script,
    `const words: string[] = process.argv.slice(2)
process.on('SIGTERM', () => process.exit(7))
process.stdout.write(JSON.stringify(words))
if (words.includes('stay')) setInterval(() => {}, 1000)
else process.exitCode = 5
`,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('isNodeRecentEnough', () => {
  it('compares the minor too: 22.13 would die without a word', () => {
    for (const version of ['22.18.0', '22.23.3', '23.6.0', '24.0.0', '26.1.0', '100.0.0']) {
      expect(isNodeRecentEnough(version), version).toBe(true)
    }
    for (const version of ['12.22.12', '18.20.0', '20.20.2', '22.13.1', '22.17.9', '23.5.0', '9.9.9']) {
      expect(isNodeRecentEnough(version), version).toBe(false)
    }
  })
})

describe('the preflight', () => {
  it('runs the script here when this Node will do, with its arguments and its exit code', () => {
    const run = spawnSync(process.execPath, [preflight, script, 'a', 'b c'], { encoding: 'utf8' })
    expect([run.status, run.stdout, run.stderr]).toEqual([5, '["a","b c"]', ''])
  })

  it('passes a signal on', async () => {
    const child = spawn(process.execPath, [preflight, script, 'stay'])
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([7, null])
  })

  it('finds the Node that came with the dependencies', () => {
    expect(findBundledNode(join(import.meta.dirname, '../..'))).toContain(join('node_modules', 'node', 'bin', 'node'))
    expect(findBundledNode(folder)).toBeNull()
  })

  it('can be read by a Node of 2019', () => {
    expect(readFileSync(preflight, 'utf8')).not.toMatch(/\?\.|\?\?|from 'node:|^await |\?\?=|#\w+[ (=]/m)
  })
})
