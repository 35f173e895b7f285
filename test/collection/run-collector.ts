import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const collectorScript = join(import.meta.dirname, '../../resources/collectors/collect.sh')

export type Shell = { name: string; program: string; args: readonly string[] }
export type Ran = { code: number; stdout: Buffer; stderr: string }

/** Runs a program without a shell between. `input` goes to its standard input. */
export function run(
  program: string,
  args: readonly string[],
  { env = {}, input = '', cwd }: { env?: Record<string, string>; input?: string; cwd?: string } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      [...args],
      {
        encoding: 'buffer',
        maxBuffer: 64 * 1024 * 1024,
        timeout: 50_000,
        cwd,
        env: { PATH: process.env.PATH, ...env },
      },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
        resolve({ code, stdout, stderr: stderr.toString() })
      },
    )
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

export async function isThere(program: string): Promise<boolean> {
  return (await run('sh', ['-c', `command -v ${program}`])).code === 0
}

/** A machine of files and scripts: its /sys and /proc in a folder, its tools in another. */
export function fakeMachine() {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-machine-'))
  const root = join(folder, 'root')
  const tools = join(folder, 'bin')
  mkdirSync(root)
  mkdirSync(tools)
  return {
    folder,
    root,
    env: { COLLECT_ROOT: root, COLLECT_PATH: `${tools}:/usr/bin:/bin`, TMPDIR: folder },
    tools,
    file(path: string, content: string | Uint8Array): void {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), content)
    },
    /** A tool that prints what a real one printed. */
    tool(name: string, output: string | Uint8Array, { exitCode = 0 } = {}): void {
      const answer = join(folder, `${name}.answer`)
      writeFileSync(answer, output)
      this.script(name, `cat '${answer}'; exit ${exitCode}`)
    },
    script(name: string, body: string): void {
      writeFileSync(join(tools, name), `#!/bin/sh\n${body}\n`)
      chmodSync(join(tools, name), 0o755)
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/probe/qemu-thinkpad', name), 'utf8')
}
