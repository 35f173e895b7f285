import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { interpretEvidence } from '../../electron/core/probe/interpret-evidence.ts'
import { parseCpuinfo } from '../../electron/core/probe/linux/parse-cpuinfo.ts'
import { parseDecodeDimms } from '../../electron/core/probe/linux/parse-decode-dimms.ts'
import { parseDmiSysfs } from '../../electron/core/probe/linux/parse-dmi-sysfs.ts'
import { parseDmidecode } from '../../electron/core/probe/linux/parse-dmidecode.ts'
import { parseHwinfoMonitors } from '../../electron/core/probe/linux/parse-hwinfo-monitors.ts'
import { parseLscpu } from '../../electron/core/probe/linux/parse-lscpu.ts'
import { parseLshw } from '../../electron/core/probe/linux/parse-lshw.ts'
import { drivesFromLshw } from '../../electron/core/probe/linux/parse-lshw-drives.ts'
import { parseLshwTree } from '../../electron/core/probe/linux/parse-lshw-tree.ts'
import { parseMeminfo } from '../../electron/core/probe/linux/parse-meminfo.ts'
import { parsePowerSupply } from '../../electron/core/probe/linux/parse-power-supply.ts'
import { parseUpower } from '../../electron/core/probe/linux/parse-upower.ts'
import { parseSystemProfiler } from '../../electron/core/probe/macos/parse-system-profiler.ts'
import { parsePowercfg } from '../../electron/core/probe/windows/parse-powercfg.ts'
import { DriveFactsSchema } from '../../shared/contract/drive-facts.schema.ts'
import {
  BatteryFactsSchema,
  CpuFactsSchema,
  MachineFactsSchema,
  MemoryFactsSchema,
  MonitorFactsSchema,
} from '../../shared/contract/machine-facts.schema.ts'
import {
  dimmsText,
  dmiSysfsText,
  hwinfoText,
  lshwXmlText,
  powercfgText,
  snapshotText,
  systemProfilerText,
  ueventText,
  upowerText,
} from './fuzz-texts.ts'
import { wounds } from './mutations.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 200)
const longestMilliseconds = 1000
const captures = join(import.meta.dirname, '../fixtures/probe/qemu-thinkpad')
const dumps = process.env.HARDWARE_DUMPS

const { identity, chassis, board, bios, cpus, memory, batteries } = MachineFactsSchema.shape
const tables = { identity, chassis, board, bios, cpus, memory, batteries, isUefi: z.boolean().nullable() }
const TablesSchema = z.object(tables)

type Case = { name: string; parse: (text: string) => unknown; schema: z.ZodType; texts: string[]; dumpGlob?: string }

const capture = (name: string) => readFileSync(join(captures, name), 'utf8')

const cases: Case[] = [
  {
    name: 'parseDmidecode',
    parse: parseDmidecode,
    schema: TablesSchema,
    texts: [capture('dmidecode.txt')],
    dumpGlob: '*/dmidecode/*.txt',
  },
  { name: 'parseDmiSysfs', parse: parseDmiSysfs, schema: TablesSchema, texts: [dmiSysfsText] },
  {
    name: 'parseLshw',
    parse: parseLshw,
    schema: TablesSchema,
    texts: [capture('lshw.json'), lshwXmlText],
    dumpGlob: 'ereuse-*/**/*lshw.json',
  },
  {
    name: 'drivesFromLshw',
    parse: (text) => drivesFromLshw(parseLshwTree(text)),
    schema: z.array(DriveFactsSchema),
    texts: [capture('lshw.json'), lshwXmlText],
  },
  {
    name: 'parseLscpu',
    parse: parseLscpu,
    schema: z.array(CpuFactsSchema),
    texts: [capture('lscpu.json')],
    dumpGlob: '*/*lscpu*/*.txt',
  },
  {
    name: 'parseCpuinfo',
    parse: parseCpuinfo,
    schema: z.array(CpuFactsSchema),
    texts: [capture('cpuinfo.txt')],
    dumpGlob: '*/cpuinfo/*.txt',
  },
  {
    name: 'parseMeminfo',
    parse: parseMeminfo,
    schema: z.object({ usableBytes: z.int().positive().nullable() }),
    texts: [capture('meminfo.txt')],
  },
  {
    name: 'parsePowerSupply',
    parse: parsePowerSupply,
    schema: z.array(BatteryFactsSchema),
    texts: [ueventText],
    dumpGlob: 'battery-web/uevent/*.txt',
  },
  {
    name: 'parseUpower',
    parse: parseUpower,
    schema: z.array(BatteryFactsSchema),
    texts: [upowerText],
    dumpGlob: 'battery-web/upower/*.txt',
  },
  {
    name: 'parsePowercfg',
    parse: parsePowercfg,
    schema: z.array(BatteryFactsSchema),
    texts: [powercfgText],
    dumpGlob: '*/win-powercfg/*.xml',
  },
  {
    name: 'parseDecodeDimms',
    parse: parseDecodeDimms,
    schema: MemoryFactsSchema,
    texts: [dimmsText],
    dumpGlob: 'peracotta/*/dimms.txt',
  },
  {
    name: 'parseHwinfoMonitors',
    parse: parseHwinfoMonitors,
    schema: z.array(MonitorFactsSchema),
    texts: [hwinfoText],
    dumpGlob: 'ereuse-*/**/*hwinfo.txt',
  },
  {
    name: 'parseSystemProfiler',
    parse: parseSystemProfiler,
    schema: z.object({ identity, cpus, memory, batteries }),
    texts: [systemProfilerText],
    dumpGlob: '*/macos-system_profiler/*.txt',
  },
  {
    name: 'an eReuse snapshot as evidence',
    parse: (text) => interpretEvidence([{ name: 'ereuse.json', bytes: new TextEncoder().encode(text) }]).facts,
    schema: MachineFactsSchema.nullable(),
    texts: [
      snapshotText,
      JSON.stringify({ data: { lshw: capture('lshw.json'), dmidecode: capture('dmidecode.txt') } }),
    ],
  },
]

function baseTexts({ texts, dumpGlob }: Case): string[] {
  if (!dumpGlob || !dumps || !existsSync(dumps)) return texts
  const found = globSync(dumpGlob, { cwd: dumps }).sort()
  const step = Math.ceil(found.length / 12) || 1
  return [
    ...texts,
    ...found.filter((_, index) => index % step === 0).map((path) => readFileSync(join(dumps, path), 'utf8')),
  ]
}

describe.each(cases)('$name', (one) => {
  it('answers in the shape of the facts, soon, whatever happened to its text', { timeout: 0 }, () => {
    const bases = baseTexts(one)
    fc.assert(
      fc.property(fc.constantFrom(...bases), wounds, (base, wound) => {
        const text = wound(base)
        const startedAt = performance.now()
        const facts = one.parse(text)
        expect(performance.now() - startedAt).toBeLessThan(longestMilliseconds)
        expect(one.schema.safeParse(facts).error).toBeUndefined()
      }),
      { numRuns: runs },
    )
  })

  it('says nothing of an empty text', () => {
    expect(one.schema.safeParse(one.parse('')).success).toBe(true)
  })
})
