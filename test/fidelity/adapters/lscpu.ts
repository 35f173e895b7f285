import { parseLscpu } from '../../../electron/core/probe/linux/parse-lscpu.ts'
import { parseLshwTree } from '../../../electron/core/probe/linux/parse-lshw-tree.ts'
import type { FidelityKind } from '../kind.ts'
import { readDump } from '../read-dump.ts'

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

/** This source keeps lshw's words as they stand, brackets and all. */
export const redhatLshw: FidelityKind = {
  name: 'redhat lshw',
  matches: (fixture) => fixture.startsWith('redhat-hardware/lshw-xml/'),
  read: (fixture, folder) => {
    const [system] = parseLshwTree(readDump(folder, fixture))
    return {
      machine: {
        manufacturer: system?.vendor ?? null,
        model: system?.product ?? null,
        serial: system?.serial ?? null,
        version: system?.version ?? null,
        uuid: system?.settings.uuid ?? null,
      },
    }
  },
}
