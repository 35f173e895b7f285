import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtWeb, isOlderThanSources, webSources } from '../../core/system/build-age.ts'
import type { Command } from './command.ts'

/** Becomes the web shell, and stays until it is stopped: another process would only start later. */
export const serveCommand: Command = {
  name: 'serve',
  async run(options) {
    const args = ['--data', options.dataFolder, '--lang', options.language]
    if (options.port !== null) args.push('--port', String(options.port))
    args.push(...options.lanArguments)
    if (options.operatorName !== null) args.push('--operator', options.operatorName)
    if (options.isJson) args.push('--json')
    const program = webShell()
    process.argv.splice(1, process.argv.length, program, ...args)
    await import(pathToFileURL(program).href)
    return Number(process.exitCode ?? 0)
  },
}

/** Beside us in a package; else what was built of the sources, unless they are newer. */
function webShell(): string {
  const root = join(import.meta.dirname, '../../..')
  const source = join(root, 'electron/web/main.ts')
  if (!existsSync(source)) return join(import.meta.dirname, 'web.js')
  return isOlderThanSources(root, builtWeb.program, webSources) ? source : join(root, builtWeb.program)
}
