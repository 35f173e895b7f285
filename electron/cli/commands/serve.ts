import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { dirname, join } from 'node:path'
import type { Command } from './command.ts'

/** Starts the web shell in its own process and stays until it stops. */
export const serveCommand: Command = {
  name: 'serve',
  run(options) {
    const args = [webShell(), '--data', options.dataFolder, '--lang', options.language]
    if (options.port !== null) args.push('--port', String(options.port))
    args.push(...options.lanArguments)
    if (options.operatorName !== null) args.push('--operator', options.operatorName)
    if (options.isJson) args.push('--json')
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: environmentOfShell() })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code) => resolve(code ?? 0))
    })
  },
}

/** With what was compiled at earlier starts, kept where ours is: without it a start takes twice as long. */
function environmentOfShell(): NodeJS.ProcessEnv {
  const kept = getCompileCacheDir()
  return kept === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(kept) }
}

/** Its sources, or beside us where both are built. */
function webShell(): string {
  const source = join(import.meta.dirname, '../../web/main.ts')
  return existsSync(source) ? source : join(import.meta.dirname, 'web.js')
}
