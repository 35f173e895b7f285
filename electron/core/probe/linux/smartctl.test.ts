import { describe, expect, it } from 'vitest'
import { parseSmartctlJson } from './parse-smartctl-json.ts'
import { parseSmartctlText } from './parse-smartctl-text.ts'

const ataJson = {
  smartctl: { version: [7, 3], exit_status: 64 },
  device: { name: '/dev/sda', type: 'sat', protocol: 'ATA' },
  model_name: 'FUJITSU MHV2060AT PL',
  serial_number: 'NT25T5C2ABCD',
  user_capacity: { bytes: 60_011_642_880 },
  smart_status: { passed: true },
  ata_smart_attributes: {
    table: [
      { id: 5, name: 'Reallocated_Sector_Ct', value: 100, raw: { value: 8_589_934_592_000, string: '0 (2000 0)' } },
      { id: 9, name: 'Power_On_Seconds', value: 80, raw: { value: 33_795_565, string: '9387h+39m+25s' } },
      {
        id: 194,
        name: 'Temperature_Celsius',
        value: 100,
        raw: { value: 184_683_593_757, string: '29 (Min/Max 8/43)' },
      },
      { id: 197, name: 'Current_Pending_Sector', value: 100, raw: { value: 0, string: '0' } },
      { name: 'without an id' },
    ],
  },
  ata_smart_self_test_log: { standard: { table: [{ status: { value: 25 } }, { status: { value: 0x73 } }] } },
}

describe('smartctl', () => {
  it('reads packed raw values as the tool prints them, and leaves a broken row out', () => {
    const reading = parseSmartctlJson(JSON.stringify(ataJson))
    expect(reading?.drive).toMatchObject({
      manufacturer: 'Fujitsu',
      model: 'MHV2060AT PL',
      mediaType: null,
      bus: 'ata',
      formFactor: '2.5',
    })
    expect(reading?.drive.health).toMatchObject({
      reallocatedSectorCount: 0,
      powerOnHours: 9387,
      temperatureCelsius: 29,
      pendingSectorCount: 0,
    })
    expect(reading?.attributes).toHaveLength(4)
  })

  it('skips an aborted self-test and believes the last one that ended', () => {
    expect(parseSmartctlJson(JSON.stringify(ataJson))?.drive.health?.isSelfTestPassed).toBe(false)
  })

  it('takes a list of one, and nothing else', () => {
    expect(parseSmartctlJson(JSON.stringify([ataJson]))?.drive.serial).toBe('NT25T5C2ABCD')
    for (const text of ['', '[]', '{}', '"smartctl"', '{"model_name":"x"}', '[[[', 'null'])
      expect(parseSmartctlJson(text)).toBeNull()
  })

  it('does not believe hours beyond thirty years, nor a total capacity of 0', () => {
    const json = {
      device: { protocol: 'NVMe' },
      nvme_total_capacity: 0,
      nvme_namespaces: [{ size: { bytes: 2_000_398_934_016 }, formatted_lba_size: 512 }],
      power_on_time: { hours: 25_770_000_000 },
      nvme_smart_health_information_log: { critical_warning: 0, media_errors: 0, data_units_written: 7_514_488_036 },
    }
    expect(parseSmartctlJson(JSON.stringify(json))?.drive).toMatchObject({
      sizeBytes: 2_000_398_934_016,
      mediaType: 'nvme',
      health: { powerOnHours: null, bytesWritten: 3_847_417_874_432_000 },
    })
  })

  it('reads numbers grouped by any locale', () => {
    for (const size of ['12 000 138 625 024', '12,000,138,625,024', '12’000’138’625’024']) {
      const text = `smartctl 7.1\nVendor: HGST\nProduct: HUH721212AL4204\nUser Capacity: ${size} bytes [12,0 TB]\nSerial number: 8DG3J2ZD\nDevice type: disk\nTransport protocol: SAS (SPL-3)`
      expect(parseSmartctlText(text)?.drive).toMatchObject({
        manufacturer: 'HGST',
        sizeBytes: 12_000_138_625_024,
        serial: '8DG3J2ZD',
        serialSource: 'scsi-vpd',
      })
    }
  })

  it('does not say who told a serial when a bridge may have', () => {
    const text = 'smartctl 7.1\nVendor: SanDisk\nProduct: Cruzer\nSerial number: 4C530001230915112345'
    expect(parseSmartctlText(text)?.drive).toMatchObject({ serial: '4C530001230915112345', serialSource: null })
  })

  it('says nothing of an enclosure', () => {
    const text = 'smartctl version 5.38\nDevice: IBM-ESXS VSC7160          Version: 1.06\nDevice type: enclosure'
    expect(parseSmartctlText(text)).toMatchObject({
      deviceType: 'enclosure',
      drive: { model: null, manufacturer: null },
    })
  })

  it('tells a failed drive', () => {
    const text = 'smartctl 7.1\nDevice Model: ST9320325AS\nSMART overall-health self-assessment test result: FAILED!'
    expect(parseSmartctlText(text)?.drive.health?.isSmartPassed).toBe(false)
  })

  it('counts the unreadable sectors of the error log once, and leaves cables and the health out', () => {
    const text = [
      'smartctl 7.1',
      'Device Model: WDC WD20EFRX-68EUZN0',
      'SMART Extended Comprehensive Error Log Version: 1 (6 sectors)',
      'Device Error Count: 3',
      'Error 3 [2] occurred at disk power-on lifetime: 29951 hours (1247 days + 23 hours)',
      '  40 -- 51 00 08 00 00 e8 e0 88 88 e0 00  Error: UNC 8 sectors at LBA = 0xe8e08888 = 3907029128',
      'Error 2 [1] occurred at disk power-on lifetime: 29831 hours (1242 days + 23 hours)',
      '  84 -- 51 00 00 00 00 00 25 a0 22 40 00  Error: ICRC, ABRT at LBA = 0x0025a022 = 2465826',
      'SMART Error Log Version: 1',
      'Error 3 occurred at disk power-on lifetime: 29951 hours (1247 days + 23 hours)',
      '  40 51 08 88 88 e0 e8  Error: UNC 8 sectors at LBA = 0x08e08888 = 148932744',
    ].join('\n')
    expect(parseSmartctlText(text)?.loggedUncorrectableCount).toBe(1)
    expect(parseSmartctlText(text)?.drive.health?.reportedUncorrectableCount ?? null).toBeNull()
    expect(parseSmartctlText('smartctl 7.1\nDevice Model: ST9320325AS')?.loggedUncorrectableCount).toBeNull()
    const table = [{ error_description: 'Error: UNC at LBA = 0x012e5e36 = 19815990' }, { error_number: 1 }]
    const json = { ...ataJson, ata_smart_error_log: { summary: { count: 2, table } } }
    expect(parseSmartctlJson(JSON.stringify(json))?.loggedUncorrectableCount).toBe(1)
  })

  it('keeps the speed that the drive tells apart from the one in its model number', () => {
    const text = 'smartctl 7.0\nModel Family: Fujitsu MHZ BK\nDevice Model: FUJITSU MHZ2250BK G2\n'
    const table =
      'Vendor Specific SMART Attributes with Thresholds:\nID# ATTRIBUTE_NAME FLAG VALUE WORST THRESH TYPE UPDATED WHEN_FAILED RAW_VALUE\n  3 Spin_Up_Time 0x0003 100 100 025 Pre-fail Always - 2'
    const reading = parseSmartctlText(text + table)
    expect(reading?.drive.rotationPerMinute).toBe(7200)
    expect(reading?.toldRotationPerMinute).toBeNull()
  })
})
