import { describe, expect, it } from 'vitest'
import { interpretEvidence } from '../interpret-evidence.ts'
import type { EvidencePiece } from '../probe-machine.ts'

const piece = (name: string, value: unknown): EvidencePiece => ({
  name,
  bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
})
const cim = (className: string, ...records: Record<string, unknown>[]) => piece(`cim-${className}.json`, records)

const nvmeSerial = '0025_3881_0123_4567.'

function thinkPad(): EvidencePiece[] {
  return [
    cim('Win32_ComputerSystem', {
      Manufacturer: 'LENOVO',
      Model: '20L5S1AB00',
      Name: 'PC-COMPTA-3',
      SystemFamily: 'ThinkPad T480',
      SystemSKUNumber: 'LENOVO_MT_20L5_BU_Think_FM_ThinkPad T480',
      TotalPhysicalMemory: 17_016_000_512,
    }),
    cim('Win32_ComputerSystemProduct', {
      Vendor: 'LENOVO',
      Name: '20L5S1AB00',
      Version: 'ThinkPad T480',
      IdentifyingNumber: 'PF1ABCDE',
      UUID: '4C4C4544-0042-3510-8051-C4C04F4D4B32',
    }),
    cim('Win32_BIOS', {
      Manufacturer: 'LENOVO',
      SMBIOSBIOSVersion: 'N24ET61W (1.36 )',
      ReleaseDate: '2020-12-18T00:00:00Z',
    }),
    cim('Win32_BaseBoard', { Manufacturer: 'LENOVO', Product: '20L5S1AB00', SerialNumber: 'L1HF83X01AB' }),
    cim('Win32_SystemEnclosure', {
      Manufacturer: 'LENOVO',
      ChassisTypes: [138],
      SMBIOSAssetTag: 'No Asset Information',
    }),
    cim('Win32_Processor', {
      Name: 'Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz',
      NumberOfCores: 4,
      NumberOfLogicalProcessors: 8,
    }),
    cim(
      'Win32_PhysicalMemory',
      { Capacity: 8_589_934_592, SMBIOSMemoryType: 26, FormFactor: 12, DeviceLocator: 'ChannelA-DIMM0' },
      { Capacity: 8_589_934_592, SMBIOSMemoryType: 26, FormFactor: 12, DeviceLocator: 'ChannelB-DIMM0' },
    ),
    cim(
      'Win32_PhysicalMemoryArray',
      { Use: 3, MemoryDevices: 2, MaxCapacity: 33_554_432, MaxCapacityEx: 33_554_432, MemoryErrorCorrection: 3 },
      { Use: 5, MemoryDevices: 1, MaxCapacity: 16_384 },
    ),
    cim(
      'MSFT_PhysicalDisk',
      {
        DeviceId: '0',
        FriendlyName: 'SAMSUNG MZVLB256HAHQ-000L7',
        SerialNumber: nvmeSerial,
        BusType: 17,
        MediaType: 4,
        Size: 256_060_514_304,
      },
      {
        DeviceId: '1',
        FriendlyName: 'TOSHIBA MQ01ABF050',
        SerialNumber: '  66PLC1ABT',
        BusType: 11,
        MediaType: 3,
        Size: 500_107_862_016,
        SpindleSpeed: 5400,
      },
    ),
    cim(
      'Win32_DiskDrive',
      {
        DeviceID: '\\\\.\\PHYSICALDRIVE0',
        Model: 'SAMSUNG MZVLB256HAHQ-000L7',
        Size: 256_052_966_400,
        MediaType: 'Fixed hard disk media',
        PNPDeviceID: 'SCSI\\DISK&VEN_NVME&PROD_SAMSUNG',
      },
      {
        DeviceID: '\\\\.\\PHYSICALDRIVE2',
        Model: 'Kingston DataTraveler USB Device',
        Size: 15_000_000_000,
        MediaType: 'Removable Media',
        InterfaceType: 'USB',
        PNPDeviceID: 'USBSTOR\\DISK',
      },
    ),
    cim('MSFT_Disk', { Number: 0, IsBoot: true, IsSystem: true }, { Number: 1, IsBoot: false, IsSystem: false }),
    cim(
      'MSFT_StorageReliabilityCounter',
      { DeviceId: '0', PowerOnHours: 4321, Temperature: 38, Wear: 7 },
      { DeviceId: '1', PowerOnHours: 0, Temperature: 0, Wear: 0 },
    ),
    cim('BatteryStaticData', {
      InstanceName: 'ACPI\\PNP0C0A\\1_0',
      ManufactureName: 'SMP',
      DeviceName: '01AV489',
      SerialNumber: ' 1234',
      Chemistry: 0x4e4f494c,
      DesignedCapacity: 23_940,
    }),
    cim('BatteryFullChargedCapacity', { InstanceName: 'ACPI\\PNP0C0A\\1_0', FullChargedCapacity: 18_510 }),
    cim('BatteryStatus', { InstanceName: 'ACPI\\PNP0C0A\\1_0', Voltage: 12_303, RemainingCapacity: 9255 }),
    piece('powercfg.xml', '<Batteries><Battery><Id>01AV489</Id><CycleCount>212</CycleCount></Battery></Batteries>'),
    cim('Win32_NetworkAdapter', {
      Name: 'Intel(R) Dual Band Wireless-AC 8265',
      NetConnectionID: 'Wi-Fi',
      MACAddress: '8C:16:45:12:34:56',
      PhysicalAdapter: true,
      PNPDeviceID: 'PCI\\VEN_8086&DEV_24FD',
    }),
    cim(
      'Win32_PnPEntity',
      { Name: 'Trusted Platform Module 2.0', PNPClass: 'SecurityDevices' },
      { Name: 'Integrated Camera', PNPClass: 'Camera' },
    ),
    piece('cim-Flags.json', {
      FirmwareType: 'UEFI',
      SecureBoot: true,
      WindowsKeyLastFive: '8HVX7',
      TouchScreen: false,
    }),
  ]
}

describe('a machine that Windows tells of', () => {
  const { facts, notes } = interpretEvidence(thinkPad())

  it('is named by the rules of the trade', () => {
    expect(notes).toEqual([])
    expect(facts.identity).toMatchObject({
      manufacturer: 'Lenovo',
      model: 'ThinkPad T480',
      productCode: '20L5S1AB00',
      serial: 'PF1ABCDE',
      serialSource: 'system',
      uuid: '4c4c4544-0042-3510-8051-c4c04f4d4b32',
      ownerAssetTag: null,
    })
    expect(facts.chassis).toMatchObject({ type: 'Notebook', kind: 'laptop' })
    expect(facts.bios).toEqual({ vendor: 'LENOVO', version: 'N24ET61W (1.36 )', releasedOn: '2020-12-18' })
    expect(facts.board.serial).toBe('L1HF83X01AB')
  })

  it('has the memory of its modules and the slots of main memory alone', () => {
    expect(facts.memory).toMatchObject({
      totalBytes: 16 * 1024 ** 3,
      slotCount: 2,
      maximumBytes: 32 * 1024 ** 3,
      isEcc: false,
    })
  })

  it('has each drive once, from the class that is exact; the system is on the first, of the others nothing is sure', () => {
    expect(facts.drives).toMatchObject([
      { deviceName: 'PhysicalDrive0', sizeBytes: 256_060_514_304, isRemovable: false, isSystemDrive: true },
      {
        deviceName: 'PhysicalDrive1',
        serial: '66PLC1ABT',
        serialSource: 'ata-identify',
        isSystemDrive: null,
        health: null,
      },
      { deviceName: 'PhysicalDrive2', bus: 'usb', isRemovable: true, isSystemDrive: null },
    ])
    expect(facts.drives[0]?.health).toMatchObject({ powerOnHours: 4321, percentageUsed: 7, temperatureCelsius: 38 })
  })

  it('has its battery from three classes and a report', () => {
    expect(facts.batteries).toMatchObject([
      {
        model: '01AV489',
        chemistry: 'LION',
        designMilliwattHours: 23_940,
        fullMilliwattHours: 18_510,
        cycleCount: 212,
      },
    ])
    expect(facts.batteries[0]).toMatchObject({ voltageMillivolts: 12_303, chargePercent: 50 })
  })

  it('tells what is there and what is not', () => {
    expect(facts.security).toEqual({
      tpmVersion: '2.0',
      hasTpm: true,
      isSecureBootEnabled: true,
      isUefi: true,
      windowsKeyLastFive: '8HVX7',
    })
    expect(facts.presence).toMatchObject({
      camera: true,
      bluetooth: false,
      wifi: true,
      touchScreen: false,
      opticalDrive: false,
    })
  })
})

describe('a Windows that tells little', () => {
  it('leaves what it does not say unknown', () => {
    const { facts } = interpretEvidence([cim('Win32_BIOS', { SerialNumber: 'To be filled by O.E.M.' })])
    expect(facts.identity.serial).toBeNull()
    expect(facts.memory).toMatchObject({ totalBytes: null, slotCount: null })
    expect(facts.security).toMatchObject({ hasTpm: null, isUefi: null, windowsKeyLastFive: null })
    expect(facts.presence).toMatchObject({ camera: null, opticalDrive: null, wifi: null })
  })

  it('never lets a whole key through', () => {
    const { facts } = interpretEvidence([
      piece('cim-Flags.json', { WindowsKeyLastFive: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE' }),
    ])
    expect(facts.security.windowsKeyLastFive).toBeNull()
  })

  it.each(['', 'null', '[null]', '{"__proto__":{"a":1}}', '[{"Size":"-1","DeviceId":{}}]', '{"a"'])(
    'keeps its calm before %s',
    (text) => {
      const classes = ['Win32_DiskDrive', 'MSFT_PhysicalDisk', 'BatteryStaticData', 'Flags', '__proto__', 'constructor']
      const pieces = classes.map((name) => piece(`cim-${name}.json`, text))
      expect(interpretEvidence(pieces).facts.drives.every(({ serial }) => serial === null)).toBe(true)
    },
  )
})
