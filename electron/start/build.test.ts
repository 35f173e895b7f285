import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Build, isStale, runBuild } from './build.ts'

const build: Build = { output: 'out/index.html', sources: ['page', 'lock.json', 'absent'], command: ['build.cjs'] }
const [before, then, after] = [new Date(1_000_000), new Date(2_000_000), new Date(3_000_000)] as const

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  mkdirSync(join(root, 'page', 'deep'), { recursive: true })
  mkdirSync(join(root, 'out'))
  for (const file of ['page/deep/a.ts', 'lock.json', 'out/index.html']) writeFileSync(join(root, file), '')
  for (const path of ['page/deep/a.ts', 'page/deep', 'page', 'lock.json']) utimesSync(join(root, path), before, before)
  utimesSync(join(root, 'out/index.html'), then, then)
})
afterEach(() => rmSync(root, { recursive: true }))

describe('isStale', () => {
  it('is content with a build newer than its sources', () => {
    expect(isStale(root, build)).toBe(false)
  })

  it.each(['page/deep/a.ts', 'page/deep', 'lock.json'])('sees a change of %s', (path) => {
    utimesSync(join(root, path), after, after)
    expect(isStale(root, build)).toBe(true)
  })

  it('sees a build that is missing', () => {
    rmSync(join(root, 'out/index.html'))
    expect(isStale(root, build)).toBe(true)
  })
})

describe('runBuild', () => {
  it('says nothing when it went well, and the beginning of what was said when not', async () => {
    writeFileSync(join(root, 'build.cjs'), 'console.log("ok")')
    expect(await runBuild(root, build)).toBeNull()
    writeFileSync(join(root, 'build.cjs'), 'console.error("the cause" + "x".repeat(5000)); process.exitCode = 1')
    const said = await runBuild(root, build)
    expect([said?.length, said?.startsWith('the cause')]).toEqual([2000, true])
  })
})
