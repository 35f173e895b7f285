import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { EraseLine } from '../../../shared/domain/erasing/erase-line.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'

const helpers = {
  /** What is shipped. */
  real: join(import.meta.dirname, '../../../electron/helper/main.ts'),
  /** The same in small steps, so that a small device has many of them. */
  small: join(import.meta.dirname, '../helper-of-loops.ts'),
}

export type Ended = { code: number | null; signal: string | null; lines: EraseLine[] }
export type Running = {
  child: ChildProcess
  lines: EraseLine[]
  say: (line: unknown) => void
  /** Resolves with the n-th line of a kind. */
  line: (kind: EraseLine['kind'], nth?: number) => Promise<EraseLine>
  ended: Promise<Ended>
}

export function startErase(order: unknown, helper: keyof typeof helpers = 'small'): Running {
  const child = spawn(process.execPath, [helpers[helper], '{}'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: EraseLine[] = []
  const waiting: (() => void)[] = []
  const output = createInterface({ input: child.stdout })
  output.on('line', (text) => {
    lines.push(JSON.parse(text) as EraseLine)
    for (const look of waiting) look()
  })
  child.stdin.on('error', () => undefined)
  const say = (line: unknown) => void child.stdin.write(`${JSON.stringify(line)}\n`)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, lines })
      for (const look of waiting) look()
    })
  })
  const line = (kind: EraseLine['kind'], nth = 1) =>
    new Promise<EraseLine>((resolve, reject) => {
      const look = () => {
        const found = lines.filter((one) => one.kind === kind)[nth - 1]
        if (found !== undefined) resolve(found)
        else if (child.exitCode !== null || child.signalCode !== null) reject(new Error(`ended without ${kind} ${nth}`))
      }
      waiting.push(look)
      look()
    })
  say(order)
  return { child, lines, say, line, ended }
}

export function eraseToTheEnd(order: EraseOrder, helper: keyof typeof helpers = 'small'): Promise<Ended> {
  return startErase(order, helper).ended
}

export function kindsOf(lines: readonly EraseLine[]): string[] {
  return lines.map(({ kind }) => kind).filter((kind) => kind !== 'progress')
}

export function onlyOf<Kind extends EraseLine['kind']>(lines: readonly EraseLine[], kind: Kind) {
  return lines.filter((line): line is Extract<EraseLine, { kind: Kind }> => line.kind === kind)
}
