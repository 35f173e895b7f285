import { gatherCommand } from '../gather-command.ts'
import type { Gathered } from '../gather-evidence.ts'
import type { RunCommand } from '../run-command.ts'

const parts = ['Hardware', 'Memory', 'Storage', 'NVMe', 'SerialATA', 'Displays', 'Power', 'Network']

/** A Mac tells everything itself, in one report. */
export function gatherMacos(runCommand: RunCommand): Promise<Gathered> {
  return gatherCommand(runCommand, {
    name: 'system_profiler.json',
    program: 'system_profiler',
    args: ['-json', ...parts.map((part) => `SP${part}DataType`)],
    // USB and storage of a busy Mac answer slowly.
    timeoutMs: 60_000,
  })
}
