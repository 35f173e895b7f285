import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { languageOf } from '../../shared/i18n/language-of.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { defaultDataFolder } from '../core/data-folder.ts'
import { reportToStderr, textOf } from '../shell/broken-calls.ts'
import { startFailureOf } from '../shell/start-failure.ts'
import { onEnter, openWebShell, stopAsked } from './open-web-shell.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, lang: { type: 'string' }, port: { type: 'string' }, json: { type: 'boolean' } },
})
const words = translator(languageOf(values.lang ?? ''))
const rendererFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')

process.exitCode = await serveUntilStopped()

async function serveUntilStopped(): Promise<number> {
  if (!existsSync(join(rendererFolder, 'index.html'))) return tell(words('cli.start.noPage'), 1)
  const dataFolder = values.data ?? defaultDataFolder()
  try {
    const shell = await openWebShell({ dataFolder, rendererFolder, port: Number(values.port ?? 0) })
    const give = () => tell(values.json === true ? JSON.stringify({ url: shell.oneTimeUrl() }) : shell.oneTimeUrl(), 0)
    give()
    if (process.stdin.isTTY) onEnter(give)
    await stopAsked()
    await shell.close()
    return 0
  } catch (error) {
    reportToStderr(textOf(error))
    return tell(words(`cli.start.failure.${startFailureOf(error)}`), 1)
  }
}

function tell(line: string, exitCode: number): number {
  process.stdout.write(`${line}\n`)
  return exitCode
}
