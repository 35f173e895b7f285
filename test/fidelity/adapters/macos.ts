import { parseSystemProfiler } from '../../../electron/core/probe/macos/parse-system-profiler.ts'
import type { FidelityKind } from '../kind.ts'
import { readDump } from '../read-dump.ts'

/** "BANK 1/DIMM0" is slot 0 to them. */
function dimmNumber(slot: string | null): number | null {
  const digits = /DIMM(\d+)/.exec(slot ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}

export const glpiSystemProfiler: FidelityKind = {
  name: 'macOS system_profiler',
  matches: (fixture) => fixture.startsWith('glpi-agent/macos-system_profiler/'),
  read: (fixture, folder) => {
    const { cpus, memory } = parseSystemProfiler(readDump(folder, fixture))
    return {
      cpus: cpus.map((cpu) => ({
        manufacturer: cpu.manufacturer,
        name: cpu.toldName,
        cores: cpu.cores,
        threads: cpu.threads,
        speed_mhz: cpu.baseMegahertz,
      })),
      memory: memory.modules.map((module) => ({
        empty: false,
        slot: module.slot,
        slot_index: dimmNumber(module.slot),
        size_mib: module.sizeBytes === null ? null : module.sizeBytes / 1024 ** 2,
        type: module.type,
        speed: module.configuredMegatransfers,
        serial: module.serial,
      })),
      memory_total_mib: memory.totalBytes === null ? null : memory.totalBytes / 1024 ** 2,
    }
  },
}
