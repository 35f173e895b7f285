import { describe, expect, it } from 'vitest'
import { parseSgOpcodes } from '../linux/parse-sg-opcodes.ts'
import type { CommandResult, RunCommand } from '../run-command.ts'
import { ataState } from './ata-state.ts'
import { deviceNumberOf } from './device-number.ts'
import { driveFacts } from './drive-facts.ts'
import { askDrive, noTexts } from './drive-texts.ts'
import { hiddenAreas } from './hidden-areas.ts'
import type { KernelFacts } from './kernel-facts.ts'
import { mmcState } from './mmc-state.ts'
import { nvmeState } from './nvme-state.ts'
import { portOfDrive } from './port-of-drive.ts'

const identify = (...features: string[]) =>
  [
    '/dev/sda:',
    '',
    'ATA device, with non-removable media',
    '\tModel Number:       WDC WD10EZEX-08WN4A0',
    '\tSerial Number:      WD-WCC6Y4ABCDEF',
    '\tFirmware Revision:  02.01A02',
    'Commands/features:',
    '\tEnabled\tSupported:',
    ...features.map((feature) => `\t   *\t${feature}`),
    'Security: ',
    '\t\tsupported',
    '\tnot\tenabled',
    '\tnot\tlocked',
    '\t\tfrozen',
    '\tnot\texpired: security count',
    '\t\tsupported: enhanced erase',
    '\t98min for SECURITY ERASE UNIT. 100min for ENHANCED SECURITY ERASE UNIT.',
    'Checksum: correct',
  ].join('\n')

const kernel: KernelFacts = {
  deviceNumber: '8:0',
  diskSequence: 3,
  sizeBytes: 500 * 512,
  logicalSectorBytes: 512,
  physicalSectorBytes: 4096,
  isReadOnly: false,
  canDiscard: false,
  path: null,
  nvme: null,
}

/** Answers by program and first distinguishing word; records what was asked. */
function bench(answers: Record<string, string | CommandResult>): { run: RunCommand; asked: string[] } {
  const asked: string[] = []
  const run: RunCommand = async ({ program, args, timeoutMs }) => {
    const line = [program, ...args].join(' ')
    asked.push(line)
    expect(timeoutMs).toBeGreaterThan(0)
    const key = Object.keys(answers).find((start) => line.startsWith(start))
    const answer = key === undefined ? undefined : answers[key]
    if (answer === undefined) return { kind: 'missing' }
    return typeof answer === 'string' ? { kind: 'done', stdout: answer, stderr: '', exitCode: 0 } : answer
  }
  return { run, asked }
}

describe('what a drive is asked', () => {
  it('is only what it knows', async () => {
    const { run, asked } = bench({ 'hdparm -I': identify('SANITIZE feature set', 'BLOCK_ERASE_EXT command') })
    await askDrive('sda', run)
    expect(asked.filter((line) => line.startsWith('hdparm'))).toEqual([
      'hdparm -I /dev/sda',
      'hdparm -N /dev/sda',
      'hdparm --sanitize-status /dev/sda',
    ])
  })

  it('is nothing but lsblk for a training device or a virtual drive', async () => {
    for (const name of ['loop3', 'vda']) {
      const { run, asked } = bench({})
      await askDrive(name, run)
      expect(asked).toEqual([`lsblk -J -b -O /dev/${name}`])
    }
  })

  it('leaves a stick in peace and asks a SAS drive for its commands', async () => {
    const stick = bench({ smartctl: '{"device":{"protocol":"SCSI"}}', 'hdparm -I': '\n/dev/sda:\n' })
    await askDrive('sda', stick.run)
    expect(stick.asked.some((line) => line.startsWith('sg_opcodes'))).toBe(false)
    const sas = bench({ smartctl: '{"scsi_transport_protocol":{"name":"SAS (SPL-4)"}}', 'hdparm -I': '\n/dev/sda:\n' })
    await askDrive('sda', sas.run)
    expect(sas.asked).toContain('sg_opcodes --compact --no-inquiry /dev/sda')
  })

  it('counts as no answer when it may not ask', async () => {
    const denied: CommandResult = {
      kind: 'done',
      stdout: '\n/dev/sda:\n',
      stderr: ' HDIO_DRIVE_CMD(identify) failed: Permission denied',
      exitCode: 13,
    }
    const { run } = bench({ 'hdparm -I': denied })
    expect((await askDrive('sda', run)).hdparmIdentify).toBeNull()
  })
})

describe('the ATA state', () => {
  it('is the drive’s own word', () => {
    const hdparmIdentify = identify('SANITIZE feature set', 'CRYPTO_SCRAMBLE_EXT command')
    const hdparmSanitizeStatus = 'Sanitize status:\n    State:    SD1 Sanitize Frozen\n'
    expect(ataState({ ...noTexts, hdparmIdentify, hdparmSanitizeStatus })).toMatchObject({
      isSecuritySupported: true,
      isFrozen: true,
      hasEnhancedErase: true,
      eraseMinutes: 98,
      sanitize: { canScrambleCrypto: true, canEraseBlocks: false, canOverwrite: false },
      sanitizeStatus: { outcome: 'frozen' },
    })
    expect(ataState({ ...noTexts, hdparmIdentify: '\n/dev/sda:\n' })).toBeNull()
  })
})

describe('hidden areas', () => {
  const disk = { mediaType: 'hdd' as const, bus: 'sata', sizeBytes: 1000 * 512, logicalSectorBytes: 512 }
  const withOverlay = identify('Device Configuration Overlay feature set')
  const texts = (hdparmMaxSectors: string | null, hdparmDco: string | null = null, hdparmIdentify = withOverlay) => ({
    ...noTexts,
    hdparmIdentify,
    hdparmMaxSectors,
    hdparmDco,
  })
  const dco = (sectors: number) =>
    `DCO Revision: 0x0002\n\tReal max sectors: ${sectors}\n\tATA command/feature sets:\n\t\t HPA\n`
  const all = ' max sectors   = 1000/1000, HPA is disabled'

  it('are seen, and seen to be absent', () => {
    expect(hiddenAreas(texts(all, dco(1000)), disk)).toEqual({
      hpa: 'none',
      dco: 'none',
      visibleSectors: 1000,
      nativeSectors: 1000,
    })
    expect(hiddenAreas(texts(' max sectors   = 1000/1200, HPA is enabled', dco(1200)), disk)).toMatchObject({
      hpa: 'present',
      dco: 'none',
      nativeSectors: 1200,
    })
    expect(hiddenAreas(texts(' max sectors   = 1000/1200, ACCESSIBLE MAX ADDRESS enabled'), disk).hpa).toBe('present')
    expect(hiddenAreas(texts(all, dco(1500)), disk).dco).toBe('present')
  })

  it('are unknown where the drive did not say, and never absent', () => {
    expect(hiddenAreas(texts(all, dco(1)), disk).dco).toBe('unknown')
    expect(hiddenAreas(texts(all, `${dco(1000)}\nSG_IO: bad/missing sense data`), disk).dco).toBe('unknown')
    expect(hiddenAreas(texts(all), disk).dco).toBe('unknown')
    expect(hiddenAreas(texts(null), disk)).toMatchObject({ hpa: 'unknown', nativeSectors: null })
    expect(hiddenAreas(noTexts, disk)).toMatchObject({ hpa: 'unknown', dco: 'unknown' })
    expect(hiddenAreas(noTexts, { ...disk, bus: 'usb', mediaType: null })).toMatchObject({
      hpa: 'unknown',
      dco: 'unknown',
    })
  })

  it('may be an enclosure’s, that shows less than the drive in it', () => {
    expect(hiddenAreas(texts(all), { ...disk, sizeBytes: 900 * 512 }).hpa).toBe('unknown')
  })

  it('have no sense where the drive lists no overlay, or is no ATA drive', () => {
    expect(hiddenAreas(texts(all, null, identify()), disk)).toMatchObject({ hpa: 'none', dco: 'not-applicable' })
    for (const mediaType of ['nvme', 'usb-stick', 'sd-card', 'emmc', 'virtual'] as const)
      expect(hiddenAreas(noTexts, { ...disk, bus: null, mediaType })).toMatchObject({
        hpa: 'not-applicable',
        dco: 'not-applicable',
      })
    expect(hiddenAreas(noTexts, { ...disk, bus: 'sas' }).hpa).toBe('not-applicable')
  })
})

describe('the NVMe state', () => {
  const place: KernelFacts = { ...kernel, nvme: { controllers: ['nvme1'], namespaceId: 2 } }
  const idCtrl = { sn: 'S123456', mn: 'Model', nn: 32, oacs: 0x17, fna: 4, sanicap: 3, unvmcap: 0 }

  it('is the controller’s own word', () => {
    const texts = {
      ...noTexts,
      nvmeIdCtrl: JSON.stringify(idCtrl),
      nvmeIdNs: '{"nlbaf":1,"flbas":1}',
      nvmeListNs: '[   0]:0x1\n[   1]:0x2\n',
    }
    expect(nvmeState(texts, place)).toEqual({
      controller: 'nvme1',
      namespaceId: 2,
      namespaceCount: 2,
      lbaFormat: 1,
      sanitize: { canEraseCrypto: true, canEraseBlocks: true, canOverwrite: false },
      format: { canFormat: true, canEraseCrypto: true, affectsAllNamespaces: false },
      hasUnallocatedCapacity: false,
      sanitizeStatus: null,
    })
  })

  it('does not take the greatest number of namespaces for theirs', () => {
    const count = (nn: number) =>
      nvmeState({ ...noTexts, nvmeIdCtrl: JSON.stringify({ ...idCtrl, nn }) }, place)?.namespaceCount
    expect([count(32), count(1)]).toEqual([null, 1])
  })

  it('knows capacity that no namespace covers, and formats beyond sixteen', () => {
    const read = (ctrl: object, ns: object) =>
      nvmeState({ ...noTexts, nvmeIdCtrl: JSON.stringify({ ...idCtrl, ...ctrl }), nvmeIdNs: JSON.stringify(ns) }, place)
    expect(read({ unvmcap: '1000204886016' }, { flbas: 0x21, nlbaf: 20 })).toMatchObject({
      hasUnallocatedCapacity: true,
      lbaFormat: 17,
    })
    expect(read({ unvmcap: undefined }, { flbas: 0x21, nlbaf: 3 })).toMatchObject({
      hasUnallocatedCapacity: null,
      lbaFormat: 1,
    })
    expect(nvmeState(noTexts, kernel)).toBeNull()
  })
})

describe('what other drives know', () => {
  it('is listed by number of the command', () => {
    const list =
      '\nOpcode,sa  Name\n  (hex)\n---------------------------------------\n 04        Format Unit\n 12        Inquiry\n 48,1      Sanitize, overwrite\n 48,3      Sanitize, cryptographic erase\n 48,1f     Sanitize, exit failure mode\n'
    expect(parseSgOpcodes(list)).toEqual({
      canSanitizeOverwrite: true,
      canSanitizeBlocks: false,
      canSanitizeCrypto: true,
      canFormat: true,
    })
    expect(parseSgOpcodes('Report supported operation codes: command not supported')).toBeNull()
  })

  it('is told by the extended register of soldered flash', () => {
    const extCsd = 'TRIM Multiplier [TRIM_MULT: 0x02]\nSecure Feature support [SEC_FEATURE_SUPPORT: 0x55]\n'
    const blocks = ['mmcblk0', 'mmcblk0boot0', 'mmcblk0boot1', 'mmcblk1', 'mmcblk0p1']
    expect(mmcState('mmcblk0', { ...noTexts, extCsd }, true, blocks)).toEqual({
      canSanitize: true,
      canDiscard: true,
      bootAreas: ['mmcblk0boot0', 'mmcblk0boot1'],
    })
    expect(mmcState('mmcblk1', noTexts, false, blocks)).toEqual({
      canSanitize: false,
      canDiscard: false,
      bootAreas: [],
    })
    expect(mmcState('sda', noTexts, true, blocks)).toBeNull()
  })
})

describe('who and where a drive is', () => {
  it('takes the disk’s own serial over the bridge’s, and the size that the kernel will write', () => {
    const sysblock = JSON.stringify({
      sda: { size: '500', device: { model: 'Bridge', path: '/sys/devices/usb1/1-2', vpd_pg80: 'BRIDGE123' } },
    })
    const smartctl = JSON.stringify({
      smartctl: {},
      device: { protocol: 'ATA' },
      serial_number: 'WD-WCC6Y4ABCDEF',
      model_name: 'WDC WD10EZEX-08WN4A0',
      user_capacity: { bytes: 1_000_204_886_016 },
    })
    const facts = driveFacts('sda', { ...noTexts, smartctl }, { sysblock, kernel, partitions: [] })
    expect(facts).toMatchObject({
      serial: 'WD-WCC6Y4ABCDEF',
      serialSource: 'ata-identify',
      sizeBytes: 256_000,
      isReadOnly: false,
    })
    expect(driveFacts('sda', noTexts, { sysblock, kernel, partitions: [] })).toMatchObject({
      serial: 'BRIDGE123',
      serialSource: 'usb-bridge',
    })
  })

  it.each([
    ['/sys/devices/pci0000:00/0000:00:14.0/usb3/3-2/3-2.1/3-2.1:1.0/host6/target6:0:0/6:0:0:0', 'usb 3-2.1'],
    ['/sys/devices/pci0000:00/0000:00:17.0/ata3/host2/target2:0:0/2:0:0:0', 'sata 3'],
    ['/sys/devices/pci0000:00/0000:01:00.0/nvme/nvme0', 'nvme 0'],
    ['/sys/devices/pci0000:00/0000:00:1e.4/mmc_host/mmc0/mmc0:0001', 'mmc 0'],
    ['/sys/devices/pci0000:00/0000:03:00.0/host0/port-0:0/end_device-0:0/target0:0:0/0:0:0:0', 'sas 0:0'],
    ['/sys/devices/pci0000:00/0000:04:00.0/host1/target1:2:0/1:2:0:0', 'scsi 1:2:0:0'],
    ['/sys/devices/virtual/nvme-subsystem/nvme-subsys0', 'nvme 4'],
  ])('finds the place people can find: %s', (path, port) => {
    expect(portOfDrive(path, ['nvme4'])).toBe(port)
    expect(portOfDrive(null)).toBeNull()
  })

  it('reads a device number as the kernel writes it', () => {
    expect([deviceNumberOf(0x801), deviceNumberOf(0x700), deviceNumberOf(0x10012345)]).toEqual([
      '8:1',
      '7:0',
      '291:65605',
    ])
  })
})
