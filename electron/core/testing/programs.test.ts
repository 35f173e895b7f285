import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UnattendedProgress } from '../../../shared/domain/testing/unattended-run.ts'
import type { CommandResult, RunCommand } from '../probe/run-command.ts'
import { runCommand } from '../probe/run-command.ts'
import { programs } from './programs.ts'
import { type RunLongCommand, runLongCommand } from './run-long-command.ts'
import type { ProgramRun, TestingDeps } from './unattended-program.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../test/fixtures/testing', name), 'utf8')
const done = (stdout: string, exitCode = 0, stderr = ''): CommandResult => ({ kind: 'done', stdout, stderr, exitCode })
const missing: CommandResult = { kind: 'missing' }

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etabli-tree-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function tree(files: Record<string, string | number>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `${text}\n`)
  }
}
function link(path: string, target: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  symlinkSync(target, join(root, path))
}

/** Answers by the command's words; what is not told of is not installed. */
function commands(answers: Record<string, CommandResult | (() => CommandResult)>): RunCommand {
  return async ({ program, args }) => {
    const words = [program, ...args].join(' ')
    const answer = Object.entries(answers).find(([start]) => words.startsWith(start))?.[1] ?? missing
    return typeof answer === 'function' ? answer() : answer
  }
}

/** A program that writes what is given and ends; the clock goes by with every wait. */
function run(change: Partial<TestingDeps> & Partial<ProgramRun> = {}): ProgramRun & { told: UnattendedProgress[] } {
  let nowMs = 0
  const told: UnattendedProgress[] = []
  const deps: TestingDeps = {
    runCommand: async () => missing,
    runLongCommand: async () => ({ kind: 'missing' }),
    root,
    wait: async (milliseconds) => {
      nowMs += milliseconds
      await new Promise((resolve) => setImmediate(resolve))
    },
    nowMs: () => nowMs,
    ...change,
  }
  return {
    deps,
    signal: new AbortController().signal,
    usbPortsWanted: null,
    isGivenUp: () => false,
    ...change,
    report: (progress) => told.push(progress),
    told,
  }
}
const writing =
  (text: string, exitCode = 0): RunLongCommand =>
  async ({ onText }) => {
    onText(text)
    return { kind: 'ended', exitCode, signal: null }
  }

describe('without its tool', () => {
  it.each([
    ['smart-short', 'smartmontools'],
    ['memory', 'memtester'],
    ['processor-stress', 'stress-ng'],
    ['wireless-scan', 'iw'],
    ['usb-ports', 'udev'],
  ] as const)('%s names the package, and nothing fails', async (test, name) => {
    tree({ 'proc/meminfo': 'MemAvailable:    8000000 kB' })
    const verdict = await programs[test](run({ usbPortsWanted: 2 }))
    expect(verdict).toMatchObject({ state: 'undecided', detail: `TOOL_MISSING(${name})`, faults: [] })
  })
})

describe('memory', () => {
  it('is tested on three quarters of what is free, by the real memtester', async () => {
    tree({ 'proc/meminfo': 'MemTotal: 90000 kB\nMemAvailable:     28000 kB' })
    const tested = run({ runCommand, runLongCommand })
    const verdict = await programs.memory(tested)
    expect(verdict).toMatchObject({ state: 'pass', measures: [{ name: 'memory-tested', value: 20, unit: 'MiB' }] })
    const shares = tested.told.map(({ share }) => share ?? 0)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(shares.at(-1)).toBe(1)
  })

  it('fails on one bad pattern, and on the exit code alone', async () => {
    tree({ 'proc/meminfo': 'MemAvailable:     28000 kB' })
    const bad = `${fixture('memtester-20m.txt')}FAILURE: 0x1 != 0x0 at offset 0x10.\n`
    const verdicts = [writing(bad, 4), writing('', 2)].map((runLongCommand) => programs.memory(run({ runLongCommand })))
    for (const verdict of await Promise.all(verdicts))
      expect(verdict).toMatchObject({ state: 'fail', faults: ['MEMORY_ERRORS'] })
  })

  it('does not pass when the program could not begin, or was cut short', async () => {
    tree({ 'proc/meminfo': 'MemAvailable:     28000 kB' })
    const cut = fixture('memtester-20m.txt').slice(0, 9000)
    for (const runLongCommand of [writing('', 1), writing(cut), async () => ({ kind: 'timed-out' as const })])
      expect((await programs.memory(run({ runLongCommand }))).state).toBe('undecided')
  })
})

describe('the processor', () => {
  const stressed = writing(fixture('stress-ng-0.15.txt'))
  const heat = (input: number, critical: number) =>
    tree({
      'sys/class/hwmon/hwmon0/name': 'acpitz',
      'sys/class/hwmon/hwmon0/temp1_input': 27800,
      'sys/class/hwmon/hwmon1/name': 'coretemp',
      'sys/class/hwmon/hwmon1/temp1_input': input,
      'sys/class/hwmon/hwmon1/temp1_crit': critical,
      'sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count': 3,
    })

  it('passes when it stays cool and never slows down', async () => {
    heat(82000, 100000)
    expect(await programs['processor-stress'](run({ runLongCommand: stressed }))).toMatchObject({
      state: 'pass',
      measures: [
        { name: 'hottest', value: 82, unit: '°C' },
        { name: 'critical', value: 100, unit: '°C' },
        { name: 'throttles', value: 0, unit: null },
        { name: 'stressed', value: 3.01, unit: 's' },
      ],
    })
  })

  it('fails within five degrees of its limit, and when it slows itself down', async () => {
    heat(95000, 100000)
    const slowing: RunLongCommand = async (command) => {
      tree({ 'sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count': 7 })
      return stressed(command)
    }
    expect(await programs['processor-stress'](run({ runLongCommand: slowing }))).toMatchObject({
      state: 'fail',
      faults: ['OVERHEATS', 'THROTTLES'],
    })
  })

  it('is undecided where no sensor tells, or when the stress did not run', async () => {
    expect(await programs['processor-stress'](run({ runLongCommand: stressed }))).toMatchObject({
      state: 'undecided',
      detail: 'TEMPERATURE_UNKNOWN',
    })
    heat(50000, 100000)
    for (const exitCode of [2, 3, 4, 7]) {
      const verdict = await programs['processor-stress'](run({ runLongCommand: writing('', exitCode) }))
      expect(verdict).toMatchObject({ state: 'undecided', detail: `STRESS_SKIPPED(${exitCode})` })
    }
  })

  it('ends the real stress-ng and all its workers when it is stopped', async () => {
    const stop = new AbortController()
    const ending = runLongCommand({
      program: 'stress-ng',
      args: ['--cpu', '2', '-t', '60'],
      onText: (text) => text.includes('dispatching') && stop.abort(),
      signal: stop.signal,
      timeoutMs: 50_000,
    })
    expect(await ending).toEqual({ kind: 'cancelled' })
  })
})

describe('drives', () => {
  const scan = (devices: object[], version = [7, 3]) =>
    done(JSON.stringify({ smartctl: { version }, devices: devices.map((device) => ({ protocol: 'ATA', ...device })) }))
  const sata = { name: '/dev/sda', type: 'sat' }
  const nvme = { name: '/dev/nvme0', type: 'nvme', protocol: 'NVMe' }
  const status = (value: number) => done(JSON.stringify({ ata_smart_data: { self_test: { status: { value } } } }))

  it('are each tested to the end, and one that fails is enough', async () => {
    const looks = [status(249), status(244), status(116)]
    const smart = run({
      runCommand: commands({
        'smartctl -j --scan-open': scan([sata]),
        'smartctl -j -i': done('{"model_name":"HGST","serial_number":"S1"}'),
        'smartctl -t short': done('Testing has begun.'),
        'smartctl -j -c': () => looks.shift() ?? missing,
      }),
    })
    expect(await programs['smart-short'](smart)).toMatchObject({
      state: 'fail',
      faults: ['DRIVE_FAILING'],
      detail: 'SELF_TEST_FAILED(HGST S1)',
    })
    expect(smart.told.map(({ share }) => share)).toEqual([expect.closeTo(0.1), expect.closeTo(0.6), 1])
  })

  it('start theirs by nvme-cli where smartctl is too old for NVMe', async () => {
    const passed = { 'Current Device Self-Test Operation': 0, 'List of Valid Reports': [{ 'Self test result': 0 }] }
    const answers = { 'smartctl -j -i': done('{}'), 'nvme device-self-test /dev/nvme0 --self-test-code=1': done('') }
    const nvmeCli = { ...answers, 'nvme self-test-log /dev/nvme0': done(JSON.stringify(passed)) }
    const old = run({ runCommand: commands({ ...nvmeCli, 'smartctl -j --scan-open': scan([nvme]) }) })
    expect((await programs['smart-short'](old)).state).toBe('pass')
    const young = run({ runCommand: commands({ ...nvmeCli, 'smartctl -j --scan-open': scan([nvme], [7, 4]) }) })
    expect(await programs['smart-short'](young)).toMatchObject({ detail: 'SELF_TEST_UNSUPPORTED(/dev/nvme0)' })
  })

  it('that hide behind a bridge fail nobody, and a machine without any is not concerned', async () => {
    const bridged = commands({
      'smartctl -j --scan-open': scan([{ name: '/dev/sdb', type: 'scsi', protocol: 'SCSI' }]),
      'smartctl -t short': done('', 4),
    })
    expect(await programs['smart-short'](run({ runCommand: bridged }))).toMatchObject({ state: 'undecided' })
    const none = commands({ 'smartctl -j --scan-open': scan([]) })
    expect((await programs['smart-short'](run({ runCommand: none }))).state).toBe('not-applicable')
  })
})

describe('the radios', () => {
  const radios = (hard: string) => done(JSON.stringify({ rfkilldevices: [{ type: 'wlan', soft: 'unblocked', hard }] }))
  const heard = (text: string, hard = 'unblocked') =>
    run({
      runCommand: commands({
        'rfkill -J': radios(hard),
        'iw dev wlp2s0 scan': done(text),
        'iw dev': done(fixture('iw-dev.txt')),
      }),
    })

  it('pass with one network that is heard well', async () => {
    const verdict = await programs['wireless-scan'](heard(fixture('iw-scan.txt')))
    expect(verdict).toMatchObject({ state: 'pass', detail: 'NO_BLUETOOTH' })
    expect(verdict.measures[0]).toEqual({ name: 'wifi-signal', value: -48, unit: 'dBm' })
  })

  it('tell silence from weakness, and both from a switch on the case', async () => {
    const weak = fixture('iw-scan.txt').replace('-48.00', '-79.00')
    const faults = [weak, ''].map(async (text) => (await programs['wireless-scan'](heard(text))).faults)
    expect(await Promise.all(faults)).toEqual([['WIFI_WEAK'], ['WIFI_DEAD']])
    expect(await programs['wireless-scan'](heard('', 'blocked'))).toMatchObject({
      state: 'undecided',
      detail: expect.stringContaining('RADIO_BLOCKED(wifi)'),
    })
  })

  it('are not judged by a scan that was refused', async () => {
    const refused = run({
      runCommand: commands({
        'iw dev wlp2s0 scan': done('', 255, 'command failed: Operation not permitted (-1)'),
        'iw dev': done(fixture('iw-dev.txt')),
      }),
    })
    expect(await programs['wireless-scan'](refused)).toMatchObject({ state: 'undecided', faults: [] })
  })

  it('say that Bluetooth is dead when its controller does not come up', async () => {
    link('sys/class/bluetooth/hci0', '../../devices/hci0')
    const dead = run({
      runCommand: commands({
        'iw dev': done(''),
        'bluetoothctl show': done('Controller 5C:5F:67:00:00:04 (public)\n\tPowered: no\n'),
        'bluetoothctl --timeout': done(''),
      }),
    })
    expect(await programs['wireless-scan'](dead)).toMatchObject({ state: 'fail', faults: ['BLUETOOTH_DEAD'] })
  })
})

describe('Ethernet', () => {
  const port = (speed: number, carrier: number) => {
    tree({
      'sys/class/net/enp0/type': 1,
      'sys/class/net/enp0/carrier': carrier,
      'sys/class/net/enp0/speed': speed,
      'sys/class/net/lo/type': 772,
    })
    link('sys/class/net/enp0/device', '../../../0000:00:1f.6')
  }
  const modes = fixture('ethtool-gigabit.txt')
  const measured = (text: string) => programs['ethernet-speed'](run({ runCommand: commands({ ethtool: done(text) }) }))

  it('passes at its highest speed, and is undecided without a cable', async () => {
    port(1000, 1)
    expect((await measured(modes)).state).toBe('pass')
    tree({ 'sys/class/net/enp0/carrier': 0 })
    expect(await measured(modes)).toMatchObject({ state: 'undecided', detail: 'NO_CABLE(enp0)' })
  })

  it('is slow below what both ends can do, and never for a slow switch', async () => {
    port(100, 1)
    expect(await measured(modes)).toMatchObject({ state: 'undecided', detail: 'PARTNER_SLOW(enp0)' })
    expect(await measured(modes.replace(/\tLink partner[\s\S]*?\tSpeed/, '\tSpeed'))).toMatchObject({
      state: 'fail',
      faults: ['ETHERNET_SLOW'],
    })
  })

  it('does not concern a machine without a port', async () => {
    expect(await measured('')).toMatchObject({ state: 'not-applicable', detail: 'NO_ETHERNET' })
  })
})

describe('USB ports', () => {
  /** Writes its lines and goes on listening, as udevadm does. */
  const listening: RunLongCommand = ({ onText, signal }) =>
    new Promise((resolve) => {
      onText(fixture('udevadm-usb.txt'))
      signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }))
    })

  it('are counted by their sockets: a USB-3 one has two paths', async () => {
    tree({ 'sys/bus/usb/devices/2-1/speed': 5000, 'sys/bus/usb/devices/1-4/speed': 480 })
    link('sys/bus/usb/devices/1-0:1.0/usb1-port4/peer', '../../../usb2/2-0:1.0/usb2-port1')
    link('sys/bus/usb/devices/2-0:1.0/usb2-port1/peer', '../../../usb1/1-0:1.0/usb1-port4')
    const counted = run({ runLongCommand: listening, usbPortsWanted: 2 })
    expect(await programs['usb-ports'](counted)).toMatchObject({
      state: 'pass',
      measures: [
        { name: 'usb-ports', value: 2, unit: null },
        { name: 'usb-fastest', value: 5000, unit: 'Mbit/s' },
      ],
    })
  })

  it('that do not answer are dead only when a person says that all were tried', async () => {
    const ended = run({ runLongCommand: listening, usbPortsWanted: 4, isGivenUp: () => true })
    expect(await programs['usb-ports'](ended)).toMatchObject({
      state: 'fail',
      faults: ['USB_PORT_DEAD'],
      detail: 'PORTS_SEEN(3/4)',
    })
    const left = run({ runLongCommand: writing(fixture('udevadm-usb.txt')), usbPortsWanted: 4 })
    expect((await programs['usb-ports'](left)).state).toBe('undecided')
  })
})
