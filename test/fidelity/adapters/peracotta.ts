import { parseDecodeDimms } from '../../../electron/core/probe/linux/parse-decode-dimms.ts'
import { parseSmbios } from '../../../electron/core/probe/linux/parse-dmidecode.ts'
import { parseLscpu } from '../../../electron/core/probe/linux/parse-lscpu.ts'
import type { FidelityKind } from '../kind.ts'
import { readDump } from '../read-dump.ts'

const isaOfArchitecture: Record<string, string> = { x86_64: 'x86-64', i686: 'x86-32', i586: 'x86-32', i386: 'x86-32' }

export const peracottaLscpu: FidelityKind = {
  name: 'peracotta lscpu',
  matches: (fixture) => /^peracotta\/[^/]+\/lscpu\.txt$/.test(fixture),
  // One row for all the sockets.
  read: (fixture, folder) => ({
    cpus: parseLscpu(readDump(folder, fixture))
      .slice(0, 1)
      .map((cpu) => ({
        manufacturer: cpu.manufacturer,
        model: cpu.model,
        cores: cpu.cores,
        threads: cpu.threads,
        isa: isaOfArchitecture[cpu.architecture ?? ''] ?? cpu.architecture,
        speed_hz: cpu.baseMegahertz === null ? null : cpu.baseMegahertz * 1_000_000,
      })),
  }),
}

export const peracottaDimms: FidelityKind = {
  name: 'peracotta dimms',
  matches: (fixture) => /^peracotta\/[^/]+\/dimms\.txt$/.test(fixture),
  read: (fixture, folder) => {
    const memory = parseDecodeDimms(readDump(folder, fixture))
    return {
      memory: memory.modules.map((module) => ({
        manufacturer: module.manufacturer,
        part_number: module.partNumber,
        serial: module.serial === null ? null : String(Number.parseInt(module.serial, 16)),
        size_bytes: module.sizeBytes,
        speed_hz: module.ratedMegatransfers === null ? null : module.ratedMegatransfers * 1_000_000,
        type: module.type,
        form_factor: module.formFactor,
        ecc: memory.isEcc ? 'yes' : 'no',
      })),
    }
  },
}

export const peracottaBoards: FidelityKind = {
  name: 'peracotta baseboard and chassis',
  matches: (fixture) => /^peracotta\/[^/]+\/(?:baseboard|chassis)\.txt$/.test(fixture),
  read: (fixture, folder) => {
    const { boards, chassis } = parseSmbios(readDump(folder, fixture))
    return {
      boards: boards.map(({ manufacturer, product, serial }) => ({ manufacturer, model: product, serial })),
      chassis: chassis.map(({ manufacturer, serial }) => ({ manufacturer, model: null, serial })),
    }
  },
}
