import { type Core, createCore } from '../core/create-core.ts'
import { nodeDeps } from '../core/default-deps.ts'
import { reportToBoth, reportToStderr, textOf } from '../shell/broken-calls.ts'
import { lanOffer } from './lan/open-lan.ts'
import { serveWeb, type WebShell } from './serve.ts'

export type WebShellPlace = {
  dataFolder: string
  rendererFolder: string
  port?: number
  /** Opens to the local network from the start, whatever was chosen in the page. */
  lan?: LanWish | null
}

export type LanWish = { address: string | null; port: number | null }
type Invited = { code: string } | { refused: 'PIN_NEEDED' | 'UNKNOWN' }
/** What a person needs to open this bench from elsewhere. */
type LanOpened = { addresses: string[]; fingerprint: string }
export type OpenedShell = WebShell & {
  lan: LanOpened | 'NETWORK_ABSENT' | null
  /** A code that lets one bench in, given out in a manager's name and with their code where codes are asked. */
  inviteBench(operatorName: string, pin: string | null): Promise<Invited>
}

/** A core and the page that shows it; closing the one closes the other. Rejects with what kept the core from starting. */
export async function openWebShell({ dataFolder, lan = null, ...place }: WebShellPlace): Promise<OpenedShell> {
  const core = createCore(await nodeDeps({ dataFolder }))
  const report = reportToBoth(core)
  core.backups.keep((error) => report(textOf(error)))
  try {
    const shell = await serveWeb({ core, host: '127.0.0.1', report, ...place })
    const opened = await openToNetwork(core, place.rendererFolder, lan)
    const close = async () => {
      await shell.close()
      await core.close()
    }
    return { ...shell, lan: opened, inviteBench: (name, pin) => inviteBench(core, name, pin), close }
  } catch (error) {
    await core.close()
    throw error
  }
}

/** A network that cannot be served must not keep the bench itself from working. */
async function openToNetwork(core: Core, rendererFolder: string, wish: LanWish | null): Promise<OpenedShell['lan']> {
  const offered = core.network.offer(lanOffer({ core, rendererFolder }))
  await offered.catch((error: unknown) => reportToStderr(textOf(error)))
  if (wish === null) return null
  const started = await core.network.start(wish)
  if (typeof started === 'string') return 'NETWORK_ABSENT'
  const { names, port, fingerprint } = started
  return { addresses: names().map((name) => `https://${name}:${port}`), fingerprint }
}

async function inviteBench(core: Core, operatorName: string, pin: string | null): Promise<Invited> {
  const session = core.newSession('cli')
  const entered = await core.workAs(session, operatorName, pin)
  if (entered !== 'IN') return { refused: entered }
  const { benchInvitation } = await core.clientFor(session).network.inviteBench()
  return { code: benchInvitation?.code ?? '' }
}

/** Resolves when somebody asks the process to stop; asking again changes nothing. */
export function stopAsked(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  return promise
}

/** An address opens once: whoever closed the browser asks for another one by Enter. */
export function onEnter(giveAnother: () => void): void {
  process.stdin.on('data', giveAnother)
  // Waiting for a key alone must not keep the process.
  process.stdin.unref()
}
