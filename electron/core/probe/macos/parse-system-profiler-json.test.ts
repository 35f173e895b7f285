import { describe, expect, it } from 'vitest'
import { parseSystemProfilerJson } from './parse-system-profiler-json.ts'

const macBook = {
  SPHardwareDataType: [
    {
      _name: 'hardware_overview',
      machine_name: 'MacBook Air',
      machine_model: 'MacBookAir7,2',
      serial_number: 'C02ABC1DEFGH',
      platform_UUID: '8F5D9A3E-1B2C-5D4E-9F60-7A8B9C0D1E2F',
      cpu_type: 'Dual-Core Intel Core i5',
      current_processor_speed: '1,8 GHz',
      number_processors: 2,
      packages: 1,
      physical_memory: '8 GB',
    },
  ],
  SPMemoryDataType: [
    {
      global_ecc_state: 'ecc_disabled',
      _items: [
        {
          _name: 'BANK 0/DIMM0',
          dimm_size: '8 GB',
          dimm_type: 'LPDDR3',
          dimm_speed: '1600 MHz',
          dimm_manufacturer: '0x80AD',
        },
        { _name: 'BANK 1/DIMM0', dimm_size: 'empty' },
      ],
    },
  ],
  SPSerialATADataType: [
    {
      _name: 'Apple SSD Controller',
      _items: [
        {
          _name: 'APPLE SSD SM0128G',
          bsd_name: 'disk0',
          device_model: 'APPLE SSD SM0128G',
          device_serial: 'S2XYNY0J123456      ',
          device_revision: 'BXW1SA0Q',
          size_in_bytes: 121_332_826_112,
          spsata_medium_type: 'Solid State',
          smart_status: 'Verified',
          removable_media: 'no',
        },
      ],
    },
  ],
  SPDisplaysDataType: [
    {
      _name: 'Intel HD Graphics 6000',
      sppci_model: 'Intel HD Graphics 6000',
      spdisplays_vendor: 'Intel',
      spdisplays_vram: '1536 MB',
    },
  ],
  SPPowerDataType: [
    {
      _name: 'spbattery_information',
      sppower_battery_health_info: { sppower_battery_cycle_count: 312, sppower_battery_health: 'Good' },
      sppower_battery_model_info: {
        sppower_battery_device_name: 'bq20z451',
        sppower_battery_manufacturer: 'SMP',
        sppower_battery_serial_number: 'D865033Y2CXF9CPAW',
      },
    },
  ],
  SPNetworkDataType: [
    { _name: 'Wi-Fi', hardware: 'AirPort', interface: 'en0', Ethernet: { 'MAC Address': '98:01:a7:12:34:56' } },
    { _name: 'Bluetooth PAN', hardware: 'Ethernet', interface: 'en3' },
  ],
}

describe('a Mac’s own report as JSON', () => {
  const facts = parseSystemProfilerJson(JSON.stringify(macBook))

  it('tells the machine', () => {
    expect(facts?.identity).toMatchObject({
      manufacturer: 'Apple',
      productCode: 'MacBookAir7,2',
      serial: 'C02ABC1DEFGH',
    })
    expect(facts?.cpus).toMatchObject([{ cores: 2, baseMegahertz: 1800 }])
    expect(facts?.memory).toMatchObject({ totalBytes: 8 * 1024 ** 3, slotCount: 2, isEcc: false })
    expect(facts?.memory?.modules).toMatchObject([{ slot: 'BANK 0/DIMM0', type: 'LPDDR3' }])
    expect(facts?.batteries).toMatchObject([{ model: 'bq20z451', cycleCount: 312, status: 'Good' }])
  })

  it('tells drives, graphics and networks', () => {
    expect(facts?.drives).toMatchObject([
      {
        deviceName: 'disk0',
        serial: 'S2XYNY0J123456',
        bus: 'sata',
        mediaType: 'ssd',
        isRemovable: false,
        health: { isSmartPassed: true },
      },
    ])
    expect(facts?.drives?.[0]?.isSystemDrive).toBeNull()
    expect(facts?.gpus).toMatchObject([{ manufacturer: 'Intel', memoryBytes: 1536 * 1024 ** 2 }])
    expect(facts?.networkInterfaces).toMatchObject([{ name: 'en0', kind: 'wifi', mac: '98:01:a7:12:34:56' }])
  })

  it('counts all the cores of Apple’s own chips', () => {
    const chip = [
      {
        machine_name: 'MacBook Air',
        machine_model: 'MacBookAir10,1',
        chip_type: 'Apple M1',
        number_processors: 'proc 8:4:4',
      },
    ]
    expect(parseSystemProfilerJson(JSON.stringify({ SPHardwareDataType: chip }))?.cpus).toMatchObject([{ cores: 8 }])
  })

  it.each(['', '[]', 'null', '{', '1'])('is no report: %s', (text) => expect(parseSystemProfilerJson(text)).toBeNull())

  it('keeps its calm before depth and odd shapes', () => {
    const deep = `${'{"_items":['.repeat(20_000)}${']}'.repeat(20_000)}`
    expect(parseSystemProfilerJson(`{"SPNVMeDataType":[${deep}]}`)?.drives).toEqual([])
    expect(parseSystemProfilerJson('{"SPHardwareDataType":"x","SPPowerDataType":[null,3]}')?.batteries).toEqual([])
  })
})
