import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issuerFileSchema } from '../../shared/domain/proof/known-issuer.ts'
import { aSealedCertificate, knownBy, someKeys } from './proof-workshop.ts'

const root = join(import.meta.dirname, '../..')
const keys = someKeys()
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'etabli-verify-'))
  const { pdf, envelope, envelopeBytes } = await aSealedCertificate(keys)
  const changed = new Uint8Array(pdf)
  const place = changed.length - 20_000
  changed[place] = (changed[place] ?? 0) ^ 1
  const rewritten = JSON.stringify({ ...envelope, record: { ...envelope.record, number: 'CE-2026-9999' } })
  writeFileSync(join(folder, 'paper.pdf'), pdf)
  writeFileSync(join(folder, 'paper.json'), envelopeBytes)
  writeFileSync(join(folder, 'changed.pdf'), changed)
  writeFileSync(join(folder, 'changed.json'), rewritten)
  writeFileSync(join(folder, 'notes.txt'), 'bonjour')
  writeFileSync(join(folder, 'issuer.json'), JSON.stringify({ schema: issuerFileSchema, ...knownBy(keys) }))
})
afterAll(() => rmSync(folder, { recursive: true }))

function verify(...args: string[]) {
  const data = join(folder, 'no-workshop')
  const argv = ['electron/preflight.mjs', 'electron/cli/main.ts', 'verify', ...args, '--data', data]
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const at = (name: string) => join(folder, name)
const trust = () => ['--trust', at('issuer.json')]

describe('etabli verify', () => {
  it('answers 0 for what is authentic, and says of whom', () => {
    const { status, stdout } = verify(at('paper.pdf'), at('paper.json'), ...trust(), '--lang', 'fr')
    expect(status).toBe(0)
    expect(stdout.match(/Authentique/g)).toHaveLength(2)
    expect(stdout).toContain('Rien n’a changé depuis que Atelier du Caillou l’a scellé.')
    expect(stdout).toMatch(/Support +Samsung · MZVLB256HBHQ-000L7 · S4ELNX0M123456 · effacé, niveau Clear/)
  })

  it('answers 4 for what was altered, and says what', () => {
    const { status, stdout } = verify(at('changed.json'), at('changed.pdf'), ...trust(), '--lang', 'en')
    expect(status).toBe(4)
    expect(stdout).toContain('number: changed, is now “CE-2026-9999”')
    expect(stdout).toMatch(/Bytes of the PDF have changed: .+ \(bytes \d+–\d+\)/)
  })

  it('answers 6 while nobody told whose key it is', () => {
    const { status, stdout } = verify(at('paper.pdf'), '--lang', 'fr')
    expect(status).toBe(6)
    expect(stdout).toContain('Émetteur inconnu')
  })

  it('answers 3 for any other file, 2 for none, 1 for one that is not there', () => {
    expect(verify(at('notes.txt')).status).toBe(3)
    expect(verify().status).toBe(2)
    expect(verify(at('nowhere.pdf')).status).toBe(1)
    expect(verify(at('paper.pdf'), '--trust', at('notes.txt')).status).toBe(2)
  })

  it('tells programs the same as JSON', () => {
    const { status, stdout } = verify(at('paper.pdf'), at('changed.pdf'), ...trust(), '--json')
    expect(status).toBe(4)
    expect(JSON.parse(stdout)).toMatchObject([{ verdict: 'VALID' }, { verdict: 'ALTERED' }])
  })

  it('makes no workshop to check a paper', () => {
    verify(at('paper.pdf'))
    expect(existsSync(at('no-workshop'))).toBe(false)
  })
})
