import { describe, expect, it } from 'vitest'
import { decodeDriveModel } from './drive-model-codes.ts'
import { makerOfWwn, normaliseWwn, splitDriveName } from './drive-names.ts'
import { cleanDriveSerial } from './drive-serial.ts'

describe("a drive's name", () => {
  it.each([
    ['WDC WD10EZEX-08WN4A0', 'Western Digital', 'WD10EZEX-08WN4A0'],
    ['WDC  WUH721414ALE6L4', 'Western Digital', 'WUH721414ALE6L4'],
    ['WD_BLACK SN770 500GB', 'Western Digital', 'WD_BLACK SN770 500GB'],
    ['ST9320325AS', 'Seagate', 'ST9320325AS'],
    ['STM3500630AS', 'Maxtor', 'STM3500630AS'],
    ['SAMSUNG MZ7LN512HMJP-00000', 'Samsung', 'MZ7LN512HMJP-00000'],
    ['PM951 NVMe SAMSUNG 256GB', 'Samsung', 'PM951 NVMe SAMSUNG 256GB'],
    ['KXG60ZNV1T02 TOSHIBA', 'Toshiba', 'KXG60ZNV1T02'],
    ['Micron_1300_MTFDDAK512TDL', 'Micron', '1300_MTFDDAK512TDL'],
    ['MG09ACA16TE          03LC279D7B74223LEN', 'Toshiba', 'MG09ACA16TE'],
    ['SK hynix SC311 SATA 512GB', 'SK hynix', 'SC311 SATA 512GB'],
    ['VK000240GWEZB', 'Hewlett-Packard', 'VK000240GWEZB'],
    ['KINGSTON SA400S37240G', 'Kingston', 'SA400S37240G'],
    ['MK1002TSKB', 'Toshiba', 'MK1002TSKB'],
    ['MK0960GFDKT', 'Hewlett-Packard', 'MK0960GFDKT'],
    ['GB1000EAMYC', 'Hewlett-Packard', 'GB1000EAMYC'],
    ['AL14SEB120N', 'Toshiba', 'AL14SEB120N'],
    ['HUH721212ALE604', 'HGST', 'HUH721212ALE604'],
    ['HUA722010CLA630', 'Hitachi', 'HUA722010CLA630'],
    ['SSDPF2KX038TZ', 'Intel', 'SSDPF2KX038TZ'],
    ['C400-MTFDDAC128MAM', 'Micron', 'C400-MTFDDAC128MAM'],
    ['M4-CT128M4SSD2', 'Crucial', 'M4-CT128M4SSD2'],
    ['OCZ-VERTEX3', 'OCZ', 'OCZ-VERTEX3'],
    ['SHGS31-500GS-2', 'SK hynix', 'SHGS31-500GS-2'],
    ['SNVS1000G', 'Kingston', 'SNVS1000G'],
    ['LCS-256M6S 2.5 7mm 256GB', 'Lite-On', 'LCS-256M6S 2.5 7mm 256GB'],
    ['CV8-8E128-HP', 'Lite-On', 'CV8-8E128-HP'],
    ['MBA3073RC', 'Fujitsu', 'MBA3073RC'],
    ['SATA3 120GB SSD', null, 'SATA3 120GB SSD'],
  ])('splits %s', (told, manufacturer, model) => {
    expect(splitDriveName(told)).toEqual({ manufacturer, model })
  })

  it('asks the other witnesses when the model is silent', () => {
    expect(splitDriveName('Ultra 7', { wwn: '0x50000395b5c81234' }).manufacturer).toBe('Toshiba')
    expect(splitDriveName('Ultra 7', { pciVendorId: 0x144d }).manufacturer).toBe('Samsung')
    // Who sold it is only a guess at who made it: the controller knows better, the WWN of a bare drive does not.
    expect(splitDriveName('EO000375KWJUC', { pciVendorId: 0x8086 }).manufacturer).toBe('Intel')
    expect(splitDriveName('VK000240GWEZB', { wwn: '0x5002538e1234567a' }).manufacturer).toBe('Hewlett-Packard')
    expect(splitDriveName('MAS3735NC', { vendor: 'HP 73.4G' }).manufacturer).toBe('Hewlett-Packard')
    expect(splitDriveName('Cruzer', { vendor: 'SanDisk' }).manufacturer).toBe('SanDisk')
    expect(splitDriveName('Multi-Card', { vendor: 'Generic-' }).manufacturer).toBeNull()
    expect(splitDriveName('To Be Filled By O.E.M.')).toEqual({ manufacturer: null, model: null })
  })

  it('writes a WWN in one way', () => {
    for (const told of ['5 000039 5b5c81234', 'naa.50000395b5c81234', '0x50000395B5C81234', 'wwn-0x50000395b5c81234']) {
      expect(normaliseWwn(told)).toBe('0x50000395b5c81234')
    }
    expect(normaliseWwn('eui.0025384161b4bf61')).toBe('eui.0025384161b4bf61')
    expect(makerOfWwn('eui.0025384161b4bf61')).toBe('Samsung')
    for (const told of ['0000000000000000', '002538 ...', 'ffffffffffffffff', '', null])
      expect(normaliseWwn(told)).toBeNull()
  })

  it.each(['', '0000000000', 'XXXXXXXXXXXX', '--', '��', 'a\u0003\u0004b', 'N/A', '1'])(
    'takes %j for no serial',
    (told) => {
      expect(cleanDriveSerial(told)).toBeNull()
    },
  )

  it('keeps a serial that only looks odd', () => {
    expect(cleanDriveSerial('      S29NNXAH146772')).toBe('S29NNXAH146772')
    expect(cleanDriveSerial('00574c0df553f2000000349c07b26200')).toBe('00574c0df553f2000000349c07b26200')
  })
})

describe('the numbering of drives that cannot tell their speed', () => {
  it.each([
    ['HTS542516K9SA00', null, { bus: 'sata', formFactor: '2.5', rotationPerMinute: 5400 }],
    ['HDP725016GLAT80', null, { bus: 'ata', formFactor: '3.5', rotationPerMinute: 7200 }],
    ['WD1600BEVS-22RST0', null, { bus: 'sata', formFactor: '2.5', rotationPerMinute: 5400 }],
    ['WD400BB-55JHA0', null, { bus: 'ata', formFactor: null, rotationPerMinute: 7200 }],
    ['ST9320320AS', 'Seagate Momentus 5400.5', { bus: 'sata', formFactor: '2.5', rotationPerMinute: 5400 }],
    ['MHV2060AT PL', 'Fujitsu MHV', { bus: 'ata', formFactor: '2.5', rotationPerMinute: 4200 }],
    ['WDS100T2B0C-00PXH0', null, { bus: null, formFactor: 'M.2', rotationPerMinute: null }],
    ['ST3000DM001-9YN166', null, { bus: null, formFactor: null, rotationPerMinute: null }],
  ])('decodes %s', (model, family, code) => {
    expect(decodeDriveModel(model, family)).toEqual(code)
  })
})
