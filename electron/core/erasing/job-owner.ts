import { readFileSync } from 'node:fs'
import type { CoreDeps } from '../deps.ts'
import type { JobOwner } from './erase-jobs.repository.ts'

type Ports = Pick<CoreDeps, 'ownBenchId' | 'otherCores'>

/** This process, so that another core on the same data can tell that its jobs are looked after. */
export function thisOwner({ ownBenchId, otherCores }: Ports): JobOwner {
  const isShared = ownBenchId !== null && otherCores !== undefined
  return {
    pid: process.pid,
    startedAtTicks: startTicks(process.pid) ?? '',
    bootId: bootId(),
    ...(isShared && { shared: { benchId: ownBenchId, coreId: otherCores.ownId } }),
  }
}

/** False once the process is gone, even when its number was given to another; of another bench, once its core is gone. */
export async function isOwnerAlive(owner: JobOwner | null, { ownBenchId, otherCores }: Ports): Promise<boolean> {
  if (owner === null) return false
  if (owner.bootId === bootId()) return startTicks(owner.pid) === owner.startedAtTicks
  const { shared } = owner
  if (shared === undefined || otherCores === undefined || shared.benchId === ownBenchId) return false
  return !(await otherCores.isGone(shared.coreId))
}

function bootId(): string {
  return readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
}

/** The 22nd field of /proc/PID/stat; the name before it may hold anything, so count from its closing bracket. */
function startTicks(pid: number): string | null {
  const text = readOrNull(`/proc/${pid}/stat`)
  return (
    text
      ?.slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .at(19) ?? null
  )
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
