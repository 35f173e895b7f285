import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DriveFacts } from '../../../../shared/domain/drive.ts'
import { parseEdidHex } from '../edid/parse-edid-hex.ts'
import { parseHdparmIdentify } from './parse-hdparm-identify.ts'
import { parseHdparmMaxSectors } from './parse-hdparm-max-sectors.ts'
import { parseIpLink } from './parse-ip-link.ts'
import { parseLsblk } from './parse-lsblk.ts'
import { parseLspci } from './parse-lspci.ts'
import { parseLspciGpus } from './parse-lspci-gpus.ts'
import { parseLsusb } from './parse-lsusb.ts'
import { parseNvmeIdCtrl } from './parse-nvme-id-ctrl.ts'
import { parseNvmeList } from './parse-nvme-list.ts'
import { parseNvmeSmartLog } from './parse-nvme-smart-log.ts'
import { parseSmartctlJson } from './parse-smartctl-json.ts'
import { parseSmartctlText } from './parse-smartctl-text.ts'
import { parseUdevadmDrives } from './parse-udevadm-drives.ts'

const folder = join(import.meta.dirname, '../../../../test/fixtures/probe/qemu-thinkpad')
const capture = (name: string) => readFileSync(join(folder, name), 'utf8')

const samsung: Partial<DriveFacts> = {
  manufacturer: 'Samsung',
  model: 'SSD 860 EVO 500GB',
  serial: 'S3Z2NB0K123456A',
  serialSource: 'ata-identify',
  wwn: '0x5002538e40a1b2c3',
  firmware: 'RVT04B6Q',
  mediaType: 'ssd',
  rotationPerMinute: null,
}
const toshiba: Partial<DriveFacts> = {
  manufacturer: 'Toshiba',
  model: 'MQ01ABF050',
  serial: '87DRT0XYZ',
  serialSource: 'ata-identify',
  wwn: '0x50000395b5c81234',
  firmware: 'AM0P4D',
  mediaType: 'hdd',
  rotationPerMinute: 5400,
  physicalSectorBytes: 4096,
}
const nvme: Partial<DriveFacts> = {
  serial: 'S4EWNX0R123456',
  serialSource: 'nvme-identify',
  firmware: '7.2.22',
  mediaType: 'nvme',
  bus: 'nvme',
}

describe('the machine whose truth is known', () => {
  it.each(['json', 'txt'])("tells its SATA drives from smartctl's %s", (form) => {
    const read = (name: string) => {
      const text = capture(`smartctl-${name}.${form}`)
      return (form === 'json' ? parseSmartctlJson(text) : parseSmartctlText(text))?.drive
    }
    expect(read('sdb')).toMatchObject(samsung)
    expect(read('sdc')).toMatchObject(toshiba)
    expect(read('nvme0n1')).toMatchObject(nvme)
    expect(read('sda')?.serial).not.toBe('87DRT0XYZ')
  })

  it('tells them from hdparm, and nothing of the stick that is no ATA drive', () => {
    expect(parseHdparmIdentify(capture('hdparm-I-sdb.txt'))?.drive).toMatchObject(samsung)
    expect(parseHdparmIdentify(capture('hdparm-I-sdc.txt'))?.drive).toMatchObject(toshiba)
    expect(parseHdparmIdentify(capture('hdparm-I-sda.txt'))).toBeNull()
    expect(parseHdparmIdentify(capture('hdparm-I-nvme0n1.txt'))).toBeNull()
  })

  it('reads the hidden area only where the drive answered', () => {
    expect(parseHdparmMaxSectors(capture('hdparm-N-sdb.txt'))).toEqual({
      visibleSectors: 1_048_576,
      nativeSectors: 1_048_576,
      isEnabled: false,
    })
    expect(parseHdparmMaxSectors(capture('hdparm-N-sda.txt'))).toBeNull()
    expect(parseHdparmMaxSectors(capture('hdparm-N-nvme0n1.txt'))).toBeNull()
  })

  it('lists the drives with lsblk, and says that a USB serial is the bridge’s', () => {
    const drives = parseLsblk(capture('lsblk.json')).map(({ drive }) => drive)
    const stick = drives.find(({ serial }) => serial === '4C530001230915112345')
    expect(stick).toMatchObject({ bus: 'usb', serialSource: 'usb-bridge', mediaType: 'usb-stick', isRemovable: true })
    expect(drives.find(({ bus }) => bus === 'nvme')).toMatchObject({ serial: 'S4EWNX0R123456', mediaType: 'nvme' })
    expect(drives.find(({ serial }) => serial === '87DRT0XYZ')).toMatchObject({
      mediaType: 'hdd',
      physicalSectorBytes: 4096,
    })
  })

  it('asks the NVMe controller itself', () => {
    for (const form of ['json', 'normal']) {
      expect(parseNvmeIdCtrl(capture(`nvme-id-ctrl.${form}`))?.drive).toMatchObject(nvme)
      expect(parseNvmeSmartLog(capture(`nvme-smart-log.${form}`))).toMatchObject({
        isSmartPassed: true,
        temperatureCelsius: 50,
        percentageUsed: 0,
        mediaErrorCount: 0,
        bytesWritten: 0,
      })
    }
    for (const name of ['nvme-list.json', 'nvme-list-v.json']) {
      expect(parseNvmeList(capture(name)).map(({ drive }) => drive)).toMatchObject([
        { ...nvme, sizeBytes: 536_870_912, logicalSectorBytes: 512 },
      ])
    }
  })

  it('reads udev one drive at a time', () => {
    expect(parseUdevadmDrives(capture('udevadm-sda.txt'))[0]?.drive).toMatchObject({
      deviceName: 'sda',
      serial: '4C530001230915112345',
      serialSource: 'usb-bridge',
      bus: 'usb',
    })
    expect(parseUdevadmDrives(capture('udevadm-sdc.txt'))[0]?.drive).toMatchObject({ serial: '87DRT0XYZ', bus: 'sata' })
  })

  it('finds graphics, network and USB on their buses', () => {
    expect(parseLspciGpus(capture('lspci-nnk.txt'))).toMatchObject([
      { pciId: '1234:1111', driver: 'bochs-drm', model: null },
    ])
    const slots = (name: string) => parseLspci(capture(name)).map(({ slot, pciId }) => [slot, pciId])
    expect(slots('lspci-vmm.txt')).toEqual(slots('lspci-nnk.txt'))
    expect(parseIpLink(capture('ip-link.json'))).toMatchObject([
      { name: 'enp0s2', mac: '8c:16:45:12:34:56', kind: 'ethernet', isUp: true },
    ])
    expect(parseLsusb(capture('lsusb-v.txt'))).toContainEqual(
      expect.objectContaining({ vendorId: '46f4', name: 'QEMU USB HARDDRIVE', serial: '4C530001230915112345' }),
    )
  })

  it('reads the screen from the hexadecimal that edid-decode prints', () => {
    expect(parseEdidHex(capture('edid.txt'))[0]).toMatchObject({ pnpId: 'RHT', model: 'QEMU Monitor', madeYear: 2014 })
  })
})
