import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { EraseJob } from '../../shared/domain/erasing/erase-job.ts'
import { identity } from '../erasing/erase-workshop.ts'
import type { IoFault } from '../erasing/faulty-io.ts'
import type { LoopDevice } from '../erasing/loop-device.ts'

export type CoreEnd = { jobId: string | null; job: EraseJob | null; refused: string | null }
export type CoreRun = {
  child: ChildProcess
  /** Resolves when the erasure was started, or the core ended without. */
  started: Promise<void>
  ended: Promise<CoreEnd>
}

type Wanted = { dataFolder: string; loop: LoopDevice; typedSerial?: string; fault?: IoFault; soundRequests?: number }

const script = join(import.meta.dirname, 'torture-core.ts')
const helper = join(import.meta.dirname, '../erasing/helper-of-loops.ts')
/** A request takes this long, so that there is a middle in which to be killed. */
const requestMilliseconds = 4

/** One core in a process of its own. */
export function startCore({
  dataFolder,
  loop,
  typedSerial = identity.serial,
  fault = 'none',
  soundRequests = 0,
}: Wanted): CoreRun {
  const drive = [loop.devicePath, String(loop.sizeBytes), typedSerial]
  const program = [helper, String(requestMilliseconds), fault, String(soundRequests)]
  const child = spawn(process.execPath, [script, dataFolder, ...drive, ...program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const told: Record<string, unknown>[] = []
  let start = () => {}
  const started = new Promise<void>((resolve) => {
    start = resolve
  })
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    told.push(JSON.parse(line))
    start()
  })
  const ended = new Promise<CoreEnd>((resolve) => {
    child.on('close', () => {
      start()
      const last = told.at(-1) ?? {}
      const jobId = told.find((one) => 'jobId' in one)?.jobId
      resolve({
        jobId: typeof jobId === 'string' ? jobId : null,
        job: 'state' in last ? (last as EraseJob) : null,
        refused: 'refused' in last ? String(last.refused) : null,
      })
    })
  })
  return { child, started, ended }
}

/** The helpers that a core started: its children, read from the kernel. */
export function helpersOf({ child }: CoreRun): number[] {
  try {
    const text = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
    return text.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

export function signal(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(pid, name)
  } catch {
    // It left by itself a moment ago.
  }
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
