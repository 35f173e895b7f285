import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCpuinfo } from './parse-cpuinfo.ts'
import { parseDmidecode } from './parse-dmidecode.ts'
import { parseLscpu } from './parse-lscpu.ts'
import { parseLshw } from './parse-lshw.ts'
import { drivesFromLshw } from './parse-lshw-drives.ts'
import { parseLshwTree } from './parse-lshw-tree.ts'
import { parseMeminfo } from './parse-meminfo.ts'

const folder = join(import.meta.dirname, '../../../../test/fixtures/probe/qemu-thinkpad')
const capture = (name: string) => readFileSync(join(folder, name), 'utf8')

const module = {
  sizeBytes: 2 * 1024 ** 3,
  type: 'DDR4',
  formFactor: 'SODIMM',
  configuredMegatransfers: 2400,
  ratedMegatransfers: 2667,
  manufacturer: 'Samsung',
  partNumber: 'M471A5244CB0-CTD',
}

describe('the ThinkPad whose truth is known', () => {
  it('is read whole from dmidecode', () => {
    const facts = parseDmidecode(capture('dmidecode.txt'))
    expect(facts.identity).toEqual({
      manufacturer: 'Lenovo',
      model: 'ThinkPad T480',
      productCode: '20L5S1AB00',
      version: 'ThinkPad T480',
      family: 'ThinkPad T480',
      sku: 'LENOVO_MT_20L5_BU_Think_FM_ThinkPad T480',
      serial: 'PF1ABCDE',
      serialSource: 'system',
      uuid: '4c4c4544-0042-3510-8051-c4c04f4d4b32',
      ownerAssetTag: 'ASSET-0042',
      isVirtual: true,
    })
    expect(facts.chassis).toEqual({
      type: 'Notebook',
      kind: 'laptop',
      manufacturer: 'Lenovo',
      model: null,
      serial: 'PF1ABCDE',
    })
    expect(facts.board).toMatchObject({ manufacturer: 'Lenovo', model: '20L5S1AB00', serial: 'L1HF83A01XY' })
    expect(facts.bios).toEqual({ vendor: 'LENOVO', version: 'N24ET61W (1.36 )', releasedOn: '2020-12-18' })
  })

  it('has two modules and one battery in its tables', () => {
    const { memory, batteries } = parseDmidecode(capture('dmidecode.txt'))
    expect(memory).toMatchObject({ totalBytes: 4 * 1024 ** 3, slotCount: 2 })
    expect(memory.modules).toEqual([
      { ...module, slot: 'ChannelA-DIMM0', serial: '37A1B2C3' },
      { ...module, slot: 'ChannelB-DIMM1', serial: '37A1B2C4' },
    ])
    expect(batteries).toMatchObject([
      {
        manufacturer: 'SMP',
        model: '01AV489',
        serial: '4660',
        chemistry: 'LiP',
        designMilliwattHours: 24000,
        voltageMillivolts: 11460,
        cycleCount: null,
      },
    ])
  })

  it('has one processor of two cores, whoever tells it', () => {
    const cpu = { manufacturer: 'Intel', model: 'Core i5-8350U', cores: 2, threads: 2, baseMegahertz: 1700 }
    expect(parseLscpu(capture('lscpu.json'))).toMatchObject([{ ...cpu, architecture: 'x86_64' }])
    expect(parseCpuinfo(capture('cpuinfo.txt'))).toMatchObject([{ ...cpu, architecture: 'x86_64' }])
  })

  it('reads the same from lshw, and its drives', () => {
    const text = capture('lshw.json')
    expect(parseLshw(text).identity).toMatchObject({ model: 'ThinkPad T480', serial: 'PF1ABCDE' })
    const drives = drivesFromLshw(parseLshwTree(text))
    expect(drives.map(({ serial }) => serial)).toEqual(
      expect.arrayContaining(['S3Z2NB0K123456A', '87DRT0XYZ', 'S4EWNX0R123456']),
    )
  })

  it('can use a little less memory than is fitted', () => {
    expect(parseMeminfo(capture('meminfo.txt'))).toEqual({ usableBytes: 4009100 * 1024 })
  })
})
