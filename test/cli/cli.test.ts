import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

describe('the command line', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'etabli-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function etabli(...args: string[]) {
    const argv = ['electron/preflight.mjs', 'electron/cli/main.ts', ...args, '--data', join(folder, 'data')]
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  function fileOf(name: string, content: string | Uint8Array): string {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  it('reads this machine and prints nothing but JSON', () => {
    const { status, stdout } = etabli('scan', '--json')
    const reading = JSON.parse(stdout) as { facts: { identity: { model: string | null }; cpus: unknown[] } }
    expect(status).toBe(0)
    expect(reading.facts.cpus.length).toBeGreaterThan(0)
    expect(reading.facts.identity.model).not.toBe('Docker Container')
  })

  it('lists nothing in a new workshop, and keeps nothing of having looked', () => {
    expect(etabli('machines', '--json')).toMatchObject({ status: 0, stdout: '[]\n' })
    const sqlite = new Sqlite(join(folder, 'data/etabli.sqlite'), { readonly: true })
    expect(sqlite.prepare('select count(*) from audit').pluck().get()).toBe(0)
    sqlite.close()
  })

  it('tells its mistakes from refusals', () => {
    expect(etabli('help').status).toBe(0)
    expect(etabli('frobnicate')).toMatchObject({ status: 2, stdout: '' })
    expect(etabli('machines', '--no-such-option').status).toBe(2)
    expect(etabli('label').status).toBe(2)
    expect(etabli('label', 'GC26-00001-L').status).toBe(3)
    expect(etabli('export', 'Lot inconnu').status).toBe(3)
  })

  it('answers in English where English is asked for', () => {
    expect(etabli('label', 'NOTHING', '--lang', 'en').stderr).toContain('No machine carries “NOTHING”.')
    expect(etabli('label', 'RIEN', '--lang', 'fr').stderr).toContain('Aucune machine ne porte')
  })

  it.each([
    ['vide.log', new Uint8Array(), 'est vide'],
    ['bruit.bin', new Uint8Array(5000).map((_, at) => (at * 31) % 256), 'n’est'],
  ])('refuses %s in one sentence', (name, content, words) => {
    const { status, stdout, stderr } = etabli('import', fileOf(name, content), '--lang', 'fr')
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('refuses a file of one gibibyte without reading it', () => {
    const path = join(folder, 'enorme.log')
    const file = openSync(path, 'w')
    ftruncateSync(file, 2 ** 30)
    closeSync(file)
    const { status, stderr } = etabli('import', path, '--lang', 'fr')
    expect(status).toBe(3)
    expect(stderr).toContain('trop gros')
  })

  it('names a file that is not there, and a database of the future', () => {
    expect(etabli('import', join(folder, 'absent.log'), '--lang', 'fr')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('introuvable'),
    })
    etabli('machines')
    const sqlite = new Sqlite(join(folder, 'data/etabli.sqlite'))
    sqlite.prepare(`insert into kysely_migration values ('9990-future', '2030-01-01')`).run()
    sqlite.close()
    const { status, stderr } = etabli('machines', '--lang', 'fr')
    expect(status).toBe(1)
    expect(stderr).toContain('version plus récente')
    expect(stderr).not.toContain('at ')
    expect(readdirSync(join(folder, 'data'))).not.toContain('backups')
  })

  it('says what the bench lacks', () => {
    const { status, stdout } = etabli('doctor', '--json')
    const report = JSON.parse(stdout) as { checks: { code: string; state: string }[] }
    expect(status).toBe(0)
    expect(report.checks.find((check) => check.code === 'DATABASE')?.state).toBe('ok')
    expect(report.checks.map((check) => check.code)).toContain('TOOL_SMARTCTL')
  })
})
