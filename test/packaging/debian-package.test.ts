import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDeb } from '../../resources/packaging/build-deb.ts'
import { root } from '../desktop/built-shell.ts'
import { makeUnpacked } from './unpacked-folder.ts'

const hasDpkg = existsSync('/usr/bin/dpkg-deb')
const folder = mkdtempSync(join(tmpdir(), 'etabli-deb-test-'))
const stage = join(folder, 'installed')
let deb = ''

beforeAll(() => {
  if (!hasDpkg) return
  const { unpacked, helper } = makeUnpacked(folder)
  // Only the content is looked at: pressing Node together takes a minute.
  process.env.DPKG_DEB_COMPRESSOR_TYPE = 'none'
  deb = buildDeb({ root, unpacked, helper, folder })
  execFileSync('dpkg-deb', ['--raw-extract', deb, stage])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

const read = (path: string) => readFileSync(join(stage, path), 'utf8')

describe.skipIf(!hasDpkg)('the Debian package', () => {
  it('needs the tools without which a bench reads and erases badly', () => {
    const field = (name: string) => execFileSync('dpkg-deb', ['--field', deb, name], { encoding: 'utf8' }).trim()
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect([field('Package'), field('Version')]).toEqual(['etabli', version])
    for (const tool of ['smartmontools', 'nvme-cli', 'hdparm', 'dmidecode', 'pkexec'])
      expect(field('Depends')).toContain(tool)
    expect(Number(field('Installed-Size'))).toBeGreaterThan(1000)
  })

  it('belongs to root and lets nobody else write', () => {
    const lines = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' }).trim().split('\n')
    expect(lines.filter((line) => !line.includes(' root/root '))).toEqual([])
    expect(lines.filter((line) => !line.startsWith('l') && /^.(.{4}w|.{7}w)/.test(line))).toEqual([])
    expect(lines.filter((line) => /^.{3}s|^.{6}s/.test(line))).toEqual([])
  })

  it('lets polkit run one program as root, which takes no argument', () => {
    const policy = read('usr/share/polkit-1/actions/nc.etabli.workbench.policy')
    expect(policy.match(/exec\.path">([^<]+)</)?.[1]).toBe('/usr/lib/etabli/erase-helper')
    expect(policy.match(/<allow_(\w+)>(\w+)</g)).toEqual([
      '<allow_any>no<',
      '<allow_inactive>no<',
      '<allow_active>auth_admin_keep<',
    ])
    expect(read('usr/lib/etabli/erase-helper').split('\n').at(-2)).toBe(
      'exec /usr/lib/etabli/node /usr/lib/etabli/erase-helper.mjs',
    )
  })

  it('brings a helper that runs by its own Node, and refuses what is no order', () => {
    const local = join(stage, 'usr/lib/etabli')
    const run = () =>
      execFileSync(join(local, 'node'), [join(local, 'erase-helper.mjs')], { input: 'erase all\n', stdio: 'pipe' })
    expect(run).toThrow(/BAD_ORDER/)
  })

  it('has scripts that a shell understands', () => {
    for (const script of ['postinst', 'prerm']) execFileSync('sh', ['-n', join(stage, 'DEBIAN', script)])
    execFileSync('sh', ['-n', join(stage, 'usr/lib/etabli/erase-helper')])
  })

  it('puts the application where the core looks for its helper', () => {
    const source = readFileSync(join(root, 'electron/core/erasing/helper-program.ts'), 'utf8')
    expect(source).toContain("folder: '/opt/etabli/', helper: '/usr/lib/etabli/erase-helper'")
    expect(existsSync(join(stage, 'opt/etabli/etabli'))).toBe(true)
    expect(read('usr/share/applications/etabli.desktop')).toContain('\nExec=/opt/etabli/etabli\n')
  })
})
