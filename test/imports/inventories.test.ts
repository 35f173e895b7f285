import { describe, expect, it } from 'vitest'
import { interpretEvidence } from '../../electron/core/probe/interpret-evidence.ts'
import { MachineFactsSchema } from '../../shared/contract/machine-facts.schema.ts'
import * as samples from './samples.ts'

/** What a reading says whose only evidence is this file, or these files. */
function factsOf(...pieces: [name: string, text: string][]) {
  const { facts, notes } = interpretEvidence(
    pieces.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  )
  expect(notes).toEqual([])
  expect(MachineFactsSchema.safeParse(facts).error).toBeUndefined()
  return facts
}

const laptop = { manufacturer: 'Dell', model: 'Latitude 5490', serial: 'ABC1234', serialSource: 'system' }

describe('inventories of other systems', () => {
  it('reads GLPI’s JSON in its own units', () => {
    const facts = factsOf(['glpi.json', samples.glpiJson])
    expect(facts).toMatchObject({
      identity: { ...laptop, ownerAssetTag: 'INV-0042', isVirtual: false },
      chassis: { type: 'Notebook', kind: 'laptop' },
      board: { model: '0ABCDE', serial: null },
      bios: { version: '1.30.0', releasedOn: '2023-05-17' },
      cpus: [{ model: 'Core i5-8350U', cores: 4, threads: 8 }],
      memory: { totalBytes: 8 * 1024 ** 3, slotCount: 2, modules: [{ slot: 'DIMM A', formFactor: 'SODIMM' }] },
      drives: [
        { deviceName: 'nvme0n1', serial: 'S444NX0K123456', sizeBytes: 256_060_514_304, mediaType: 'nvme' },
        { deviceName: 'sr0', mediaType: 'optical' },
      ],
      batteries: [{ designMilliwattHours: 68_000, fullMilliwattHours: 51_000, serial: '4660' }],
      networkInterfaces: [{ name: 'eno1', mac: '02:00:00:aa:bb:01', speedMegabits: 1000, isUp: true }],
      gpus: [{ manufacturer: 'Intel', memoryBytes: 128 * 1024 ** 2 }],
      presence: { camera: true, bluetooth: false },
    })
    expect(facts.networkInterfaces).toHaveLength(1)
  })

  it('reads the older names and counts of its XML', () => {
    expect(factsOf(['glpi.xml', samples.glpiXml])).toMatchObject({
      identity: laptop,
      bios: { releasedOn: '2023-05-17' },
      // Two threads a core, as old agents count.
      cpus: [{ cores: 4, threads: 8 }],
      memory: { totalBytes: 8 * 1024 ** 3, slotCount: null },
      drives: [{ serial: 'ZDE123AB', sizeBytes: 500_107_862_016 }],
      networkInterfaces: [{ name: 'eth0', mac: '02:00:00:aa:bb:01' }],
    })
  })

  it('reads inxi’s numbered keys, whatever their order, and nothing of what it withheld', () => {
    const facts = factsOf(['inxi.json', samples.inxiJson])
    expect(facts).toMatchObject({
      identity: { ...laptop, version: null },
      chassis: { type: 'Notebook', kind: 'laptop' },
      board: { model: '0ABCDE', serial: null },
      bios: { version: '1.30.0', releasedOn: '2023-05-17' },
      cpus: [{ model: 'Core i5-8350U', cores: 4, threads: 8, maximumMegahertz: 3600, modelNumber: 142, stepping: 10 }],
      memory: { totalBytes: 8 * 1024 ** 3, slotCount: 2, maximumBytes: 32 * 1024 ** 3, isEcc: false },
      drives: [{ deviceName: 'sda', serial: 'ZDE123AB', sizeBytes: 500_107_862_016, rotationPerMinute: 5400 }],
      batteries: [{ name: 'BAT0', designMilliwattHours: 68_000, fullMilliwattHours: 51_000, cycleCount: 210 }],
      security: { isUefi: true },
    })
    expect(facts.memory.modules).toHaveLength(1)
    expect(facts.drives[0]?.health).toMatchObject({ isSmartPassed: true, powerOnHours: 8811, powerCycleCount: 77 })
  })

  it('reads peracotta’s tree, its products’ features under its items', () => {
    expect(factsOf(['peracotta.json', samples.peracottaJson])).toMatchObject({
      identity: laptop,
      chassis: { kind: 'laptop' },
      board: { model: '0ABCDE' },
      cpus: [{ model: 'Core i5-8350U', cores: 4, threads: 8, baseMegahertz: 1700, architecture: 'x86_64' }],
      memory: { totalBytes: 8 * 1024 ** 3, modules: [{ type: 'DDR4', ratedMegatransfers: 2400 }] },
      drives: [{ manufacturer: 'Seagate', model: 'ST500LM030-2E717D', serial: 'ZDE123AB', mediaType: 'hdd' }],
    })
  })

  it('reads what eReuse measured on a drive', () => {
    const facts = factsOf(['ereuse.json', samples.ereuseJson])
    expect(facts).toMatchObject({
      identity: laptop,
      networkInterfaces: [{ mac: '02:00:00:aa:bb:01', kind: 'ethernet' }],
    })
    expect(facts.drives[0]).toMatchObject({
      sizeBytes: 500_107_862_016,
      health: { isSmartPassed: true, powerOnHours: 4321 },
    })
  })

  it('tells fewer facts of a shape that nobody expected, and never breaks', () => {
    const odd = {
      content: { bios: { smodel: 5490, ssn: ['x'] }, cpus: 'none', storages: [null, { disksize: 'large' }] },
    }
    expect(factsOf(['glpi.json', JSON.stringify({ ...odd, deviceid: 'x' })]).identity.model).toBe('5490')
    const notes = (name: string, text: string) =>
      interpretEvidence([{ name, bytes: new TextEncoder().encode(text) }]).notes.map(({ code }) => code)
    for (const name of ['glpi.json', 'glpi.xml', 'inxi.json', 'peracotta.json', 'ereuse.json', 'lshw.json'])
      expect([name, notes(name, '{"a":[{"b":null}]}')]).toEqual([name, ['UNREADABLE']])
  })
})

describe('several tools of one machine', () => {
  it('ties what a drive says of itself to its place in the list, and keeps drives that the list does not know', () => {
    const other = samples.smartctlJson.replaceAll('ZDE123AB', 'ZDE999ZZ').replaceAll('/dev/sda', '/dev/sdc')
    const facts = factsOf(
      ['lshw.json', samples.lshwJson],
      ['smartctl-sda.json', samples.smartctlJson],
      ['smartctl-sdc.json', other],
    )
    expect(facts.drives).toMatchObject([
      { deviceName: 'sda', serial: 'ZDE123AB', firmware: 'SDM1', sizeBytes: 500_107_862_016 },
      { deviceName: 'sdc', serial: 'ZDE999ZZ' },
    ])
  })

  it('ties them by serial where the names differ', () => {
    const facts = factsOf(['lshw.json', samples.lshwJson], ['smartctl-file.json', samples.smartctlJson])
    expect(facts.drives).toHaveLength(1)
    expect(facts.drives[0]?.health?.powerOnHours).toBe(4321)
  })

  it('believes the firmware before an inventory', () => {
    const glpi = samples.glpiJson.replace('Latitude 5490', 'Latitude from afar')
    const facts = factsOf(['dmidecode.txt', samples.dmidecode], ['glpi.json', glpi])
    expect(facts.identity.model).toBe('Latitude 5490')
    expect(facts.batteries).toHaveLength(1)
  })
})
