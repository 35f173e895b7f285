import { describe, expect, it } from 'vitest'
import {
  anAtaHdd,
  anAtaSsd,
  anEmmc,
  anNvme,
  aRemovable,
  aSasDrive,
  aTrainingDrive,
} from '../../../test/fakes/firmware/drive-states.ts'
import type { DriveState } from './drive-state.ts'
import { eraseAdvice } from './erase-advice.ts'
import type { EraseMeans } from './erase-plan.ts'
import { defaultErasePolicy, type ErasePolicy } from './erase-policy.ts'
import { eraseTechniques } from './erase-technique.ts'

const programs = ['hdparm', 'nvme', 'sg_sanitize', 'sg_format', 'sg_requests', 'mmc', 'blkdiscard', 'nwipe']
const means: EraseMeans = { tools: new Set(programs), platform: 'linux' }
const clear = defaultErasePolicy
const purge: ErasePolicy = { ...defaultErasePolicy, minimumLevel: 'purge' }
const allSanitize = { canScrambleCrypto: true, canEraseBlocks: true, canOverwrite: true }
const blockOnly = { canScrambleCrypto: false, canEraseBlocks: true, canOverwrite: false }
const overwriteOnly = { canScrambleCrypto: false, canEraseBlocks: false, canOverwrite: true }

const chosen = (state: DriveState, policy = clear, tools = means) => eraseAdvice(state, policy, tools).recommended
const option = (state: DriveState, technique: string, tools = means) =>
  eraseAdvice(state, clear, tools).options.find((one) => one.technique === technique)
const obstacles = (state: DriveState, technique: string, tools = means) => option(state, technique, tools)?.obstacles

describe('what is advised for each kind of drive', () => {
  it('writes zeros over a magnetic drive when Clear is enough', () => {
    expect(chosen(anAtaHdd())).toEqual({ technique: 'overwrite-zeros', reason: 'CLEAR_MAGNETIC' })
  })

  it('asks the magnetic drive itself when Purge is asked: crypto, overwrite, enhanced, in that order', () => {
    const enhanced = { technique: 'ata-secure-erase-enhanced', reason: 'PURGE_BY_ENHANCED' }
    expect(chosen(anAtaHdd(), purge)).toEqual(enhanced)
    const overwrite = { technique: 'ata-sanitize-overwrite', reason: 'PURGE_BY_OVERWRITE' }
    expect(chosen(anAtaHdd({ sanitize: overwriteOnly }), purge)).toEqual(overwrite)
    const crypto = { technique: 'ata-sanitize-crypto', reason: 'PURGE_BY_CRYPTO' }
    expect(chosen(anAtaHdd({ sanitize: allSanitize }), purge)).toEqual(crypto)
    expect(chosen(anAtaHdd({ sanitize: allSanitize }))).toEqual(crypto)
  })

  it('says that Clear is the only way of a magnetic drive that offers no Purge', () => {
    const plain = anAtaHdd({ hasEnhancedErase: false })
    expect(chosen(plain, purge)).toEqual({ technique: 'overwrite-zeros', reason: 'CLEAR_ONLY_WAY' })
  })

  it('prefers the Purge of a flash drive to its Clear, because it is quick and spares the cells', () => {
    const block = { technique: 'ata-sanitize-block', reason: 'PURGE_BY_BLOCK' }
    expect(chosen(anAtaSsd({ sanitize: blockOnly }))).toEqual(block)
    expect(chosen(anAtaSsd())).toEqual({ technique: 'ata-secure-erase-enhanced', reason: 'PURGE_BY_ENHANCED' })
  })

  it('takes a normal secure erase before an overwrite where flash offers nothing better', () => {
    const normalOnly = anAtaSsd({ hasEnhancedErase: false })
    expect(chosen(normalOnly)).toEqual({ technique: 'ata-secure-erase', reason: 'CLEAR_ONLY_WAY' })
    const frozen = anAtaSsd({ isFrozen: true })
    expect(chosen(frozen)).toEqual({ technique: 'overwrite-zeros', reason: 'CLEAR_ONLY_WAY' })
  })

  it('does not wear flash out by a Purge of overwriting that nobody asked for', () => {
    const state = anAtaSsd({ hasEnhancedErase: false, sanitize: overwriteOnly })
    expect(chosen(state)).toEqual({ technique: 'ata-secure-erase', reason: 'CLEAR_ASKED' })
    expect(chosen(state, purge)).toEqual({ technique: 'ata-sanitize-overwrite', reason: 'PURGE_BY_OVERWRITE' })
  })

  it('takes the sanitize of an NVMe drive, else its format, which stays Clear', () => {
    const all = anNvme({ sanitize: { canEraseCrypto: true, canEraseBlocks: true, canOverwrite: true } })
    expect(chosen(all)).toEqual({ technique: 'nvme-sanitize-crypto', reason: 'PURGE_BY_CRYPTO' })
    const block = anNvme({ sanitize: { canEraseCrypto: false, canEraseBlocks: true, canOverwrite: false } })
    expect(chosen(block, purge)).toEqual({ technique: 'nvme-sanitize-block', reason: 'PURGE_BY_BLOCK' })
    const crypto = anNvme({ format: { canFormat: true, canEraseCrypto: true, affectsAllNamespaces: true } })
    expect(chosen(crypto, purge)).toEqual({ technique: 'nvme-format-crypto', reason: 'CLEAR_ONLY_WAY' })
    expect(option(crypto, 'nvme-format-crypto')?.level).toBe('clear')
    expect(chosen(anNvme())).toEqual({ technique: 'nvme-format-user-data', reason: 'CLEAR_ONLY_WAY' })
  })

  it('leaves built-in memory, cards and sticks at Clear', () => {
    expect(chosen(anEmmc(), purge)).toEqual({ technique: 'mmc-sanitize', reason: 'CLEAR_ONLY_WAY' })
    expect(option(anEmmc(), 'mmc-sanitize')).toMatchObject({
      level: 'clear',
      limits: ['BOOT_AREAS', 'DEVICE_WORD_ONLY'],
    })
    for (const medium of ['sd-card', 'usb-stick'] as const)
      expect(chosen(aRemovable(medium), purge)).toEqual({ technique: 'overwrite-zeros', reason: 'CLEAR_ONLY_WAY' })
    const levels = eraseAdvice(aRemovable('usb-stick'), purge, means).options.map(({ level }) => level)
    expect(new Set(levels)).toEqual(new Set(['clear']))
  })

  it('sanitizes SAS drives where they can, and formats flash ones otherwise', () => {
    const crypto = { technique: 'scsi-sanitize-crypto', reason: 'PURGE_BY_CRYPTO' }
    expect(chosen(aSasDrive('hdd', { canSanitizeCrypto: true }))).toEqual(crypto)
    const overwrite = { technique: 'scsi-sanitize-overwrite', reason: 'PURGE_BY_OVERWRITE' }
    expect(chosen(aSasDrive('hdd', { canSanitizeOverwrite: true }), purge)).toEqual(overwrite)
    expect(chosen(aSasDrive('hdd'))).toEqual({ technique: 'overwrite-zeros', reason: 'CLEAR_MAGNETIC' })
    const block = { technique: 'scsi-sanitize-block', reason: 'PURGE_BY_BLOCK' }
    expect(chosen(aSasDrive('ssd', { canSanitizeBlocks: true }))).toEqual(block)
    expect(chosen(aSasDrive('ssd'))).toEqual({ technique: 'scsi-format', reason: 'CLEAR_ONLY_WAY' })
  })

  it('offers a training device nothing but our own overwrite', () => {
    const advice = eraseAdvice(aTrainingDrive(), purge, means)
    expect(advice.options.map(({ technique }) => technique)).toEqual(['overwrite-zeros', 'overwrite-random'])
    expect(advice.recommended).toEqual({ technique: 'overwrite-zeros', reason: 'TRAINING' })
  })

  it('only overwrites what hides behind a bridge', () => {
    const dock = anAtaSsd({}, { hasPassthrough: false, ata: null, facts: { bus: 'usb' } })
    expect(chosen(dock, purge)).toEqual({ technique: 'overwrite-zeros', reason: 'CLEAR_ONLY_WAY' })
    expect(obstacles(dock, 'ata-sanitize-block')).toEqual([{ code: 'NO_PASSTHROUGH', detail: null }])
    const nvmeDock = anNvme({}, { nvme: null, facts: { bus: 'usb' } })
    expect(obstacles(nvmeDock, 'nvme-sanitize-crypto')).toEqual([{ code: 'NO_PASSTHROUGH', detail: null }])
  })

  it('never sends a secure erase through USB, though a proven bridge may carry a sanitize', () => {
    const dock = anAtaSsd({ sanitize: blockOnly }, { facts: { bus: 'usb' } })
    expect(obstacles(dock, 'ata-secure-erase-enhanced')).toEqual([{ code: 'NO_PASSTHROUGH', detail: 'usb' }])
    expect(chosen(dock)).toEqual({ technique: 'ata-sanitize-block', reason: 'PURGE_BY_BLOCK' })
  })

  it('puts a random stream first where the policy asks for one', () => {
    expect(chosen(anAtaHdd(), { ...clear, overwriteWith: 'random' })?.technique).toBe('overwrite-random')
  })

  it('lists the recommended technique first', () => {
    expect(eraseAdvice(anAtaHdd(), clear, means).options[0]?.technique).toBe('overwrite-zeros')
  })
})

describe('what stands against a technique', () => {
  it('names every state of the drive that forbids it', () => {
    const codes = (state: DriveState, technique: string) => obstacles(state, technique)?.map(({ code }) => code)
    expect(codes(anAtaSsd({ isFrozen: true }), 'ata-secure-erase')).toEqual(['FROZEN'])
    expect(codes(anAtaSsd({ isLocked: true }), 'ata-secure-erase')).toEqual(['LOCKED'])
    expect(codes(anAtaSsd({ isLocked: true }), 'overwrite-zeros')).toEqual(['LOCKED'])
    expect(codes(anAtaSsd({ isCountExpired: true }), 'ata-secure-erase')).toEqual(['COUNT_EXPIRED'])
    expect(codes(anAtaSsd({ isFrozen: null }), 'ata-secure-erase')).toEqual(['SUPPORT_UNKNOWN'])
    expect(codes(anAtaSsd(), 'ata-sanitize-block')).toEqual(['SUPPORT_UNKNOWN'])
    expect(codes(anAtaSsd({ sanitize: overwriteOnly }), 'ata-sanitize-block')).toEqual(['NOT_SUPPORTED'])
    expect(codes(anNvme({ lbaFormat: null }), 'nvme-format-user-data')).toEqual(['SUPPORT_UNKNOWN'])
    expect(codes(anEmmc(false), 'mmc-sanitize')).toEqual(['NOT_SUPPORTED'])
  })

  it('lets nothing start while a sanitize runs, and nothing but a sanitize after one that failed', () => {
    const told = (outcome: 'in-progress' | 'failed') =>
      anNvme({
        sanitize: { canEraseCrypto: true, canEraseBlocks: false, canOverwrite: false },
        sanitizeStatus: { outcome, progressPermille: null, action: null, isGloballyErased: null },
      })
    const running = eraseAdvice(told('in-progress'), clear, means)
    expect(running.recommended).toBeNull()
    expect(running.options.every(({ obstacles: [one] }) => one !== undefined)).toBe(true)
    expect(chosen(told('failed'))?.technique).toBe('nvme-sanitize-crypto')
    expect(obstacles(told('failed'), 'overwrite-zeros')).toEqual([{ code: 'NOT_SUPPORTED', detail: 'sanitize-failed' }])
  })

  it('asks for the package that is missing, and never for one that the technique does not need', () => {
    const bare: EraseMeans = { tools: new Set(), platform: 'linux' }
    const missing = (state: DriveState, technique: string) => obstacles(state, technique, bare)
    expect(missing(anAtaSsd(), 'ata-secure-erase')).toEqual([{ code: 'TOOL_MISSING', detail: 'hdparm' }])
    expect(missing(anNvme(), 'nvme-format-user-data')).toEqual([{ code: 'TOOL_MISSING', detail: 'nvme-cli' }])
    expect(missing(aSasDrive('hdd'), 'scsi-format')).toEqual([{ code: 'TOOL_MISSING', detail: 'sg3-utils' }])
    expect(missing(anEmmc(), 'mmc-sanitize')?.map(({ detail }) => detail)).toEqual(['mmc-utils', 'util-linux'])
    expect(missing(anAtaHdd(), 'nwipe')).toEqual([{ code: 'TOOL_MISSING', detail: 'nwipe' }])
    expect(missing(anAtaHdd(), 'overwrite-zeros')).toEqual([])
  })

  it('keeps a cryptographic format away from a drive with capacity outside its namespaces', () => {
    const state = anNvme({
      format: { canFormat: true, canEraseCrypto: true, affectsAllNamespaces: false },
      hasUnallocatedCapacity: true,
    })
    expect(obstacles(state, 'nvme-format-crypto')).toEqual([{ code: 'UNALLOCATED_CAPACITY', detail: null }])
    expect(obstacles(state, 'nvme-format-user-data')).toEqual([])
  })

  it.each([
    ['INTEL SSDPE2KX020T8', 'VDV10131', 'VDV10184'],
    ['INTEL SSDPE2KE016T8', 'VDV10184', null],
    ['Dell Express Flash NVMe P4610 3.2TB SFF', 'VDV1DP23', 'VDV1DP25'],
    ['Dell Express Flash NVMe P4510 1TB SFF', 'VDV1DP25', null],
    ['INTEL SSDPE2KX020T8', null, 'VDV1DP25 / VDV10184'],
    ['SAMSUNG MZVLB256HAHQ-000L7', 'VDV10131', null],
  ])('trusts the word of %s with firmware %s only from %s on', (model, firmware, needed) => {
    const sanitize = { canEraseCrypto: true, canEraseBlocks: false, canOverwrite: false }
    const state = anNvme({ sanitize }, { facts: { model, firmware } })
    const expected = needed === null ? [] : [{ code: 'FIRMWARE_UNTRUSTED', detail: needed }]
    expect(obstacles(state, 'nvme-sanitize-crypto')).toEqual(expected)
    expect(obstacles(state, 'overwrite-zeros')).toEqual([])
  })

  it('does nothing on a system it was not made for', () => {
    const advice = eraseAdvice(anAtaHdd(), clear, { ...means, platform: 'other' })
    expect(advice.recommended).toBeNull()
    expect(advice.options.map(({ obstacles }) => obstacles[0]?.code)).toEqual(advice.options.map(() => 'WRONG_SYSTEM'))
  })
})

describe('what is said before a person confirms', () => {
  it('shows every command to its last argument', () => {
    const commands = (state: DriveState, technique: string) => option(state, technique)?.commands
    expect(commands(anAtaHdd(), 'ata-secure-erase-enhanced')).toEqual([
      ['hdparm', '--user-master', 'u', '--security-set-pass', 'EtabliAtelier', '/dev/sdq'],
      ['hdparm', '--user-master', 'u', '--security-erase-enhanced', 'EtabliAtelier', '/dev/sdq'],
      ['hdparm', '-I', '/dev/sdq'],
    ])
    expect(commands(anAtaHdd(), 'ata-sanitize-overwrite')?.[0]).toEqual([
      'hdparm',
      '--yes-i-know-what-i-am-doing',
      '--sanitize-overwrite-passes',
      '1',
      '--sanitize-overwrite',
      'hex:00000000',
      '/dev/sdq',
    ])
    expect(commands(anNvme({ lbaFormat: 2 }), 'nvme-format-user-data')).toEqual([
      ['nvme', 'format', '/dev/nvme0n1', '-n', '1', '-s', '1', '-l', '2', '-t', '7200000', '--force'],
    ])
    expect(commands(anNvme(), 'nvme-sanitize-overwrite')).toEqual([
      ['nvme', 'sanitize', '/dev/nvme3', '-a', 'start-overwrite', '-n', '1', '-p', '0', '--ause'],
      ['nvme', 'sanitize-log', '/dev/nvme3', '-o', 'json'],
    ])
    expect(commands(anAtaHdd(), 'overwrite-zeros')).toEqual([
      ['etabli', 'overwrite-zeros', '--from=0', '--to=500107862016', '/dev/sdq'],
    ])
  })

  it('lifts hidden areas first: the protected one, then the overlay', () => {
    const hidden = { hpa: 'present', dco: 'present', visibleSectors: 100, nativeSectors: 200 } as const
    expect(option(anAtaHdd({}, { hidden }), 'overwrite-zeros')?.commands.slice(0, 2)).toEqual([
      ['hdparm', '--yes-i-know-what-i-am-doing', '-N', 'p200', '/dev/sdq'],
      ['hdparm', '--yes-i-know-what-i-am-doing', '--dco-restore', '/dev/sdq'],
    ])
  })

  it('says what a technique cannot reach', () => {
    const limits = (state: DriveState, technique: string) => option(state, technique)?.limits
    expect(limits(anAtaSsd(), 'overwrite-zeros')).toEqual(['FLASH_SPARE_AREA'])
    expect(limits(anAtaHdd(), 'overwrite-zeros')).toEqual(['REMAPPED_SECTORS'])
    const hidden = { hpa: 'unknown', dco: 'present', visibleSectors: null, nativeSectors: null } as const
    const hiding = anAtaHdd({}, { hidden })
    expect(limits(hiding, 'overwrite-zeros')).toEqual([
      'REMAPPED_SECTORS',
      'HIDDEN_AREA_PRESENT',
      'HIDDEN_AREA_UNKNOWN',
    ])
    expect(limits(hiding, 'ata-secure-erase-enhanced')).toEqual(['DEVICE_WORD_ONLY'])
    expect(limits(anNvme(), 'nvme-format-user-data')).toEqual(['DEVICE_WORD_ONLY'])
  })

  it('expects a time made of what the drive told and of the read-back', () => {
    const seconds = (state: DriveState, technique: string) => option(state, technique)?.expectedSeconds
    const hundredFifty = Math.ceil(500_107_862_016 / 150_000_000)
    expect(seconds(anAtaHdd(), 'ata-secure-erase')).toBe(98 * 60 + hundredFifty)
    expect(seconds(anAtaHdd(), 'overwrite-zeros')).toBe(Math.ceil((2 * 500_107_862_016) / 150_000_000))
    expect(seconds(anAtaHdd({ eraseMinutes: null }), 'ata-secure-erase')).toBeNull()
  })

  it('shows every technique to some drive, with its commands', () => {
    const states = [anAtaHdd(), anAtaSsd(), anNvme(), aSasDrive('hdd'), aSasDrive('ssd'), anEmmc()]
    const shown = states.flatMap((one) => eraseAdvice(one, clear, means).options)
    expect(new Set(shown.map(({ technique }) => technique))).toEqual(new Set(eraseTechniques))
    expect(shown.filter(({ commands }) => commands.length === 0)).toEqual([])
  })
})
