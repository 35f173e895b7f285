import { describe, expect, it } from 'vitest'
import { parseHdparmIdentify } from './parse-hdparm-identify.ts'
import { parseHdparmMaxSectors } from './parse-hdparm-max-sectors.ts'
import { parseLsblk } from './parse-lsblk.ts'
import { parseLspci } from './parse-lspci.ts'
import { parseNvmeSmartLog } from './parse-nvme-smart-log.ts'
import { parseSysblock } from './parse-sysblock.ts'

describe('lsblk', () => {
  const disk = {
    name: 'sda',
    type: 'disk',
    size: 500_107_862_016,
    tran: 'sata',
    rota: false,
    serial: 'S3Z2NB0K123456A',
  }

  it('gathers the places where a partition or what is built on it is mounted', () => {
    const crypt = {
      name: 'luks-1',
      type: 'crypt',
      children: [{ name: 'vg-root', type: 'lvm', mountpoints: ['/', null] }],
    }
    const part = { name: 'sda2', type: 'part', fstype: 'crypto_LUKS', size: 1000, children: [crypt] }
    const [reading] = parseLsblk(JSON.stringify({ blockdevices: [{ ...disk, children: [part] }] }))
    expect(reading?.drive.partitions).toEqual([
      {
        deviceName: 'sda2',
        label: null,
        fileSystem: 'crypto_LUKS',
        sizeBytes: 1000,
        mountPoints: ['/'],
        encryption: 'LUKS',
      },
    ])
  })

  it('shows a drive without partition table as used whole', () => {
    const json = JSON.stringify({ blockdevices: [{ ...disk, fstype: 'ext4', mountpoint: '/srv' }] })
    expect(parseLsblk(json)[0]?.drive.partitions).toMatchObject([{ deviceName: 'sda', mountPoints: ['/srv'] }])
  })

  it('reads the texts and bits of old versions', () => {
    const old = { name: 'sdb', type: 'disk', size: '1000204886016', rota: '1', rm: '0', tran: 'sata' }
    expect(parseLsblk(JSON.stringify({ blockdevices: [old] }))[0]?.drive).toMatchObject({
      sizeBytes: 1_000_204_886_016,
      mediaType: 'hdd',
      isRemovable: false,
    })
    expect(parseLsblk(JSON.stringify({ blockdevices: [{ ...old, size: '465.8G' }] }))[0]?.drive.sizeBytes).toBeNull()
  })

  it('does not call a USB bridge a turning drive, nor an empty card reader 0 bytes large', () => {
    const reader = { name: 'sdc', type: 'disk', size: 0, tran: 'usb', rota: true, rm: false, model: 'Multi-Card' }
    expect(parseLsblk(JSON.stringify({ blockdevices: [reader] }))[0]?.drive).toMatchObject({
      mediaType: null,
      sizeBytes: null,
    })
  })
})

describe('sysfs', () => {
  it('reads the serial page, whole or after losing its zero bytes', () => {
    for (const page of ['\0\u0080\0\u0014           34TSYDUKS', '\ufffd\u001434TSYDUKS']) {
      const tree = {
        sda: { size: '3907029168\n', device: { model: 'TOSHIBA DT01ACA2\n', vendor: 'ATA     \n', vpd_pg80: page } },
      }
      expect(parseSysblock(JSON.stringify(tree))[0]).toMatchObject({
        rawModel: 'TOSHIBA DT01ACA2',
        drive: { serial: '34TSYDUKS', serialSource: 'scsi-vpd', sizeBytes: 2_000_398_934_016, manufacturer: 'Toshiba' },
      })
    }
  })

  it('tells a card from soldered flash, and leaves out what is no drive', () => {
    const tree = {
      mmcblk0: { size: '61071360', device: { type: 'MMC', name: 'DF4032', serial: '0x1a2b3c4d' } },
      mmcblk0boot0: { size: '8192', device: { type: 'MMC' } },
      mmcblk1: { size: '31116288', device: { type: 'SD', name: 'SL16G' } },
      'dm-0': { size: '100' },
      loop0: { size: '100' },
    }
    const media = parseSysblock(JSON.stringify(tree)).map(({ drive }) => [drive.deviceName, drive.mediaType])
    expect(media).toEqual([
      ['mmcblk0', 'emmc'],
      ['mmcblk1', 'sd-card'],
    ])
  })
})

describe('hdparm', () => {
  const body = [
    '\tModel Number:       WDC WD10EZEX-08WN4A0',
    '\tSerial Number:      WD-WCC6Y4ABCDEF',
    '\tFirmware Revision:  02.01A02',
    '\theads\t\t16\t16',
    'Security: ',
    '\tMaster password revision code = 65534',
    '\t\tsupported',
    '\tnot\tenabled',
    '\tnot\tlocked',
    '\t\tfrozen',
    '\tnot\texpired: security count',
    '\t\tsupported: enhanced erase',
    '\t98min for SECURITY ERASE UNIT. 100min for ENHANCED SECURITY ERASE UNIT.',
    'Checksum: correct',
  ]

  it('reads the security state line by line', () => {
    expect(parseHdparmIdentify(body.join('\n'))?.security).toEqual({
      isSupported: true,
      isEnabled: false,
      isLocked: false,
      isFrozen: true,
      isCountExpired: false,
      hasEnhancedErase: true,
      level: null,
      eraseMinutes: 98,
      enhancedEraseMinutes: 100,
    })
  })

  it('does not believe an identity with more heads than ATA has', () => {
    expect(parseHdparmIdentify(body.join('\n').replace('16\t16', '258\t141'))).toBeNull()
  })

  it('does not believe a hidden area that a bridge made up', () => {
    expect(parseHdparmMaxSectors(' max sectors   = 0/1, HPA is enabled')).toBeNull()
    expect(parseHdparmMaxSectors(' max sectors   = 1000/2000, HPA is enabled')).toMatchObject({ isEnabled: true })
  })
})

describe('nvme and lspci', () => {
  it('reads counters as numbers, texts or spelled-out bits', () => {
    const log = {
      critical_warning: { value: 4, available_spare: 0 },
      temperature: 310,
      data_units_written: '7514488036',
      percent_used: 38,
    }
    expect(parseNvmeSmartLog(JSON.stringify(log))).toMatchObject({
      isSmartPassed: false,
      criticalWarning: 4,
      temperatureCelsius: 37,
      percentageUsed: 38,
      bytesWritten: 3_847_417_874_432_000,
    })
  })

  it('splits vendor and device without numbers to help', () => {
    const text =
      '01:00.0 VGA compatible controller: NVIDIA Corporation GP106 [GeForce GTX 1060 6GB] (rev a1) (prog-if 00 [VGA controller])'
    expect(parseLspci(text)).toMatchObject([
      {
        vendorName: 'NVIDIA Corporation',
        deviceName: 'GP106 [GeForce GTX 1060 6GB]',
        revision: 'a1',
        className: 'VGA compatible controller',
      },
    ])
  })
})
