import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { translator } from '../../shared/i18n/translator.ts'

const root = join(import.meta.dirname, '..', '..')
const dataFolder = mkdtempSync(join(tmpdir(), 'start-'))
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

function start(environment: Record<string, string>) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const args = [join(root, 'electron/preflight.mjs'), join(root, 'electron/start/start.ts')]
  const child = spawn(process.execPath, args, {
    cwd: tmpdir(),
    env: { ...env, ETABLI_DATA: dataFolder, ...environment },
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return { child, said: () => said, exited: once(child, 'exit') }
}

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  it('says its address in one line where no window can open, serves it, and ends on a signal', {
    timeout: 120_000,
  }, async () => {
    const { child, said, exited } = start({ LANG: 'fr_NC.UTF-8' })
    await expect.poll(said, { timeout: 100_000 }).toMatch(/\?token=\S+ .*\n/)
    const line = said().trimEnd().split('\n').at(-1)
    expect(line).toMatch(/^Établi est à cette adresse, qui n’ouvre qu’une fois\s: http:\S+ \(pas d’écran ici\)\.$/)
    const address = line?.match(/http:\S+/)?.[0] ?? ''
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
    child.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
    await expect(fetch(address)).rejects.toThrow()
  })

  it('says what kept the workshop from opening, and ends', { timeout: 120_000 }, async () => {
    const damaged = mkdtempSync(join(tmpdir(), 'start-damaged-'))
    writeFileSync(join(damaged, 'etabli.sqlite'), 'this is no database, whatever its name says'.repeat(50))
    const { said, exited } = start({ LANG: 'fr_NC.UTF-8', ETABLI_DATA: damaged })
    expect(await exited).toEqual([1, null])
    expect(said()).toContain(translator('fr')('cli.start.failure.NOT_A_DATABASE'))
    rmSync(damaged, { recursive: true })
  })

  it('refuses a shell that does not exist', async () => {
    const { said, exited } = start({ ETABLI_SHELL: 'telnet', LANG: 'en_NZ.UTF-8' })
    expect(await exited).toEqual([2, null])
    expect(said()).toBe('ETABLI_SHELL is "telnet": only web and desktop mean something.\n')
  })
})
