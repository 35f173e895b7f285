import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MachineFactsSchema } from '../../../shared/contract/machine-facts.schema.ts'
import { importEreuseFolder } from './import-ereuse-folder.ts'
import { importEreuseSnapshot } from './import-ereuse-snapshot.ts'
import { importPeracottaFolder } from './import-peracotta-folder.ts'

const captures = join(import.meta.dirname, '../../../test/fixtures/probe/qemu-thinkpad')
const capture = (name: string) => readFileSync(join(captures, name), 'utf8')

const snapshot = {
  type: 'Snapshot',
  version: '11.0',
  device: {
    type: 'Laptop',
    chassis: 'Netbook',
    manufacturer: 'LENOVO',
    model: '20L5S1AB00',
    version: 'ThinkPad T480',
    serialNumber: 'PF1ABCDE',
    actions: [],
  },
  components: [
    {
      type: 'Processor',
      manufacturer: 'Intel Corp.',
      model: 'Intel Core i5-8350U CPU @ 1.70GHz',
      cores: 4,
      threads: 8,
    },
    {
      type: 'RamModule',
      manufacturer: 'Samsung',
      size: 4096,
      speed: 2667,
      interface: 'DDR4',
      format: 'SODIMM',
      model: 'None',
    },
    {
      type: 'SolidStateDrive',
      manufacturer: null,
      model: 'Samsung SSD 860 EVO 500GB',
      serialNumber: 'S3Z2NB0K123456A',
      size: 500108,
      variant: 'RVT04B6Q',
    },
    {
      type: 'Motherboard',
      manufacturer: 'LENOVO',
      model: '20L5S1AB00',
      serialNumber: 'To be filled by O.E.M.',
      biosDate: '2020-12-18T00:00:00',
      ramSlots: 2,
      ramMaxSize: 32,
    },
    {
      type: 'Display',
      manufacturer: 'AUO',
      model: 'LCD Monitor',
      size: 0,
      resolutionWidth: 1920,
      resolutionHeight: 1080,
    },
  ],
}

describe('importing eReuse snapshots', () => {
  it('reads the components of version 11 under the rules of our own readings', () => {
    const facts = importEreuseSnapshot(JSON.stringify(snapshot))
    expect(MachineFactsSchema.safeParse(facts).error).toBeUndefined()
    expect(facts).toMatchObject({
      identity: { manufacturer: 'Lenovo', model: 'ThinkPad T480', productCode: '20L5S1AB00', serial: 'PF1ABCDE' },
      chassis: { kind: 'laptop' },
      board: { serial: null },
      bios: { releasedOn: '2020-12-18' },
      cpus: [{ manufacturer: 'Intel', model: 'Core i5-8350U', cores: 4, threads: 8 }],
      memory: { slotCount: 2, modules: [{ sizeBytes: 4 * 1024 ** 3, type: 'DDR4', partNumber: null }] },
      drives: [{ manufacturer: 'Samsung', serial: 'S3Z2NB0K123456A', mediaType: 'ssd' }],
      monitors: [{ nativeWidth: 1920, diagonalInches: null }],
    })
  })

  it('reads the raw outputs of later versions, whether lshw comes as text or as an object', () => {
    const lshw = capture('lshw.json')
    const data = { lshw, dmidecode: capture('dmidecode.txt'), smart: [JSON.parse(capture('smartctl-sda.json'))] }
    for (const text of [JSON.stringify({ data }), JSON.stringify({ hwmd: { ...data, lshw: JSON.parse(lshw) } })]) {
      const facts = importEreuseSnapshot(text)
      expect(MachineFactsSchema.safeParse(facts).error).toBeUndefined()
      expect(facts?.identity).toMatchObject({ model: 'ThinkPad T480', serial: 'PF1ABCDE' })
      expect(facts?.drives.length).toBeGreaterThan(2)
    }
  })

  it.each(['', 'null', '[]', '{"type":"Snapshot"}', '{"data":{}}', '{"data":{"lshw":"<'])(
    'takes %j for nothing of the kind',
    (text) => {
      expect(importEreuseSnapshot(text)).toBeNull()
    },
  )
})

describe('importing folders of captures', () => {
  it('reads an eReuse folder', () => {
    const facts = importEreuseFolder([{ name: 't480/t480.lshw.json', text: capture('lshw.json') }])
    expect(MachineFactsSchema.safeParse(facts).error).toBeUndefined()
    expect(facts?.networkInterfaces[0]?.mac).toMatch(/^[0-9a-f:]{17}$/)
    expect(importEreuseFolder([{ name: 'holiday.txt', text: 'sun' }])).toBeNull()
  })

  it('reads a peracotta folder', () => {
    const facts = importPeracottaFolder([
      { name: 'baseboard.txt', text: capture('dmidecode.txt') },
      { name: 'lscpu.txt', text: capture('lscpu.json') },
      { name: 'smartctl.txt', text: `[${capture('smartctl-sda.json')}]` },
    ])
    expect(MachineFactsSchema.safeParse(facts).error).toBeUndefined()
    expect(facts?.cpus).toHaveLength(1)
    expect(facts?.drives).toHaveLength(1)
    expect(importPeracottaFolder([])).toBeNull()
  })
})
