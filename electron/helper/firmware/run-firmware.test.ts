import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import { actingCommands, plannedSettings } from '../../../shared/domain/erasing/erase-commands.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import type { EraseTechnique } from '../../../shared/domain/erasing/erase-technique.ts'
import { anAtaHdd, anAtaSsd, anEmmc, anNvme, aSasDrive } from '../../../test/fakes/firmware/drive-states.ts'
import { type FakeBench, openFakeBench } from '../../../test/fakes/firmware/fake-bench.ts'
import type { FakeDrive } from '../../../test/fakes/firmware/fake-drive.ts'
import { anOrder, resumed } from '../../../test/fakes/firmware/fake-order.ts'
import type { FirmwareEnd, FirmwarePorts } from '../firmware-runner.ts'
import type { HelperLine } from '../report.ts'
import { runFirmware } from './run-firmware.ts'

const sizeBytes = 2 * 1024 * 1024
let folder = ''
let medium = ''
let bench: FakeBench
let lines: HelperLine[] = []
let isStopped = false

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etabli-medium-'))
  medium = join(folder, 'medium')
  writeFileSync(medium, Buffer.alloc(sizeBytes, 'donor data '))
  lines = []
  isStopped = false
})

afterEach(() => {
  bench.close()
  rmSync(folder, { recursive: true, force: true })
})

function run(order: EraseOrder, state: DriveState, fake: Partial<FakeDrive> = {}): Promise<FirmwareEnd> {
  bench = openFakeBench({ device: medium, sizeBytes, ...fake })
  const ports = {
    runCommand: bench.runCommand,
    report: (line: HelperLine) => void lines.push(line),
    isStopped: () => isStopped,
    sleep: async () => {},
  }
  return runFirmware(order, { ...state, devicePath: medium }, ports)
}

const told = <Kind extends HelperLine['kind']>(kind: Kind) =>
  lines.filter((line): line is Extract<HelperLine, { kind: Kind }> => line.kind === kind)
const outcomes = () => told('device-status').map(({ outcome }) => outcome)
const commands = () => told('command').map(({ argv }) => argv)
const flags = () => commands().map((argv) => argv.find((part) => /^--s[ae]/.test(part)) ?? argv[1])
const isErased = () => readFileSync(medium).indexOf('donor') === -1
const failedWith = (code: string) => expect.objectContaining({ kind: 'failed', code })

const allSanitize = { canScrambleCrypto: true, canEraseBlocks: true, canOverwrite: true }
const sanitizing = (change = {}) => anAtaSsd({ sanitize: allSanitize, ...change })
const allNvme = { canEraseCrypto: true, canEraseBlocks: true, canOverwrite: true }
const namespaced = anNvme({
  sanitize: allNvme,
  format: { canFormat: true, canEraseCrypto: true, affectsAllNamespaces: true },
})
const sas = aSasDrive('ssd', { canSanitizeCrypto: true, canSanitizeBlocks: true, canSanitizeOverwrite: true })

const every: [EraseTechnique, DriveState, 'success' | 'accepted'][] = [
  ['ata-secure-erase', anAtaSsd(), 'success'],
  ['ata-secure-erase-enhanced', anAtaHdd(), 'success'],
  ['ata-sanitize-crypto', sanitizing(), 'success'],
  ['ata-sanitize-block', sanitizing(), 'success'],
  ['ata-sanitize-overwrite', sanitizing(), 'success'],
  ['nvme-sanitize-crypto', namespaced, 'success'],
  ['nvme-sanitize-block', namespaced, 'success'],
  ['nvme-sanitize-overwrite', namespaced, 'success'],
  ['nvme-format-user-data', namespaced, 'accepted'],
  ['nvme-format-crypto', namespaced, 'accepted'],
  ['scsi-format', sas, 'success'],
  ['scsi-sanitize-crypto', sas, 'success'],
  ['scsi-sanitize-block', sas, 'success'],
  ['scsi-sanitize-overwrite', sas, 'success'],
  ['mmc-sanitize', anEmmc(), 'accepted'],
]

describe('every technique', () => {
  it.each(every)('%s erases and tells what the drive said', async (technique, state, outcome) => {
    expect(await run(anOrder(technique), state, { polls: 2 })).toEqual({ kind: 'done' })
    expect(outcomes().at(-1)).toBe(outcome)
    expect(isErased()).toBe(true)
  })

  it.each(every)('%s runs exactly the commands of the plan', async (technique, state) => {
    await run(anOrder(technique), state)
    const planned = actingCommands(technique, { ...state, devicePath: medium }, plannedSettings)
    expect(commands()).toEqual(expect.arrayContaining(planned))
    expect(bench.drive().calls.every(([program]) => commands().some(([name]) => name === program))).toBe(true)
  })

  it.each(every)('%s is never done when the drive refuses', async (technique, state) => {
    const end = await run(anOrder(technique), state, { mode: 'refuses' })
    expect(end).toEqual(failedWith('COMMAND_FAILED'))
    expect(outcomes()).not.toContain('success')
    expect(outcomes()).not.toContain('accepted')
    expect(isErased()).toBe(false)
  })

  it.each(every)('%s is never done when the drive fails half way', async (technique, state) => {
    if (technique === 'mmc-sanitize') return // A card has no way to say so: the read-back finds it.
    expect(await run(anOrder(technique), state, { mode: 'fails', polls: 1 })).toMatchObject({ kind: 'failed' })
    expect(outcomes().at(-1)).toBe('failed')
  })

  it.each(every)('%s is never done when its program is killed', async (technique, state) => {
    expect(await run(anOrder(technique), state, { mode: 'dies' })).toMatchObject({ kind: 'failed' })
    expect(outcomes()).not.toContain('success')
  })

  it.each(every)('%s says at once which program is missing', async (technique, state) => {
    bench = openFakeBench({ device: medium, sizeBytes })
    const ports = {
      runCommand: async () => ({ kind: 'missing' }) as const,
      report: (line: HelperLine) => void lines.push(line),
      isStopped: () => false,
      sleep: async () => {},
    }
    expect(await runFirmware(anOrder(technique), state, ports)).toEqual(failedWith('TOOL_MISSING'))
  })
})

describe('ATA secure erase', () => {
  it('writes the password down before it sets it', async () => {
    await run(anOrder('ata-secure-erase'), anAtaSsd())
    const kinds = lines.map((line) =>
      line.kind === 'command' ? line.argv.find((part) => /^--se/.test(part)) : line.kind,
    )
    expect(kinds.slice(0, 4)).toEqual(['firmware-started', 'password-set', '--security-set-pass', '--security-erase'])
    expect(told('password-set')[0]?.password).toBe('EtabliAtelier')
  })

  it('does not believe a success that leaves the password on the drive, and takes it off', async () => {
    expect(await run(anOrder('ata-secure-erase'), anAtaSsd(), { mode: 'stays' })).toEqual(failedWith('PASSWORD_LEFT'))
    expect(outcomes()).toEqual(['failed'])
    expect(bench.drive().security.isEnabled).toBe(false)
  })

  it('opens a drive that our own run left locked, and erases it from the start', async () => {
    const security = { isEnabled: true, isLocked: true, isFrozen: false, password: 'EtabliAtelier' }
    const locked = anAtaSsd({ isEnabled: true, isLocked: true })
    expect(await run(anOrder('ata-secure-erase', resumed), locked, { security })).toEqual({ kind: 'done' })
    expect(flags()).toEqual(['--security-unlock', '--security-set-pass', '--security-erase', '-I'])
    expect(isErased()).toBe(true)
  })

  it('tries no password on a drive that somebody else locked', async () => {
    const security = { isEnabled: true, isLocked: true, isFrozen: false, password: 'theirs' }
    const locked = anAtaSsd({ isEnabled: true, isLocked: true })
    expect(await run(anOrder('ata-secure-erase'), locked, { security })).toEqual(failedWith('LOCKED'))
    expect(commands()).toEqual([])
    bench.close()
    expect(await run(anOrder('ata-secure-erase', resumed), locked, { security })).toEqual(failedWith('LOCKED'))
    expect(flags()).toEqual(['--security-unlock'])
  })

  it('touches neither a frozen drive nor one behind USB', async () => {
    expect(await run(anOrder('ata-secure-erase'), anAtaSsd({ isFrozen: true }))).toEqual(failedWith('FROZEN'))
    bench.close()
    const dock = anAtaSsd({}, { facts: { bus: 'usb' } })
    expect(await run(anOrder('ata-secure-erase'), dock)).toEqual(failedWith('NO_PASSTHROUGH'))
    expect(lines).toEqual([])
  })

  it('leaves the drive to itself when a stop is asked while it works', async () => {
    bench = openFakeBench({ device: medium, sizeBytes })
    const ports: FirmwarePorts = {
      runCommand: (command) => {
        if (!command.args.includes('--security-erase')) return bench.runCommand(command)
        isStopped = true
        return new Promise((resolve) => {
          command.signal?.addEventListener('abort', () => resolve({ kind: 'failed', message: 'aborted' }))
        })
      },
      report: (line) => void lines.push(line),
      isStopped: () => isStopped,
      sleep: async () => {},
    }
    expect(await runFirmware(anOrder('ata-secure-erase'), anAtaSsd(), ports)).toEqual({ kind: 'stopped' })
    expect(outcomes()).toEqual([])
  })
})

describe('sanitize', () => {
  it('is followed until the drive says that it ended', async () => {
    await run(anOrder('ata-sanitize-block'), sanitizing(), { polls: 3 })
    expect(outcomes()).toEqual(['in-progress', 'success'])
    expect(told('progress').length).toBeGreaterThan(1)
  })

  it('does not take an idle drive for an erased one', async () => {
    expect(await run(anOrder('ata-sanitize-block'), sanitizing(), { mode: 'stays' })).toEqual(
      failedWith('SANITIZE_NEVER_RAN'),
    )
    expect(outcomes()).toEqual(['never'])
  })

  it('does not take the success of another action for ours', async () => {
    const sanitize = { state: 'done', action: 'block', pollsLeft: 0 } as const
    const end = await run(anOrder('nvme-sanitize-crypto'), namespaced, { mode: 'stays', sanitize })
    expect(end).toEqual(failedWith('SANITIZE_NEVER_RAN'))
    expect(outcomes()).toEqual(['never'])
  })

  it.each(['json', 'json-2.7', 'text-2.3'] as const)('reads the log of nvme-cli as %s', async (nvmeDialect) => {
    expect(await run(anOrder('nvme-sanitize-block'), namespaced, { nvmeDialect, polls: 1 })).toEqual({ kind: 'done' })
    expect(outcomes()).toEqual(['in-progress', 'success'])
    bench.close()
    const failing = await run(anOrder('nvme-sanitize-block'), namespaced, { nvmeDialect, mode: 'fails' })
    expect(failing).toEqual(failedWith('SANITIZE_FAILED'))
  })

  it('believes no log of zeros', async () => {
    const end = await run(anOrder('nvme-sanitize-block'), namespaced, { nvmeDialect: 'all-zero' })
    expect(end).toMatchObject({ kind: 'failed' })
    expect(outcomes()).not.toContain('success')
  })

  it.each([
    ['ata-sanitize-overwrite', sanitizing(), 'overwrite'],
    ['nvme-sanitize-overwrite', namespaced, 'overwrite'],
    ['scsi-sanitize-overwrite', sas, 'overwrite'],
  ] as const)(
    '%s that goes on after a power cut is attached to, not started again',
    async (technique, state, action) => {
      const sanitize = { state: 'running', action, pollsLeft: 2 } as const
      expect(await run(anOrder(technique, resumed), state, { sanitize, polls: 2 })).toEqual({ kind: 'done' })
      expect(told('firmware-started')).toEqual([{ kind: 'firmware-started', technique, isAttached: true }])
      expect(isErased()).toBe(false)
    },
  )

  it('is started again when the drive knows nothing of it', async () => {
    expect(await run(anOrder('ata-sanitize-block', resumed), sanitizing())).toEqual({ kind: 'done' })
    expect(told('firmware-started')[0]?.isAttached).toBe(false)
    expect(isErased()).toBe(true)
  })

  it('is given up when it stands still for days, and when somebody stops', async () => {
    const end = await run(anOrder('ata-sanitize-block'), sanitizing(), { polls: 1_000_000_000 })
    expect(end).toEqual(failedWith('SANITIZE_STUCK'))
    bench.close()
    isStopped = true
    expect(await run(anOrder('ata-sanitize-block'), sanitizing(), { polls: 5 })).toEqual({ kind: 'stopped' })
  })

  it('stops at a drive that froze its sanitize', async () => {
    const sanitize = { state: 'frozen', action: null, pollsLeft: 0 } as const
    const end = await run(anOrder('ata-sanitize-block'), sanitizing(), { mode: 'stays', sanitize })
    expect(end).toEqual(failedWith('FROZEN'))
  })
})

describe('hidden areas', () => {
  const hiding = (hpa: 'present' | 'none', dco: 'present' | 'none') =>
    anAtaHdd({ sanitize: allSanitize }, { hidden: { hpa, dco, visibleSectors: 3000, nativeSectors: 4096 } })

  it('are given back before the drive is erased, and asked about again', async () => {
    const hidden = { visibleSectors: 3000, nativeSectors: 4096, overlaySectors: 4096, isOverlayFrozen: false }
    bench = openFakeBench({ device: medium, sizeBytes, hidden })
    await withKernelSize(4096)
    expect(told('hidden-area-removed')).toEqual([
      { kind: 'hidden-area-removed', area: 'hpa', nativeSectors: 4096, isRemoved: true },
    ])
    expect(isErased()).toBe(true)
  })

  it('need a power cycle while the kernel does not see them', async () => {
    const hidden = { visibleSectors: 3000, nativeSectors: 4096, overlaySectors: 4096, isOverlayFrozen: false }
    bench = openFakeBench({ device: medium, sizeBytes, hidden })
    expect(await withKernelSize(3000)).toEqual({ kind: 'failed', code: 'POWER_CYCLE_NEEDED', detail: '4096' })
    expect(told('hidden-area-removed')[0]?.isRemoved).toBe(false)
    expect(isErased()).toBe(false)
  })

  it('are not believed gone because hdparm exits well', async () => {
    const hidden = { visibleSectors: 3000, nativeSectors: 4096, overlaySectors: 4096, isOverlayFrozen: false }
    bench = openFakeBench({ device: medium, sizeBytes, hidden, mode: 'lies' })
    expect(await withKernelSize(4096)).toEqual(failedWith('HIDDEN_AREA_LEFT'))
    expect(told('hidden-area-removed')[0]?.isRemoved).toBe(false)
  })

  it('are lifted in the order that the drive allows: protected area, overlay, what the overlay hid', async () => {
    const hidden = { visibleSectors: 3000, nativeSectors: 4000, overlaySectors: 4096, isOverlayFrozen: false }
    bench = openFakeBench({ device: medium, sizeBytes, hidden })
    expect(await withKernelSize(4096, hiding('present', 'present'))).toEqual({ kind: 'done' })
    expect(told('hidden-area-removed').map(({ area, isRemoved }) => [area, isRemoved])).toEqual([
      ['hpa', true],
      ['dco', true],
    ])
    expect(bench.drive().hidden.visibleSectors).toBe(4096)
  })

  it('that stay frozen stop the run before anything is erased', async () => {
    const hidden = { visibleSectors: 4000, nativeSectors: 4000, overlaySectors: 4096, isOverlayFrozen: true }
    bench = openFakeBench({ device: medium, sizeBytes, hidden })
    expect(await withKernelSize(4000, hiding('none', 'present'))).toEqual(failedWith('HIDDEN_AREA_LEFT'))
    expect(isErased()).toBe(false)
  })

  function withKernelSize(sectors: number, state = hiding('present', 'none')): Promise<FirmwareEnd> {
    const ports = {
      runCommand: async (command: Parameters<FakeBench['runCommand']>[0]) =>
        command.program === 'blockdev'
          ? ({ kind: 'done', stdout: `${sectors * 512}\n`, stderr: '', exitCode: 0 } as const)
          : bench.runCommand(command),
      report: (line: HelperLine) => void lines.push(line),
      isStopped: () => false,
      sleep: async () => {},
    }
    return runFirmware(anOrder('ata-sanitize-block'), { ...state, devicePath: medium }, ports)
  }
})

describe('what is reported', () => {
  it('keeps head and tail of a program that talks too much', async () => {
    bench = openFakeBench({ device: medium, sizeBytes })
    const stdout = `first${'x'.repeat(200_000)}last`
    const ports = {
      runCommand: async () => ({ kind: 'done', stdout, stderr: '', exitCode: 0 }) as const,
      report: (line: HelperLine) => void lines.push(line),
      isStopped: () => false,
      sleep: async () => {},
    }
    await runFirmware(anOrder('nvme-format-user-data'), namespaced, ports)
    const kept = told('command')[0]?.stdout ?? ''
    expect(kept.length).toBeLessThan(70_000)
    expect([kept.startsWith('first'), kept.endsWith('last')]).toEqual([true, true])
  })

  it('refuses to do what is ours to do', async () => {
    expect(await run(anOrder('overwrite-zeros'), anAtaHdd())).toEqual(failedWith('NOT_A_FIRMWARE_TECHNIQUE'))
  })
})
