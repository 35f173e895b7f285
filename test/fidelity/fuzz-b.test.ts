import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseBlockTree } from '../../electron/core/probe/block-tree.ts'
import { parseEdid } from '../../electron/core/probe/edid/parse-edid.ts'
import { parseEdidHex } from '../../electron/core/probe/edid/parse-edid-hex.ts'
import { parseHdparmIdentify } from '../../electron/core/probe/linux/parse-hdparm-identify.ts'
import { parseHdparmMaxSectors } from '../../electron/core/probe/linux/parse-hdparm-max-sectors.ts'
import { parseIpLink } from '../../electron/core/probe/linux/parse-ip-link.ts'
import { parseLsblk } from '../../electron/core/probe/linux/parse-lsblk.ts'
import { parseLspci } from '../../electron/core/probe/linux/parse-lspci.ts'
import { parseLspciGpus } from '../../electron/core/probe/linux/parse-lspci-gpus.ts'
import { parseLsusb } from '../../electron/core/probe/linux/parse-lsusb.ts'
import { parseNvmeIdCtrl } from '../../electron/core/probe/linux/parse-nvme-id-ctrl.ts'
import { parseNvmeList } from '../../electron/core/probe/linux/parse-nvme-list.ts'
import { parseNvmeSmartLog } from '../../electron/core/probe/linux/parse-nvme-smart-log.ts'
import { parseSmartctlJson } from '../../electron/core/probe/linux/parse-smartctl-json.ts'
import { parseSmartctlText } from '../../electron/core/probe/linux/parse-smartctl-text.ts'
import { parseSysblock } from '../../electron/core/probe/linux/parse-sysblock.ts'
import { parseUdevadmDrives } from '../../electron/core/probe/linux/parse-udevadm-drives.ts'
import { systemDrives } from '../../electron/core/probe/system-drive.ts'
import { parseCimDiskDrives, parseCimPhysicalDisks } from '../../electron/core/probe/windows/parse-cim-drives.ts'
import {
  parseCimBios,
  parseCimEnclosure,
  parseCimSystem,
} from '../../electron/core/probe/windows/parse-cim-identity.ts'
import { parseCimMemory } from '../../electron/core/probe/windows/parse-cim-memory.ts'
import { parseCimNetwork } from '../../electron/core/probe/windows/parse-cim-network.ts'
import { parseCimProcessors } from '../../electron/core/probe/windows/parse-cim-processors.ts'
import { parseCimVideo } from '../../electron/core/probe/windows/parse-cim-video.ts'
import { DriveFactsSchema, DriveHealthFactsSchema } from '../../shared/contract/drive-facts.schema.ts'
import { driveHealthVerdict } from '../../shared/domain/drive-health.ts'
import { wounds } from './mutations.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 200)
const longestMilliseconds = 1000
const captures = join(import.meta.dirname, '../fixtures/probe/qemu-thinkpad')
const capture = (name: string) => readFileSync(join(captures, name), 'utf8')

const DriveReadingSchema = z.object({ drive: DriveFactsSchema, rawModel: z.string().nullable() })
const nothingOr = <T extends z.ZodType>(schema: T) => schema.nullable()
/** No text is empty, no number is NaN or infinite, nothing is undefined. */
const CleanSchema: z.ZodType = z.lazy(() =>
  z.union([
    z.string().min(1),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(CleanSchema),
    z.record(z.string(), CleanSchema),
  ]),
)

const sysblock = JSON.stringify({
  sda: {
    size: '976773168',
    removable: '0',
    dev: '8:0',
    slaves: [],
    partitions: [{ name: 'sda1', dev: '8:1' }],
    device: {
      model: 'TOSHIBA MQ01ABF0',
      vendor: 'ATA',
      vpd_pg80: '\0\u0080\0\u001487DRT0XYZ',
      subsystem: ['link', '../bus/scsi'],
    },
  },
  loop0: { dev: '7:0', backingFile: '/run/live/medium/x.squashfs' },
})
const mountinfo = [
  '22 1 8:1 / / rw - ext4 /dev/sda1 rw',
  '23 22 7:0 / /snap rw - squashfs /dev/loop0 ro',
  '24 22 0:33 / /over rw - overlay overlay rw,lowerdir=/snap:/x,upperdir=/y',
].join('\n')
const diskDrive = JSON.stringify([
  {
    DeviceID: '\\\\.\\PHYSICALDRIVE0',
    Model: 'Samsung SSD 860 EVO 500GB ATA Device',
    SerialNumber: '3353325a4e4230424b3231333435413620202020',
    Size: 500105249280,
    InterfaceType: 'IDE',
    BusType: 11,
    MediaType: 4,
  },
])
const adapter =
  'Name=Intel(R) Ethernet\r\nMACAddress=8C:16:45:12:34:56\r\nPhysicalAdapter=TRUE\r\nSpeed=1000000000\r\nPNPDeviceID=PCI\\VEN_8086&amp;DEV_10D3\r\n\r\n'

const woundedText = (seeds: readonly string[]) =>
  fc.tuple(fc.constantFrom(...seeds), wounds).map(([seed, wound]) => wound(seed))

type Target = { name: string; seeds: string[]; parse: (text: string) => unknown; schema: z.ZodType }

const targets: Target[] = [
  {
    name: 'smartctl json',
    seeds: [capture('smartctl-sdb.json'), capture('smartctl-nvme0n1.json')],
    parse: parseSmartctlJson,
    schema: nothingOr(DriveReadingSchema),
  },
  {
    name: 'smartctl text',
    seeds: [capture('smartctl-sdc.txt'), capture('smartctl-nvme0n1.txt')],
    parse: parseSmartctlText,
    schema: nothingOr(DriveReadingSchema),
  },
  {
    name: 'hdparm -I',
    seeds: [capture('hdparm-I-sdb.txt')],
    parse: parseHdparmIdentify,
    schema: nothingOr(DriveReadingSchema),
  },
  { name: 'hdparm -N', seeds: [capture('hdparm-N-sdb.txt')], parse: parseHdparmMaxSectors, schema: CleanSchema },
  { name: 'lsblk', seeds: [capture('lsblk.json')], parse: parseLsblk, schema: z.array(DriveReadingSchema) },
  { name: 'sysblock', seeds: [sysblock], parse: parseSysblock, schema: z.array(DriveReadingSchema) },
  {
    name: 'nvme id-ctrl',
    seeds: [capture('nvme-id-ctrl.json'), capture('nvme-id-ctrl.normal')],
    parse: parseNvmeIdCtrl,
    schema: nothingOr(DriveReadingSchema),
  },
  {
    name: 'nvme smart-log',
    seeds: [capture('nvme-smart-log.json'), capture('nvme-smart-log.normal')],
    parse: parseNvmeSmartLog,
    schema: nothingOr(DriveHealthFactsSchema),
  },
  {
    name: 'nvme list',
    seeds: [capture('nvme-list.json'), capture('nvme-list-v.json')],
    parse: parseNvmeList,
    schema: z.array(DriveReadingSchema),
  },
  {
    name: 'udevadm',
    seeds: [capture('udevadm-sda.txt'), capture('udevadm-sdc.txt')],
    parse: parseUdevadmDrives,
    schema: z.array(DriveReadingSchema),
  },
  {
    name: 'EDID text',
    seeds: [capture('edid.txt')],
    parse: (text) => parseEdidHex(text).map(({ model, serial }) => [model, serial]),
    schema: CleanSchema,
  },
  {
    name: 'lspci',
    seeds: [capture('lspci-nnk.txt'), capture('lspci-vmm.txt')],
    parse: parseLspci,
    schema: CleanSchema,
  },
  { name: 'graphics of lspci', seeds: [capture('lspci-nnk.txt')], parse: parseLspciGpus, schema: CleanSchema },
  { name: 'lsusb', seeds: [capture('lsusb-v.txt'), capture('lsusb.txt')], parse: parseLsusb, schema: CleanSchema },
  {
    name: 'ip link',
    seeds: [capture('ip-link.json'), '2: eth0: <UP> mtu 1500 state UP\n    link/ether 00:23:18:91:db:8d brd'],
    parse: parseIpLink,
    schema: CleanSchema,
  },
  {
    name: 'CIM drives',
    seeds: [diskDrive],
    parse: (text) => [...parseCimDiskDrives(text), ...parseCimPhysicalDisks(text)],
    schema: z.array(DriveReadingSchema),
  },
  {
    name: 'CIM machine',
    seeds: [diskDrive, adapter],
    parse: (text) => [parseCimSystem(text), parseCimBios(text), parseCimEnclosure(text)],
    schema: CleanSchema,
  },
  {
    name: 'CIM parts',
    seeds: [diskDrive, adapter],
    parse: (text) => [parseCimProcessors(text), parseCimMemory(text), parseCimVideo(text), parseCimNetwork(text)],
    schema: CleanSchema,
  },
  {
    name: 'mountinfo',
    seeds: [mountinfo],
    parse: (text) => [...(systemDrives({ mountinfo: text, swaps: text, blocks: parseBlockTree(sysblock) }) ?? [])],
    schema: CleanSchema,
  },
  {
    name: 'block tree',
    seeds: [sysblock],
    parse: (text) => [...(systemDrives({ mountinfo, swaps: '', blocks: parseBlockTree(text) }) ?? [])],
    schema: CleanSchema,
  },
]

describe('hostile and broken outputs', () => {
  it.each(targets)('$name: no crash, no hang, nothing but facts', ({ seeds, parse, schema }) => {
    fc.assert(
      fc.property(woundedText(seeds), (text) => {
        const start = performance.now()
        const facts = parse(text)
        expect(performance.now() - start).toBeLessThan(longestMilliseconds)
        const checked = schema.safeParse(facts)
        if (!checked.success) throw new Error(`${checked.error.message}\n${JSON.stringify(facts)}`)
      }),
      { numRuns: runs },
    )
  })

  it('judges whatever a broken smartctl tells', () => {
    fc.assert(
      fc.property(woundedText([capture('smartctl-sdb.json')]), (text) => {
        const reading = parseSmartctlJson(text)
        if (reading) expect(driveHealthVerdict(reading.drive).verdict).toMatch(/^(?:good|worn|failing|unknown)$/)
      }),
      { numRuns: runs },
    )
  })

  it('reads any bytes as an EDID without failing', () => {
    const seed = parseSeedEdid()
    const flips = fc.array(fc.tuple(fc.nat({ max: seed.length - 1 }), fc.nat({ max: 255 })), { maxLength: 24 })
    fc.assert(
      fc.property(flips, fc.nat({ max: seed.length }), (changes, length) => {
        const bytes = Uint8Array.from(seed)
        for (const [index, value] of changes) bytes[index] = value
        const facts = parseEdid(bytes.subarray(0, length))
        if (facts === null) return
        expect(Number.isNaN(facts.refreshHertz)).toBe(false)
        expect(facts.serial).not.toBe('')
        expect(facts.model).not.toBe('')
        expect(facts.diagonalInches ?? 1).toBeGreaterThan(0)
      }),
      { numRuns: runs },
    )
  })
})

function parseSeedEdid(): Uint8Array {
  const digits = [...capture('edid.txt').matchAll(/^(?:[0-9a-f]{2} ){15}[0-9a-f]{2}\s*$/gm)].join('')
  return Uint8Array.from(Buffer.from(digits.replace(/[^0-9a-f]/g, ''), 'hex'))
}
