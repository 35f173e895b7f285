import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../electron/shell/content-security-policy.ts'
import { bringShellUpToDate, root } from './built-shell.ts'

const read = (file: string) => readFileSync(join(root, file), 'utf8')

beforeAll(bringShellUpToDate, 120_000)

describe('the built main process', () => {
  it('opens no window wider than the sources say', () => {
    const main = read('out/main/main.js')
    for (const wide of [
      /nodeIntegration\w*: (true|!0)/,
      /(sandbox|contextIsolation|webSecurity): (false|!1)/,
      /(webviewTag|allowRunningInsecureContent|experimentalFeatures): (true|!0)/,
      /bypassCSP/,
    ]) {
      expect(main).not.toMatch(wide)
    }
    expect(main.match(/new BrowserWindow\(/g)).toEqual(['new BrowserWindow('])
    expect(main).toContain('new BrowserWindow(windowOptions(preload))')
  })

  it('carries the policy', () => {
    const whole = readdirSync(join(root, 'out/main')).map((name) => read(`out/main/${name}`))
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    for (const rule of contentSecurityPolicy.split('; ')) expect(whole.join()).toContain(rule)
    expect(whole.join()).not.toContain('unsafe-')
  })

  it('leaves the database and the papers to the core host', () => {
    expect(reachedFrom('out/main/main.js')).not.toContain('better-sqlite3')
    expect(reachedFrom('out/main/main.js')).not.toContain('pdfkit')
  })
})

describe('the built preload', () => {
  const preload = () => read('out/preload/preload.cjs')

  it('is one CommonJS file that requires nothing but electron', () => {
    expect(readdirSync(join(root, 'out/preload'))).toEqual(['preload.cjs'])
    expect([...preload().matchAll(/require\((.*?)\)/g)].map(([, name]) => name)).toEqual(['"electron"'])
    expect(preload()).not.toMatch(/^(import|export) /m)
  })

  it('gives the page nothing to call', () => {
    expect([...preload().matchAll(/ipcRenderer\.(\w+)/g)].map(([, name]) => name)).toEqual(['once'])
    expect([...preload().matchAll(/exposeInMainWorld\((.*?)\)/g)].map(([, given]) => given)).toEqual([
      '"etabliDesktop", true',
    ])
    expect(preload()).toContain('"app://workbench", event.ports')
  })
})

describe('the built core host', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'core-host-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (dataFolder: string) => {
    const args = [join(import.meta.dirname, 'core-host-parent.ts'), join(root, 'out/main/core-host.js'), dataFolder]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 })
    return { status, said: stdout.trim() === '' ? stderr : JSON.parse(stdout) }
  }

  it('knows nothing of Electron, nor do the web shell and the command line', () => {
    for (const entry of ['core-host', 'web', 'cli']) {
      const reached = reachedFrom(`out/main/${entry}.js`)
      expect(reached).toContain('better-sqlite3')
      expect(reached).not.toContain('electron')
    }
  })

  it('goes on naming where its sources lay, for that is how it finds the fonts', () => {
    const source = '"../../electron/core/documents/resources-folder.ts"'
    const chunks = readdirSync(join(root, 'out/main')).map((name) => read(`out/main/${name}`))
    expect(chunks.some((chunk) => chunk.includes(source))).toBe(true)
  })

  it('answers a page over its port, and ends when it is told to', () => {
    expect(run(join(folder, 'data'))).toEqual({ status: 0, said: { kind: 'answered', shell: 'desktop' } })
  })

  it('says why it cannot start', () => {
    const dataFolder = mkdtempSync(join(folder, 'broken-'))
    writeFileSync(
      join(dataFolder, 'etabli.sqlite'),
      'this is not a database, but it is long enough to be read as one'.repeat(99),
    )
    expect(run(dataFolder)).toMatchObject({ status: 0, said: { kind: 'failed', failure: 'NOT_A_DATABASE' } })
  })
})

/** What a built file imports, with all that its chunks import. */
function reachedFrom(file: string, seen = new Set<string>()): string[] {
  const asked = /^(?:import|export) (?:.* from )?"(.*)";$|\bimport\("([^"]*)"\)/gm
  const names = [...read(file).matchAll(asked)].map(([, first, later]) => first ?? later ?? '')
  for (const name of names.filter((one) => !seen.has(one))) {
    seen.add(name)
    if (name.startsWith('./')) reachedFrom(`out/main/${name.slice(2)}`, seen)
  }
  return [...seen]
}
