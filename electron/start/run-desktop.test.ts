import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDesktop } from './run-desktop.ts'

describe.skipIf(process.platform === 'win32')('runDesktop', () => {
  let root = ''
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'run-desktop-'))
  })
  afterAll(() => rmSync(root, { recursive: true }))

  const electronThat = (ends: string): string => {
    const path = join(root, 'electron')
    writeFileSync(path, `#!/bin/sh\n${ends}\n`, { mode: 0o755 })
    return path
  }

  it('gives the exit code of a desktop that opened, or that said why it could not go on', async () => {
    expect(await runDesktop(electronThat('exit 0'), root)).toBe(0)
    expect(await runDesktop(electronThat('exit 3'), root)).toBe(3)
  })

  it('knows a desktop that could not open', async () => {
    expect(await runDesktop(electronThat('exit 1'), root)).toBeNull()
    expect(await runDesktop(electronThat('kill -TRAP $$'), root)).toBeNull()
    expect(await runDesktop(join(root, 'absent'), root)).toBeNull()
  })

  it('runs what was built, never as a plain Node', async () => {
    process.env.ELECTRON_RUN_AS_NODE = '1'
    const electron = electronThat(
      '[ -z "$ELECTRON_RUN_AS_NODE" ] || exit 1\nfor last; do :; done\n[ "$last" = "$PWD/out/main/main.js" ]',
    )
    expect(await runDesktop(electron, root)).toBe(0)
    delete process.env.ELECTRON_RUN_AS_NODE
  })
})
