import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedPackages } from '../../resources/packaging/licences.ts'
import { root } from '../desktop/built-shell.ts'
import { bringBuildsUpToDate, type Packed, pack } from './pack.ts'
import { startPackaged } from './start-packaged.ts'

const folder = mkdtempSync(join(tmpdir(), 'etabli-packages-'))
let linux: Packed
let windows: Packed

beforeAll(async () => {
  await bringBuildsUpToDate()
  linux = pack('linux', join(folder, 'linux'))
  windows = pack('win', join(folder, 'win'))
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true }))

const filesUnder = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile())
const installed = ({ application }: Packed) => {
  const top = readdirSync(join(application, 'node_modules'))
  const scoped = top.filter((name) => name.startsWith('@'))
  const under = scoped.flatMap((scope) =>
    readdirSync(join(application, 'node_modules', scope)).map((n) => `${scope}/${n}`),
  )
  return [...top.filter((name) => !name.startsWith('@') && !name.startsWith('.')), ...under]
}

describe('what a package holds', () => {
  it('is what was built, what the core reads, and nothing of the workshop that made it', () => {
    for (const packed of [linux, windows]) {
      expect(readdirSync(packed.application).sort()).toEqual(['node_modules', 'out', 'package.json', 'resources'])
      expect(readdirSync(join(packed.application, 'out')).sort()).toEqual(['main', 'preload', 'renderer'])
      const shipped = readdirSync(join(packed.application, 'resources'))
      for (const kept of ['fonts', 'checklists', 'collectors', 'label-formats']) expect(shipped).toContain(kept)
      for (const own of ['live', 'packaging', 'readme', 'icons']) expect(shipped).not.toContain(own)
    }
  })

  it('has no source map, no test, no source of ours', () => {
    const files = filesUnder(linux.application)
    expect(files.filter((file) => /\.(map|tsx)$|\.(test|spec)\.|(^|\/)(tests?|__tests__)\//.test(file))).toEqual([])
    expect(files.filter((file) => file.endsWith('.ts') && !file.startsWith('node_modules/'))).toEqual([])
    const ours = files.filter((file) => file.startsWith('out/') && file.endsWith('.js'))
    for (const file of ours)
      expect(readFileSync(join(linux.application, file), 'utf8')).not.toContain('sourceMappingURL')
  })

  it('has the packages that run and none of those that build', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const names = installed(linux)
    for (const name of Object.keys(dependencies)) expect(names).toContain(name)
    for (const name of Object.keys(devDependencies)) expect(names).not.toContain(name)
  })

  it('has the native module for its own system only, outside the archive', () => {
    const natives = (packed: Packed) => filesUnder(packed.application).filter((file) => file.endsWith('.node'))
    expect(natives(linux)).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node'])
    expect(natives(windows)).toEqual(['node_modules/better-sqlite3/prebuilds/win32-x64.node'])
    for (const packed of [linux, windows]) {
      const outside = filesUnder(join(packed.resources, 'app.asar.unpacked')).filter((file) => file.endsWith('.node'))
      expect(outside).toEqual(natives(packed))
    }
  })

  it('keeps programs of another system out, and its own where they can be started', () => {
    const programs = (path: string) => filesUnder(path).filter((file) => /\.(?:exe|dll|dylib|so)$/.test(file))
    expect(programs(linux.application)).toEqual([])
    expect(programs(join(windows.resources, 'app.asar.unpacked'))).toEqual(programs(windows.application))
  })

  it('stays small beside Electron', () => {
    expect(statSync(join(linux.resources, 'app.asar')).size).toBeLessThan(60_000_000)
  })

  it('keeps of Chromium’s languages those that Établi speaks', () => {
    expect(readdirSync(join(linux.unpacked, 'locales')).sort()).toEqual(['en-GB.pak', 'en-US.pak', 'fr.pak'])
  })

  it('brings no program that could be run as root', () => {
    const helpers = filesUnder(linux.unpacked).filter((file) => file.includes('erase-helper'))
    expect(helpers).toEqual([])
  })
})

describe('the packaged core', () => {
  it('starts from what is in the archive, shows its page, and answers, prints and keeps what it is told', async () => {
    const core = await startPackaged(linux.application, join(folder, 'data'))
    try {
      expect(await core.page()).toContain('<title>Établi</title>')
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
      const session = await core.client.session.join({ operatorName: 'Atelier 1' })
      expect([session.shell, session.appVersion, session.actor?.operatorName]).toEqual(['web', version, 'Atelier 1'])
      // Fonts, bar codes and the writer of papers are all found.
      const sheet = await core.client.documents.commandSheet({ language: 'fr' })
      expect(
        Buffer.from(await sheet.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
      const { rights } = await core.client.erasing.drives({ isTraining: false })
      expect(rights).toBe(process.platform === 'linux' ? 'no-helper' : 'unsupported')
    } finally {
      await core.stop()
    }
  })

  it('answers at the command line too', () => {
    const cli = join(linux.application, 'out/main/cli.js')
    const words = [cli, 'machines', '--json', '--data', join(folder, 'data')]
    expect(JSON.parse(execFileSync(process.execPath, words, { cwd: '/', encoding: 'utf8' }))).toEqual([])
  })
})

describe('the licences', () => {
  it('come with every package, with the words of each', () => {
    const names = shippedPackages(root).map(({ name }) => name)
    for (const name of [...installed(linux), 'react', '@mantine/core', '@tabler/icons-react'])
      expect(names).toContain(name)
    for (const { unpacked } of [linux, windows]) {
      const text = readFileSync(join(unpacked, 'LICENCES.txt'), 'utf8')
      for (const name of names) expect(text).toContain(`\n${name} `)
      expect(text).toContain('SIL OPEN FONT LICENSE')
      expect(text).toContain('Node.js is licensed for use as follows')
    }
  })

  it('come with the program that prints on Windows, and with where its source is had', () => {
    const of = ({ unpacked }: { unpacked: string }) => readFileSync(join(unpacked, 'LICENCES.txt'), 'utf8')
    for (const words of ['SumatraPDF 3.4.6', 'Written offer', 'GNU AFFERO GENERAL PUBLIC LICENSE'])
      expect(of(windows)).toContain(words)
    expect(of(linux)).not.toContain('SumatraPDF 3.4.6')
  })

  it('are all of a kind that may be given on', () => {
    const others = shippedPackages(root).filter(
      ({ licence }) => !/MIT|ISC|BSD|Apache|0BSD|BlueOak|CC0|Unlicense/.test(licence),
    )
    expect(others.map(({ name }) => name)).toEqual(['png-js'])
  })
})

describe('the fuses', () => {
  it('are blown in the very file that is shipped', async () => {
    for (const program of [join(linux.unpacked, 'etabli'), join(windows.unpacked, 'Établi.exe')]) {
      const wire = await getCurrentFuseWire(program)
      const stateOf = (fuse: FuseV1Options) => String.fromCharCode(wire[fuse] ?? 0)
      expect(stateOf(FuseV1Options.RunAsNode)).toBe('0')
      expect(stateOf(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe('0')
      expect(stateOf(FuseV1Options.EnableNodeCliInspectArguments)).toBe('0')
      expect(stateOf(FuseV1Options.EnableCookieEncryption)).toBe('1')
      expect(stateOf(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe('1')
      expect(stateOf(FuseV1Options.OnlyLoadAppFromAsar)).toBe('1')
      expect(stateOf(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe('0')
    }
  })
})
