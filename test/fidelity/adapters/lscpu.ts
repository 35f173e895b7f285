import { parseLscpu } from '../../../electron/core/probe/linux/parse-lscpu.ts'
import type { FidelityKind } from '../kind.ts'
import { readDump } from '../read-dump.ts'

const isaOfArchitecture: Record<string, string> = { x86_64: 'x86-64', i686: 'x86-32', i586: 'x86-32', i386: 'x86-32' }

export const peracottaLscpu: FidelityKind = {
  name: 'peracotta lscpu',
  matches: (fixture) => /^peracotta\/[^/]+\/lscpu\.txt$/.test(fixture),
  // One row for all the sockets.
  read: (fixture, folder) => ({
    cpus: parseLscpu(readDump(folder, fixture)).slice(0, 1).map((cpu) => ({
      manufacturer: cpu.manufacturer,
      model: cpu.model,
      cores: cpu.cores,
      threads: cpu.threads,
      isa: isaOfArchitecture[cpu.architecture ?? ''] ?? cpu.architecture,
      speed_hz: cpu.baseMegahertz === null ? null : cpu.baseMegahertz * 1_000_000,
    })),
  }),
}

const vendorIds: Record<string, string> = { Intel: 'GenuineIntel', AMD: 'AuthenticAMD' }

export const redhatLscpu: FidelityKind = {
  name: 'redhat lscpu',
  matches: (fixture) => fixture.startsWith('redhat-hardware/lscpu/'),
  read: (fixture, folder) => ({
    cpus: parseLscpu(readDump(folder, fixture)).map((cpu) => ({
      manufacturer: vendorIds[cpu.manufacturer ?? ''] ?? null,
      name: cpu.toldName,
      cores: cpu.cores,
      threads: cpu.threads,
    })),
  }),
}
