import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { interpretEvidence } from '../../electron/core/probe/interpret-evidence.ts'
import type { EvidencePiece } from '../../electron/core/probe/probe-machine.ts'
import { compareReadings } from '../../shared/domain/compare-readings.ts'
import type { MachineFacts } from '../../shared/domain/machine-facts.ts'

const folder = join(import.meta.dirname, '../fixtures/probe/qemu-thinkpad')

/** Capture → the name under which a reading keeps it. */
const captures: Record<string, string> = {
  'dmidecode.txt': 'dmidecode.txt',
  'lscpu.json': 'lscpu.json',
  'cpuinfo.txt': 'cpuinfo.txt',
  'meminfo.txt': 'meminfo.txt',
  'lsblk.json': 'lsblk.json',
  'smartctl-sda.json': 'smartctl-sda.json',
  'smartctl-sdb.json': 'smartctl-sdb.json',
  'smartctl-nvme0n1.json': 'smartctl-nvme0n1.json',
  'hdparm-I-sda.txt': 'hdparm-identify-sda.txt',
  'nvme-id-ctrl.json': 'nvme-id-ctrl-nvme0n1.json',
  'systeminformation.json': 'systeminformation.json',
}
const needsRoot = /dmidecode|smartctl|hdparm|nvme/

const pieces: EvidencePiece[] = Object.entries(captures).map(([file, name]) => ({
  name,
  bytes: readFileSync(join(folder, file)),
}))

function readFrom(isKept: (piece: EvidencePiece) => boolean): MachineFacts {
  return interpretEvidence(pieces.filter(isKept)).facts
}

const whole = readFrom(() => true)

function expectNoDifference(part: MachineFacts): void {
  expect(compareReadings(whole, part)).toEqual([])
  expect(compareReadings(part, whole)).toEqual([])
}

describe('one machine, read with less', () => {
  it('has something to compare', () => {
    expect([whole.drives.length, whole.memory.modules.length, whole.cpus.length]).toEqual([5, 2, 1])
  })

  it('is the same machine without the rights of an administrator', () => {
    expectNoDifference(readFrom(({ name }) => !needsRoot.test(name)))
  })

  // lsblk says which drives there are: what stands in for it lists those that answered.
  const others = pieces.map(({ name }) => name).filter((name) => name !== 'lsblk.json')
  it.each(others)('is the same machine without %s, and from it and lsblk alone', (name) => {
    expectNoDifference(readFrom((piece) => piece.name !== name))
    expectNoDifference(readFrom((piece) => piece.name === name || piece.name === 'lsblk.json'))
  })
})
