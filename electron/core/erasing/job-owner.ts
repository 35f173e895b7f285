import { readFileSync } from 'node:fs'
import type { JobOwner } from './erase-jobs.repository.ts'

/** This process, so that another core on the same data can tell that its jobs are looked after. */
export function thisOwner(): JobOwner {
  return { pid: process.pid, startedAtTicks: startTicks(process.pid) ?? '', bootId: bootId() }
}

/** False once the process is gone, even when its number was given to another. */
export function isOwnerAlive(owner: JobOwner | null): boolean {
  if (owner === null || owner.bootId !== bootId()) return false
  return startTicks(owner.pid) === owner.startedAtTicks
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
