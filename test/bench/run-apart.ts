import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { BenchResult } from './bench-result.ts'

const root = join(import.meta.dirname, '../..')
const longestMs = 20 * 60_000

/** In a process of its own: what it leaves behind slows no other, and its failure ends no other. `null` is said. */
export async function runApart(name: string, options: readonly string[]): Promise<BenchResult | null> {
  const args = ['electron/preflight.mjs', 'test/bench/bench.ts', name, '--json', ...options]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], timeout: longestMs })
  let text = ''
  child.stdout.on('data', (piece: Buffer) => {
    text += piece.toString()
  })
  const [code, signal] = await once(child, 'close')
  if (code === 0) return (JSON.parse(text) as Record<string, BenchResult>)[name] ?? null
  process.stderr.write(`${name}: ended with ${code ?? signal}, NOT measured\n`)
  return null
}
