import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { helperBuild, isStale, runBuild } from '../../electron/start/build.ts'
import type { EraseLine } from '../../shared/domain/erasing/erase-line.ts'
import { anOrder } from '../erasing/helper/an-order.ts'
import type { LoopDevice } from '../erasing/loop-device.ts'

const root = new URL('../..', import.meta.url).pathname

/** As it ships: in one file. */
export async function buildHelper(): Promise<void> {
  const problem = isStale(root, helperBuild) ? await runBuild(root, helperBuild) : null
  if (problem !== null) throw new Error(problem)
}

/** What others do to a whole device, and what ours does; each is a process of its own, start-up included. */
export async function ddBothPasses({ devicePath }: LoopDevice): Promise<void> {
  await ddWrite(devicePath)
  await run('dd', [`if=${devicePath}`, 'of=/dev/null', 'iflag=direct', 'bs=4M', 'status=none'])
}

/** Writes until the device is full, which dd calls an error though nothing is missing. */
async function ddWrite(devicePath: string): Promise<void> {
  await run('dd', ['if=/dev/zero', `of=${devicePath}`, 'oflag=direct', 'bs=4M', 'status=none'], 1)
}

export async function shredZeros({ devicePath }: LoopDevice): Promise<void> {
  await run('shred', ['-n0', '-z', devicePath])
}

export async function nwipeZeros({ devicePath }: LoopDevice): Promise<void> {
  const options = ['--method=zero', '--noblank', '--verify=last', '--nogui', '--autonuke', '--nowait']
  await run('nwipe', [...options, '--logfile=/dev/null', devicePath])
}

export type OurErasure = {
  /** The most memory that it ever held. */
  peakMegabytes: number
  /** Of writing and reading alone, without starting and looking. */
  passMilliseconds: number
}

/** One whole erasure by the shipped program. */
export async function ourErasure(loop: LoopDevice, sectorBytes: number): Promise<OurErasure> {
  const order = anOrder(loop)
  const child = spawn(process.execPath, [join(root, helperBuild.output)], { stdio: ['pipe', 'pipe', 'inherit'] })
  let peakMegabytes = 0
  let text = ''
  child.stdout.on('data', (piece: Buffer) => {
    text += piece.toString()
    peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid ?? 0))
  })
  const expected = { ...order.expected, logicalSectorBytes: sectorBytes }
  child.stdin.write(`${JSON.stringify({ ...order, expected })}\n`)
  const [code] = await once(child, 'close')
  if (code !== 0 || !text.includes('"content":"zeros"')) throw new Error(`The helper ended with ${code}: ${text}`)
  return { peakMegabytes, passMilliseconds: passesIn(text) }
}

function passesIn(text: string): number {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as EraseLine)
  const passes = lines.filter((line) => line.kind === 'pass-ended' || line.kind === 'verify-ended')
  return passes.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    // Between its last line and its end.
    return 0
  }
}

async function run(program: string, args: string[], expectedCode = 0): Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore' })
  const [code] = await once(child, 'close')
  if (code !== expectedCode) throw new Error(`${program} ended with ${code}`)
}
