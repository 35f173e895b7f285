import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseBluetoothScan, parseBluetoothShow } from './parse-bluetoothctl.ts'
import { parseEthtool } from './parse-ethtool.ts'
import { parseIwDevices, parseIwScan } from './parse-iw.ts'
import { parseMemtester } from './parse-memtester.ts'
import { parseRfkill } from './parse-rfkill.ts'
import { parseScan, parseSelfTest } from './parse-self-test.ts'
import { parseStressNg } from './parse-stress-ng.ts'
import { parseUdevAdd, portFolder } from './parse-udev-monitor.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../test/fixtures/testing', name), 'utf8')

describe('memtester', () => {
  const whole = fixture('memtester-20m.txt')

  it('ends done, with what it locked and no failure', () => {
    expect(parseMemtester(whole)).toEqual({ lockedMebibytes: 20, failureCount: 0, isFinished: true, share: 1 })
  })

  it('tells how far it is at any moment, and never goes back', () => {
    const shares = Array.from(
      { length: 200 },
      (_, at) => parseMemtester(whole.slice(0, (whole.length * at) / 200)).share,
    )
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(new Set(shares).size).toBeGreaterThan(50)
  })

  it('counts its failures', () => {
    const failing = '  Solid Bits          : testing  12FAILURE: 0xffffffff != 0xfffffffe at offset 0x0001a2b3.\n'
    expect(parseMemtester(failing)).toMatchObject({ failureCount: 1, isFinished: false })
  })
})

describe('stress-ng', () => {
  it('tells what the processor did, and for how long', () => {
    expect(parseStressNg(fixture('stress-ng-0.15.txt'))).toEqual({
      hasCompleted: true,
      seconds: 3.01,
      bogoOperationsPerSecond: 520.03,
      skippedCount: 0,
      failedCount: 0,
    })
  })

  it('has not completed when its stressor was skipped, whatever it calls successful', () => {
    const skipped =
      'stress-ng: info:  [9] skipped: 1: cpu (1)\nstress-ng: info:  [9] failed: 0\nstress-ng: info:  [9] successful run completed in 0.01 secs\n'
    expect(parseStressNg(skipped)).toMatchObject({ hasCompleted: false, skippedCount: 1 })
  })
})

describe('a drive’s self-test', () => {
  const ata = (value: number, remaining_percent?: number) =>
    JSON.stringify({ ata_smart_data: { self_test: { status: { value, remaining_percent } } } })
  const nvme = (operation: number, results: number[], percent?: number) =>
    JSON.stringify({
      nvme_self_test_log: {
        current_self_test_operation: { value: operation },
        current_self_test_completion_percent: percent,
        table: results.map((value) => ({ self_test_result: { value } })),
      },
    })

  it('is read from the status byte of an ATA drive', () => {
    expect([ata(0), ata(249, 90), ata(116), ata(25), ata(33), ata(160)].map(parseSelfTest)).toEqual([
      { state: 'passed', share: 1 },
      { state: 'running', share: expect.closeTo(0.1) },
      { state: 'failed', share: 1 },
      { state: 'stopped', share: 1 },
      { state: 'stopped', share: 1 },
      { state: 'unknown', share: 1 },
    ])
  })

  it('is read from the log of an NVMe drive, by smartctl and by nvme-cli', () => {
    expect([nvme(1, [0], 40), nvme(0, [0, 7]), nvme(0, [7]), nvme(0, [1]), nvme(0, [])].map(parseSelfTest)).toEqual([
      { state: 'running', share: 0.4 },
      { state: 'passed', share: 1 },
      { state: 'failed', share: 1 },
      { state: 'stopped', share: 1 },
      { state: 'none', share: null },
    ])
    const cli = {
      'Current Device Self-Test Operation': 0,
      'Current Device Self-Test Completion': 0,
      'List of Valid Reports': [{ 'Self test result': 0, 'Self test code': 1 }],
    }
    expect(parseSelfTest(JSON.stringify(cli)).state).toBe('passed')
  })

  it('is unknown behind a bridge, and in anything that is no answer', () => {
    const bridged = { smartctl: { exit_status: 2 }, device: { type: 'scsi' } }
    expect(
      [JSON.stringify(bridged), '', '[]', 'null', '{"ata_smart_data":7}'].map((text) => parseSelfTest(text).state),
    ).toEqual(Array(5).fill('unknown'))
    expect(parseScan('{')).toBeNull()
  })
})

describe('the radios', () => {
  it('tells the interfaces that can listen, and the signals that they heard', () => {
    expect(parseIwDevices(fixture('iw-dev.txt'))).toEqual(['wlp2s0'])
    expect(parseIwScan(fixture('iw-scan.txt'))).toEqual([-48, -73])
    expect(parseIwScan('')).toEqual([])
  })

  it('tells what is blocked, under every name that rfkill gave its list', () => {
    const radio = { id: 0, type: 'wlan', device: 'phy0', soft: 'unblocked', hard: 'blocked' }
    const told = ['rfkilldevices', ''].map((key) => parseRfkill(JSON.stringify({ [key]: [radio, { type: 'nfc' }] })))
    expect(told).toEqual(Array(2).fill([{ kind: 'wifi', isSoftBlocked: false, isHardBlocked: true }]))
    expect(parseRfkill('')).toEqual([])
  })

  it('tells the Bluetooth controller, and counts each device heard once', () => {
    expect(parseBluetoothScan(fixture('bluetoothctl-scan.txt'))).toBe(2)
    expect(parseBluetoothShow('Controller 5C:5F:67:00:00:04 (public)\n\tPowered: yes\n')).toEqual({ isPowered: true })
    expect(parseBluetoothShow('No default controller available\n')).toBeNull()
  })
})

it('tells what an Ethernet port can do, and what the other end offers', () => {
  expect(parseEthtool(fixture('ethtool-gigabit.txt'))).toEqual({ supportedMegabits: 1000, partnerMegabits: 100 })
  const virtual = 'Settings for eth0:\n\tSupported link modes:   Not reported\n\tSpeed: Unknown!\n'
  expect(parseEthtool(virtual)).toEqual({ supportedMegabits: null, partnerMegabits: null })
})

it('tells the devices that were plugged in, and the socket of each', () => {
  const added = fixture('udevadm-usb.txt')
    .split('\n')
    .flatMap((line) => parseUdevAdd(line) ?? [])
  expect(added).toEqual(['1-4', '2-1', '1-2.3'])
  expect(added.map(portFolder)).toEqual([
    'sys/bus/usb/devices/1-0:1.0/usb1-port4',
    'sys/bus/usb/devices/2-0:1.0/usb2-port1',
    'sys/bus/usb/devices/1-2:1.0/1-2-port3',
  ])
})
