import type { MachineKind } from '../machine-facts.ts'
import type { RequestedKind } from '../requests/request.ts'
import type { AskedLine, OfferedMachine } from './problem.ts'

/** What a line asks and the machine does not give. */
const unfitCodes = ['WRONG_KIND', 'MEMORY_SHORT', 'STORAGE_SHORT', 'NO_WINDOWS'] as const
export type UnfitCode = (typeof unfitCodes)[number]

/** Servers and what has no known kind are asked for by nobody. */
const kindsFor: Record<RequestedKind, readonly MachineKind[]> = {
  laptop: ['laptop'],
  desktop: ['desktop', 'mini', 'workstation'],
  computer: ['laptop', 'desktop', 'mini', 'workstation', 'all-in-one'],
  'all-in-one': ['all-in-one'],
  monitor: ['monitor'],
  tablet: ['tablet'],
}

type Fits = Pick<OfferedMachine, 'kind' | 'memoryBytes' | 'storageBytes' | 'canRunWindows'>
type Needs = Pick<AskedLine, 'kind' | 'minimumMemoryBytes' | 'minimumStorageBytes' | 'system'>

/** Everything the line asks that the machine is not seen to have. Only an empty list means that it fits. */
export function unfitReasons(machine: Fits, line: Needs): UnfitCode[] {
  const reasons: UnfitCode[] = []
  if (machine.kind === null || !kindsFor[line.kind].includes(machine.kind)) reasons.push('WRONG_KIND')
  if (isShort(machine.memoryBytes, line.minimumMemoryBytes)) reasons.push('MEMORY_SHORT')
  if (isShort(machine.storageBytes, line.minimumStorageBytes)) reasons.push('STORAGE_SHORT')
  if (line.system === 'windows' && !machine.canRunWindows) reasons.push('NO_WINDOWS')
  return reasons
}

/** What is not known is not enough. */
function isShort(hasBytes: number | null, neededBytes: number | null): boolean {
  return neededBytes !== null && (hasBytes === null || hasBytes < neededBytes)
}
