import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Translate } from '../../shared/i18n/translator.ts'
import { defaultDataFolder } from '../core/data-folder.ts'
import { reportToStderr, textOf } from '../shell/report.ts'
import { startFailureOf } from '../shell/start-failure.ts'
import { type LanWish, type OpenedShell, onEnter, openWebShell, type ReadyShell, stopAsked } from './open-web-shell.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    lang: { type: 'string' },
    port: { type: 'string' },
    json: { type: 'boolean' },
    lan: { type: 'boolean' },
    'lan-address': { type: 'string' },
    'lan-port': { type: 'string' },
    operator: { type: 'string' },
  },
})
const rendererFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')

process.exitCode = await serveUntilStopped()

async function serveUntilStopped(): Promise<number> {
  if (!existsSync(join(rendererFolder, 'index.html'))) return tell((await words())('cli.start.noPage'), 1)
  const dataFolder = values.data ?? defaultDataFolder()
  const wish = lanWish()
  let shell: OpenedShell | null = null
  try {
    shell = await openWebShell({ dataFolder, rendererFolder, port: Number(values.port ?? 0), lan: wish })
    const { oneTimeUrl, ready } = shell
    const stopped = stopAsked()
    const give = () => tell(values.json === true ? JSON.stringify({ url: oneTimeUrl() }) : oneTimeUrl(), 0)
    if (wish === null) give()
    else await tellNetwork(shell, await ready)
    if (process.stdin.isTTY) onEnter(give)
    // The bench key asks so for another address whenever its window opens again.
    if (process.platform !== 'win32') process.on('SIGUSR2', give)
    await Promise.race([ready, stopped])
    await stopped
    return 0
  } catch (error) {
    reportToStderr(textOf(error))
    return tell((await words())(`cli.start.failure.${startFailureOf(error)}`), 1)
  } finally {
    await shell?.close()
  }
}

/** An address or a port of the network asks for the network too. */
function lanWish(): LanWish | null {
  const { lan, 'lan-address': address = null, 'lan-port': port } = values
  if (lan !== true && address === null && port === undefined) return null
  return { address, port: port === undefined ? null : Number(port) }
}

/** Loaded when there is something to say: the page must not wait for it. */
async function words(): Promise<Translate> {
  const [{ languageOf }, { translator }] = await Promise.all([
    import('../../shared/i18n/language-of.ts'),
    import('../../shared/i18n/translator.ts'),
  ])
  return translator(languageOf(values.lang ?? ''))
}

async function tellNetwork({ oneTimeUrl }: OpenedShell, { lan, inviteBench }: ReadyShell): Promise<void> {
  const say = await words()
  if (lan === 'NETWORK_ABSENT' || lan === null) {
    tell(values.json === true ? JSON.stringify({ url: oneTimeUrl(), network: null }) : oneTimeUrl(), 0)
    process.stderr.write(`${say('network.errors.NETWORK_ABSENT')}\n`)
    return
  }
  const code = values.operator === undefined ? null : await codeInTheNameOf(values.operator, inviteBench)
  if (values.json === true) {
    tell(JSON.stringify({ url: oneTimeUrl(), network: { ...lan, code } }), 0)
    return
  }
  tell(oneTimeUrl(), 0)
  tell(`${say('network.addresses')}: ${lan.addresses.join(' · ')}`, 0)
  tell(`${say('network.fingerprint')}: ${lan.fingerprint}`, 0)
  if (code !== null) tell(`${say('network.code')}: ${code}`, 0)
}

/** The bench itself works whoever asked; only the code is not given out. */
async function codeInTheNameOf(name: string, invite: ReadyShell['inviteBench']): Promise<string | null> {
  const invited = await invite(name, process.env.ETABLI_PIN ?? null)
  if ('code' in invited) return invited.code
  process.stderr.write(`${(await words())(`commands.operatorRefused.${invited.refused}`)}\n`)
  return null
}

function tell(line: string, exitCode: number): number {
  process.stdout.write(`${line}\n`)
  return exitCode
}
