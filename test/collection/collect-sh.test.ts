import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCollection } from '../../electron/core/collection/read-collection.ts'
import { gatherEvidence } from '../../electron/core/probe/gather-evidence.ts'
import { interpretEvidence } from '../../electron/core/probe/interpret-evidence.ts'
import { runCommand } from '../../electron/core/probe/run-command.ts'
import { collectorScript, fakeMachine, fixture, isThere, type Ran, run, type Shell } from './run-collector.ts'

const isLinux = process.platform === 'linux'
const hasBusybox = await isThere('busybox')
const shells: Shell[] = [
  { name: 'sh', program: 'sh', args: [] },
  ...(hasBusybox ? [{ name: 'busybox ash', program: 'busybox', args: ['ash'] }] : []),
  ...((await isThere('bash')) ? [{ name: 'bash', program: 'bash', args: ['--posix'] }] : []),
]
if (!hasBusybox) process.stderr.write('busybox is not installed: the collector is not tried under ash\n')

function collected({ code, stdout, stderr }: Ran) {
  const read = readCollection(stdout)
  if (code !== 0 || read.kind === 'problem')
    throw new Error(`exit ${code}: ${stderr} ${JSON.stringify(read).slice(0, 200)}`)
  return read
}

function textOf(read: ReturnType<typeof collected>, name: string): string | null {
  const piece = read.pieces.find((one) => one.name === name)
  return piece === undefined ? null : new TextDecoder().decode(piece.bytes)
}

describe.runIf(isLinux).each(shells)('the collector under $name', ({ program, args }) => {
  const collect = (env: Record<string, string> = {}) => run(program, [...args, collectorScript, '-'], { env })

  it('tells of this machine what the live reading tells', async () => {
    const [collection, live] = await Promise.all([collect().then(collected), gatherEvidence(runCommand)])
    const ours = interpretEvidence(collection.pieces)
    const kernel = live.evidence.filter(({ name }) => name !== 'systeminformation.json')
    const theirs = interpretEvidence(kernel)
    // The processor's clock and free memory move between two looks; what the machine is does not.
    expect(ours.facts.drives).toEqual(theirs.facts.drives)
    expect(ours.facts.networkInterfaces).toEqual(theirs.facts.networkInterfaces)
    expect(ours.facts.security).toEqual(theirs.facts.security)
    expect(ours.facts.identity).toEqual(theirs.facts.identity)
    expect(ours.facts.presence).toEqual(theirs.facts.presence)
    expect(ours.facts.cpus.map(({ model, threads }) => ({ model, threads }))).toEqual(
      theirs.facts.cpus.map(({ model, threads }) => ({ model, threads })),
    )
    const codes = (notes: { code: string; source: string }[]) => notes.map(({ code, source }) => `${code} ${source}`)
    const tools = live.notes.filter(({ source }) => source !== 'systeminformation')
    expect(codes(collection.notes).toSorted()).toEqual(codes(tools).toSorted())
  })

  it('needs no right to tell what anybody may know', async () => {
    if (process.getuid?.() !== 0) return
    // The script is read from standard input, as it is when it is piped; its own folder may be closed to others.
    const ran = await run('su', ['nobody', '-s', '/bin/sh', '-c', [program, ...args, '-s -- -'].join(' ')], {
      input: readFileSync(collectorScript, 'utf8'),
      env: { TMPDIR: '/tmp' },
    })
    const read = collected(ran)
    expect(ran.stderr).toContain('sudo')
    expect(interpretEvidence(read.pieces).facts.cpus[0]?.model).toEqual(expect.any(String))
    expect(read.pieces.map(({ name }) => name)).toEqual(expect.arrayContaining(['cpuinfo.txt', 'sys-tree.txt']))
  })

  it('leaves nothing behind', async () => {
    const machine = fakeMachine()
    collected(await collect(machine.env))
    expect(readdirSync(machine.folder).toSorted()).toEqual(['bin', 'root'])
    machine.dispose()
  })
})

describe.runIf(isLinux).each(shells)('a machine of files, under $name', ({ program, args }) => {
  let machine: ReturnType<typeof fakeMachine>
  const collect = (env: Record<string, string> = {}) =>
    run(program, [...args, collectorScript, '-'], { env: { ...machine.env, ...env } })
  beforeEach(() => {
    machine = fakeMachine()
  })
  afterEach(() => machine.dispose())

  function thinkPad(): void {
    machine.tool('dmidecode', fixture('dmidecode.txt'))
    machine.tool('lscpu', fixture('lscpu.json'))
    machine.tool('lsblk', fixture('lsblk.json'))
    machine.tool('lspci', fixture('lspci-nnk.txt'))
    machine.file('/sys/block/sda/size', '976773168\n')
    machine.file('/sys/block/sda/queue/rotational', '0\n')
    machine.file('/sys/block/sda/device/model', 'Samsung SSD 860 \n')
    machine.file('/sys/block/sda/device/vpd_pg80', new Uint8Array([0, 0x80, 0, 10, ...Buffer.from('S3Z9NB0K12')]))
    machine.file('/sys/block/sda/sda1/dev', '8:1\n')
    mkdirSync(join(machine.root, '/sys/devices/pci0/ata1/host0'), { recursive: true })
  }

  it('is named by its firmware, drives and screens', async () => {
    thinkPad()
    machine.file(
      '/sys/class/power_supply/BAT0/uevent',
      'POWER_SUPPLY_NAME=BAT0\nPOWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_ENERGY_FULL_DESIGN=24000000\nPOWER_SUPPLY_ENERGY_FULL=18000000\n',
    )
    machine.file('/sys/class/drm/card0-eDP-1/edid', Buffer.from(edidHex(), 'hex'))
    const read = collected(await collect())
    const { facts } = interpretEvidence(read.pieces)
    expect(facts.identity).toMatchObject({ model: 'ThinkPad T480' })
    expect(facts.batteries).toMatchObject([{ designMilliwattHours: 24_000, fullMilliwattHours: 18_000 }])
    expect(facts.monitors).toMatchObject([{ connector: 'eDP-1', isBuiltIn: true }])
    const tree = textOf(read, 'sys-tree.txt')
    expect(tree).toContain('=\t/sys/block/sda/sda1/dev\t8:1')
    // The page's length byte, 10, is also the end of a line: it comes back whole all the same.
    expect(facts.drives.find(({ deviceName }) => deviceName === 'sda')).toBeDefined()
  })

  it('carries quotes, tabs, line ends and odd bytes unharmed', async () => {
    const odd = 'Model "X" \\ \t\'$(reboot)`id`\r\n</script>\n\u0001é漢\n'
    machine.tool('dmidecode', odd)
    machine.tool('lsblk', '{"blockdevices":[]}')
    machine.tool(
      'lspci',
      new Uint8Array(256).map((_, at) => at),
    )
    machine.file('/sys/block/loop0/loop/backing_file', '/home/a\n=\t/sys/block/sda/size\t1\nb\n')
    const read = collected(await collect())
    expect(textOf(read, 'dmidecode.txt')).toBe(odd)
    expect(read.pieces.find(({ name }) => name === 'lspci.txt')?.bytes).toEqual(new Uint8Array(256).map((_, at) => at))
    const { facts } = interpretEvidence(read.pieces)
    expect(facts.drives).toEqual([])
  })

  it('never sends the Windows key, only its end', async () => {
    const key = 'AAAAA-BBBBB-CCCCC-DDDDD-Z9X8W'
    machine.file('/sys/firmware/acpi/tables/MSDM', Buffer.concat([Buffer.from('MSDM\x55\0\0\0'), Buffer.from(key)]))
    const { stdout } = await collect()
    const read = collected({ code: 0, stdout, stderr: '' })
    const everything = read.pieces.map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('\n')
    expect(everything).not.toContain('DDDDD')
    expect(interpretEvidence(read.pieces).facts.security.windowsKeyLastFive).toBe('Z9X8W')
  })

  it('reads Secure Boot from the last byte of its variable', async () => {
    machine.file(
      '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c',
      new Uint8Array([6, 0, 0, 0, 1]),
    )
    const { facts } = interpretEvidence(collected(await collect()).pieces)
    expect(facts.security).toMatchObject({ isUefi: true, isSecureBootEnabled: true })
  })

  it('goes on without a tool that hangs, and says so', async () => {
    machine.script('dmidecode', 'exec sleep 600')
    machine.tool('lscpu', fixture('lscpu.json'))
    const startedAt = Date.now()
    const read = collected(await collect({ COLLECT_SECONDS: '2' }))
    expect(Date.now() - startedAt).toBeLessThan(30_000)
    expect(read.notes).toContainEqual({ code: 'TIMED_OUT', source: 'dmidecode', detail: null })
    expect(textOf(read, 'lscpu.json')).toBe(fixture('lscpu.json'))
  })

  it('tells a missing tool, a missing right, a failure and too much from each other', async () => {
    machine.script('dmidecode', 'echo "/dev/mem: Permission denied" >&2; exit 1')
    machine.script('lsblk', 'exit 32')
    machine.script('lspci', 'dd if=/dev/zero bs=1048576 count=17 2>/dev/null')
    machine.script('lscpu', 'echo "{}"; exit 4')
    const read = collected(await collect({ COLLECT_PATH: `${machine.tools}:/usr/bin:/bin` }))
    const codeOf = (source: string) => read.notes.find((note) => note.source === source)?.code
    expect(codeOf('dmidecode')).toBe('NEEDS_ROOT')
    expect(codeOf('lsblk')).toBe('FAILED')
    expect(codeOf('lspci')).toBe('TOO_LARGE')
    expect(codeOf('lscpu')).toBeUndefined()
    expect(codeOf('smartctl')).toBeUndefined()
  })

  it('asks each kind of drive what it understands', async () => {
    for (const name of ['sda', 'nvme0n1', 'mmcblk0', 'mmcblk0boot0', 'sr0', 'loop0', 'nvme0c0n1']) {
      machine.file(`/sys/block/${name}/size`, '8\n')
    }
    for (const tool of ['smartctl', 'nvme', 'hdparm']) machine.script(tool, `echo "${tool} $*"`)
    const read = collected(await collect())
    const asked = read.pieces.map(({ name }) => name).filter((name) => /^(?:smartctl|nvme|hdparm)-/.test(name))
    expect(asked.toSorted()).toEqual([
      'hdparm-identify-sda.txt',
      'hdparm-max-sectors-sda.txt',
      'nvme-id-ctrl-nvme0n1.json',
      'nvme-smart-log-nvme0n1.json',
      'smartctl-mmcblk0.json',
      'smartctl-nvme0n1.json',
      'smartctl-sda.json',
    ])
    expect(textOf(read, 'smartctl-sda.json')).toBe('smartctl -j -x /dev/sda\n')
  })

  it('writes the same file without any base64 program', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 31 + (at >> 3)) % 256)
    machine.file('/proc/cpuinfo', bytes)
    machine.file('/proc/meminfo', bytes.subarray(0, 4999))
    machine.file('/proc/swaps', bytes.subarray(0, 4998))
    const few = 'cat tr od awk sed sort cut dd mkdir mktemp mv rm date uname id wc sleep grep head tail cp sync dirname'
    const bin = join(machine.folder, 'few')
    mkdirSync(bin)
    for (const name of few.split(' ')) {
      const found = await run('sh', ['-c', `command -v ${name}`])
      symlinkSync(found.stdout.toString().trim(), join(bin, name))
    }
    const absolute = (await run('sh', ['-c', `command -v ${program}`])).stdout.toString().trim()
    const ran = await run(absolute, [...args, collectorScript, '-'], { env: { ...machine.env, COLLECT_PATH: bin } })
    const read = collected(ran)
    const piece = (name: string) => read.pieces.find((one) => one.name === name)?.bytes
    expect(piece('cpuinfo.txt')).toEqual(bytes)
    expect(piece('meminfo.txt')).toEqual(bytes.subarray(0, 4999))
    expect(piece('swaps.txt')).toEqual(bytes.subarray(0, 4998))
  })

  it('writes a file named for the machine, and refuses a folder that is none', async () => {
    machine.file('/sys/class/dmi/id/product_serial', 'PF1 "AB/../C\n')
    const stick = join(machine.folder, 'stick')
    mkdirSync(stick)
    const ran = await run(program, [...args, collectorScript, stick], { env: machine.env })
    expect(ran.code).toBe(0)
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^etabli-PF1__AB_\.\._C-\d{8}-\d{6}\.json$/)])
    const wrong = await run(program, [...args, collectorScript, join(machine.folder, 'none')], { env: machine.env })
    expect(wrong.code).toBe(2)
  })
})

const hasShellcheck = await isThere('shellcheck')
if (!hasShellcheck) process.stderr.write('shellcheck is not installed: the collector is not linted\n')

describe.runIf(hasShellcheck)('the collector', () => {
  it('uses nothing that a plain sh does not have', async () => {
    const { code, stdout } = await run('shellcheck', ['-s', 'sh', collectorScript])
    expect([code, stdout.toString()]).toEqual([0, ''])
  })
})

/** The panel of the capture, as hexadecimal. */
function edidHex(): string {
  return '00ffffffffffff000daec91400000000081a0104951f117802ff35925552952925505400000001010101010101010101010101010101b43b804a71383440503c680035ad10000018000000fe004e3134304843412d4541420a20000000fe00434d4e0a202020202020202020000000fe004e3134304843412d4541420a2000bb'
}
