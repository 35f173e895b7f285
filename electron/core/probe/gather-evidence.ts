import type { ReadingNote } from '../../../shared/domain/reading.ts'
import { gatherSysteminformation } from './gather-systeminformation.ts'
import { gatherLinux } from './linux/gather-linux.ts'
import { gatherMacos } from './macos/gather-macos.ts'
import type { EvidencePiece } from './probe-machine.ts'
import type { RunCommand } from './run-command.ts'
import { gatherWindows } from './windows/gather-windows.ts'

/** What one source gave: raw outputs, or why there is none. */
export type Gathered = { evidence: EvidencePiece[]; notes: ReadingNote[] }

/** Asks every source of this system at once. No source can fail the others. */
export async function gatherEvidence(runCommand: RunCommand): Promise<Gathered> {
  const sources: Promise<Gathered>[] = []
  if (process.platform === 'linux') sources.push(gatherLinux(runCommand))
  if (process.platform === 'win32') sources.push(gatherWindows(runCommand))
  if (process.platform === 'darwin') sources.push(gatherMacos(runCommand))
  // After them: what waits for a device is asked before what keeps this thread busy.
  sources.push(gatherSysteminformation())
  return joinGathered(await Promise.all(sources))
}

export function joinGathered(parts: readonly Gathered[]): Gathered {
  return { evidence: parts.flatMap(({ evidence }) => evidence), notes: parts.flatMap(({ notes }) => notes) }
}
