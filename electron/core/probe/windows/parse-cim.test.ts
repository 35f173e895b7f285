import { describe, expect, it } from 'vitest'
import { parseCimDiskDrives, parseCimPhysicalDisks } from './parse-cim-drives.ts'
import { cimDate, parseCimBios, parseCimBoard, parseCimEnclosure, parseCimSystem } from './parse-cim-identity.ts'
import { parseCimMemory } from './parse-cim-memory.ts'
import { parseCimNetwork } from './parse-cim-network.ts'
import { parseCimProcessors } from './parse-cim-processors.ts'
import { parseCimVideo } from './parse-cim-video.ts'

const json = (value: unknown) => `\ufeff${JSON.stringify(value)}`

describe("Windows' inventory", () => {
  it('reads drives without the words that Windows adds', () => {
    const drive = {
      DeviceID: '\\\\.\\PHYSICALDRIVE0',
      Model: 'Samsung SSD 860 EVO 500GB ATA Device',
      SerialNumber: 'S3Z2NB0K123456A     ',
      FirmwareRevision: 'RVT04B6Q',
      InterfaceType: 'IDE',
      Size: 500_105_249_280,
      BytesPerSector: 512,
    }
    expect(parseCimDiskDrives(json(drive))[0]?.drive).toMatchObject({
      deviceName: 'PhysicalDrive0',
      manufacturer: 'Samsung',
      model: 'SSD 860 EVO 500GB',
      serial: 'S3Z2NB0K123456A',
      serialSource: 'ata-identify',
      bus: 'ata',
    })
  })

  it('turns the swapped hexadecimal serial of old Windows round', () => {
    const swapped = Buffer.from('     WD-WCC6Y4ABCDEF', 'latin1').swap16().toString('hex')
    expect(parseCimDiskDrives(json({ Model: 'WDC WD10EZEX', SerialNumber: swapped }))[0]?.drive.serial).toBe(
      'WD-WCC6Y4ABCDEF',
    )
  })

  it('says that a USB serial is the bridge’s', () => {
    const stick = {
      Model: 'SanDisk Cruzer USB Device',
      SerialNumber: '4C530001230915112345',
      PNPDeviceID: 'USBSTOR\\DISK&VEN',
    }
    expect(parseCimDiskDrives(json(stick))[0]?.drive).toMatchObject({ bus: 'usb', serialSource: 'usb-bridge' })
  })

  it('knows the medium from the Storage namespace', () => {
    const disks = [
      {
        DeviceId: '0',
        FriendlyName: 'TOSHIBA MQ01ABF050',
        BusType: 11,
        MediaType: 3,
        SpindleSpeed: 5400,
        Size: 500_107_862_016,
      },
      { DeviceId: '1', FriendlyName: 'KXG60ZNV1T02 TOSHIBA', BusType: 17, MediaType: 4, SpindleSpeed: 4_294_967_295 },
    ]
    expect(parseCimPhysicalDisks(json(disks)).map(({ drive }) => drive)).toMatchObject([
      { manufacturer: 'Toshiba', mediaType: 'hdd', bus: 'sata', rotationPerMinute: 5400, deviceName: 'PhysicalDrive0' },
      { manufacturer: 'Toshiba', mediaType: 'nvme', bus: 'nvme', rotationPerMinute: null },
    ])
  })

  it('does not believe 4 GiB of graphics memory, nor a network that is down', () => {
    const card = {
      Name: 'NVIDIA GeForce RTX 2060 SUPER',
      AdapterRAM: 4_293_918_720,
      PNPDeviceID: 'PCI\\VEN_10DE&DEV_1F06&SUBSYS',
    }
    expect(parseCimVideo(json(card))).toMatchObject([{ manufacturer: 'NVIDIA', pciId: '10de:1f06', memoryBytes: null }])
    const network =
      'Name=Intel(R) Wi-Fi 6\r\nMACAddress=8C:16:45:12:34:56\r\nPhysicalAdapter=TRUE\r\nSpeed=9223372036854775807\r\nNetConnectionStatus=7\r\nPNPDeviceID=PCI\\VEN_8086&amp;DEV_2723\r\n\r\nName=TAP\r\nPhysicalAdapter=TRUE\r\nPNPDeviceID=ROOT\\NET\\0000\r\n'
    expect(parseCimNetwork(network)).toMatchObject([
      { mac: '8c:16:45:12:34:56', kind: 'wifi', speedMegabits: null, isUp: false },
    ])
  })

  it('reads the machine without its placeholders', () => {
    const system = {
      Manufacturer: 'LENOVO',
      Name: '20L5S1AB00',
      Version: 'ThinkPad T480',
      IdentifyingNumber: 'PF1ABCDE',
      UUID: '4C4C4544-0042-3510-8051-C4C04F4D4B32',
    }
    expect(parseCimSystem(json(system))).toMatchObject({
      serial: 'PF1ABCDE',
      version: 'ThinkPad T480',
      uuid: '4c4c4544-0042-3510-8051-c4c04f4d4b32',
    })
    expect(parseCimBoard(json({ Product: '20L5S1AB00', SerialNumber: 'To be filled by O.E.M.' }))).toMatchObject({
      serial: null,
    })
    expect(parseCimEnclosure(json({ ChassisTypes: [10], SMBIOSAssetTag: 'No Asset Tag' }))).toMatchObject({
      chassisTypes: [10],
      assetTag: null,
    })
    expect(
      parseCimBios(json({ SMBIOSBIOSVersion: 'N24ET61W (1.36 )', ReleaseDate: '/Date(1608249600000)/' })),
    ).toMatchObject({ releasedOn: '2020-12-18' })
  })

  it('reads processors and modules', () => {
    const cpu = {
      Name: 'Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz',
      Manufacturer: 'GenuineIntel',
      NumberOfCores: 4,
      NumberOfLogicalProcessors: 8,
      MaxClockSpeed: 1896,
    }
    expect(parseCimProcessors(json(cpu))).toMatchObject([
      { manufacturer: 'Intel', model: 'Core i5-8350U', cores: 4, threads: 8 },
    ])
    const module = {
      Capacity: '8589934592',
      SMBIOSMemoryType: 26,
      FormFactor: 12,
      ConfiguredClockSpeed: 2400,
      SerialNumber: '00000000',
    }
    expect(parseCimMemory(json([module]))).toMatchObject([
      { sizeBytes: 8_589_934_592, type: 'DDR4', formFactor: 'SODIMM', serial: null },
    ])
  })

  it.each([
    ['20201218000000.000000+000', '2020-12-18'],
    ['2020-12-18T00:00:00Z', '2020-12-18'],
    ['20201340000000', null],
    ['', null],
    [undefined, null],
  ])('reads the date %s', (told, date) => expect(cimDate(told)).toBe(date))
})
