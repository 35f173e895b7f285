import { describe, expect, it } from 'vitest'
import { chooseSerial } from './identity.ts'
import { parseDmidecode } from './linux/parse-dmidecode.ts'

type Told = { system?: object; board?: object; chassis?: object }

function structure(title: string, fields: object): string {
  const lines = Object.entries(fields).map(([key, value]) => `\t${key}: ${value}`)
  return ['Handle 0x0001, DMI type 1, 27 bytes', title, ...lines, ''].join('\n')
}

function read({ system = {}, board = {}, chassis = {} }: Told) {
  const titles = { 'System Information': system, 'Base Board Information': board, 'Chassis Information': chassis }
  return parseDmidecode(
    Object.entries(titles)
      .map(([title, fields]) => structure(title, fields))
      .join('\n'),
  )
}

describe('the serial chain', () => {
  const told = { system: 'S1', chassis: 'C1', board: 'B1', uuid: 'U1', wiredMac: 'M1' }

  it.each([
    [{}, 'system', 'S1'],
    [{ system: null }, 'chassis', 'C1'],
    [{ system: null, chassis: null }, 'board', 'B1'],
    [{ system: null, chassis: null, board: null }, 'uuid', 'U1'],
    [{ system: null, chassis: null, board: null, uuid: null }, 'mac', 'M1'],
  ])('without %j takes the %s serial', (missing, serialSource, serial) => {
    expect(chooseSerial({ ...told, ...missing })).toEqual({ serial, serialSource })
  })

  it('ends with nothing rather than with a placeholder', () => {
    const { identity } = read({
      system: { 'Serial Number': 'To be filled by O.E.M.', UUID: '03000200-0400-0500-0006-000700080009' },
      chassis: { 'Serial Number': 'Default string' },
      board: { 'Serial Number': '0123456789' },
    })
    expect(identity).toMatchObject({ serial: null, serialSource: null })
  })

  it('keeps the slashes of board serials and drops the dots around them', () => {
    const { identity } = read({ board: { 'Serial Number': '..CN125321L404Q.' } })
    expect(identity).toMatchObject({ serial: 'CN125321L404Q', serialSource: 'board' })
    expect(read({ board: { 'Serial Number': '/D8FTRY1/CN1296139I001F/' } }).board.serial).toBe(
      '/D8FTRY1/CN1296139I001F/',
    )
  })
})

describe('the machine by its name', () => {
  it.each([
    [{ Manufacturer: 'LENOVO', 'Product Name': '20L5S1AB00', Version: 'ThinkPad T480' }, 'Lenovo', 'ThinkPad T480'],
    [{ Manufacturer: 'LENOVO', 'Product Name': '10051', Version: 'Lenovo Product' }, 'Lenovo', '10051'],
    [{ Manufacturer: 'Apple Inc.', 'Product Name': 'MacBookPro9,2' }, 'Apple', 'MacBook Pro (13-inch, Mid 2012)'],
    [{ Manufacturer: 'HP', 'Product Name': 'HP EliteBook 840 G5' }, 'HP', 'EliteBook 840 G5'],
    [{ Manufacturer: 'Hewlett-Packard', 'Product Name': 'HP EliteBook 8560w (XX058AV)' }, 'HP', 'EliteBook 8560w'],
    [{ Manufacturer: 'http://www.abit.com.tw/', 'Product Name': 'IP35 Pro' }, 'ABIT', 'IP35 Pro'],
    [{ Manufacturer: 'NEC COMPUTERS INTERNATIONAL', 'Product Name': 'VERSA P8210' }, 'NEC', 'VERSA P8210'],
    [{ Manufacturer: 'Dell Inc.', 'Product Name': 'Latitude E7470' }, 'Dell', 'Latitude E7470'],
    [
      { Manufacturer: 'Raspberry Pi Foundation', 'Product Name': 'Raspberry Pi 5 Model B' },
      'Raspberry Pi Foundation',
      'Raspberry Pi 5 Model B',
    ],
  ])('reads %j', (system, manufacturer, model) => {
    expect(read({ system }).identity).toMatchObject({ manufacturer, model })
  })

  it('takes the board where the system fields were left to nobody', () => {
    const { identity } = read({
      system: { Manufacturer: 'System manufacturer', 'Product Name': 'System Product Name' },
      board: { Manufacturer: 'ASUSTeK COMPUTER INC.', 'Product Name': 'PRIME H310M-E R2.0' },
    })
    expect(identity).toMatchObject({ manufacturer: 'ASUS', model: 'PRIME H310M-E R2.0' })
  })

  it.each([
    ['Notebook', 'ThinkPad T480', 'laptop'],
    ['Mini Tower', 'OptiPlex 7010', 'desktop'],
    ['Tower', 'Precision Tower 3620', 'workstation'],
    ['Detachable', 'Surface Pro 7', 'tablet'],
    ['Desktop', 'HP ProOne 400 G1 AiO', 'all-in-one'],
    ['Desktop', 'NUC8i5BEH', 'mini'],
    ['Rack Mount Chassis', 'PowerEdge R510', 'server'],
    ['Unknown', 'Mystery', null],
  ])('takes a %s called %s for a %s', (Type, model, kind) => {
    expect(read({ system: { 'Product Name': model }, chassis: { Type } }).chassis.kind).toBe(kind)
  })
})
