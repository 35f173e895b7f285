import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MachineFactsSchema } from '../../../shared/contract/machine-facts.schema.ts'
import { interpretEvidence } from '../probe/interpret-evidence.ts'
import { importEreuse } from './import-ereuse.ts'

const captures = join(import.meta.dirname, '../../../test/fixtures/probe/qemu-thinkpad')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const factsOf = (...pieces: [string, string][]) =>
  interpretEvidence(pieces.map(([name, text]) => ({ name, bytes: bytesOf(text) }))).facts
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
    const { facts, notes } = interpretEvidence([{ name: 'ereuse.json', bytes: bytesOf(JSON.stringify(snapshot)) }])
    expect(notes).toEqual([])
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

  it('reads the raw outputs of later versions, as text, as objects, as text inside text', () => {
    const [lshw, smart] = [capture('lshw.json'), JSON.parse(capture('smartctl-sda.json'))]
    const data = { lshw, dmidecode: capture('dmidecode.txt'), smart: [smart] }
    const forms = [
      { data },
      { hwmd: { ...data, lshw: JSON.parse(lshw) } },
      {
        credentialSubject: {},
        evidence: Object.entries(data).map(([operation, output]) => ({ operation: `run ${operation}`, output })),
      },
      { software: 'workbench-script', data: { dmidecode: data.dmidecode, lshw, smartctl: JSON.stringify([smart]) } },
    ]
    for (const form of forms) {
      const facts = factsOf(['ereuse.json', JSON.stringify(form)])
      expect(MachineFactsSchema.safeParse(facts).error).toBeUndefined()
      expect(facts.identity).toMatchObject({ model: 'ThinkPad T480', serial: 'PF1ABCDE' })
      expect(facts.drives.length).toBeGreaterThan(2)
    }
  })

  it('takes a machine that somebody typed for what was typed', () => {
    const device = { type: 'Laptop', manufacturer: 'Dell Inc.', model: 'Latitude 5490', serial_number: 'ABC1234' }
    const facts = factsOf(['ereuse.json', JSON.stringify({ type: 'WebSnapshot', device, kv: {} })])
    expect(facts.identity).toMatchObject({ manufacturer: 'Dell', model: 'Latitude 5490', serial: 'ABC1234' })
    expect(facts.drives).toEqual([])
  })

  it.each(['', 'null', '[]', '{"type":"Snapshot"}', '{"data":{"lshw":"<'])(
    'takes %j for nothing of the kind',
    (text) => {
      expect(importEreuse(text)).toBeNull()
    },
  )
})

describe('reading the pieces of a folder', () => {
  it('reads what an eReuse workbench keeps', () => {
    const facts = factsOf(['lshw.json', capture('lshw.json')])
    expect(MachineFactsSchema.safeParse(facts).error).toBeUndefined()
    expect(facts.networkInterfaces[0]?.mac).toMatch(/^[0-9a-f:]{17}$/)
    expect(facts.drives.length).toBeGreaterThan(2)
  })

  it('reads what peracotta keeps: dmidecode in parts, and all drives in one list', () => {
    const facts = factsOf(
      ['dmidecode-baseboard.txt', capture('dmidecode.txt')],
      ['lscpu.txt', capture('lscpu.json')],
      ['smartctls.json', `[${capture('smartctl-sda.json')}]`],
    )
    expect(MachineFactsSchema.safeParse(facts).error).toBeUndefined()
    expect(facts.identity.serial).toBe('PF1ABCDE')
    expect(facts.cpus).toHaveLength(1)
    expect(facts.drives).toHaveLength(1)
  })
})
