import type { Core } from '../core/create-core.ts'
import { type Report, reportToBoth, reportToStderr, textOf } from '../shell/report.ts'
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
  /** The core stands, and the network where it was asked for. Rejects with what kept the core from starting. */
  ready: Promise<ReadyShell>
}
export type ReadyShell = {
  lan: LanOpened | 'NETWORK_ABSENT' | null
  /** A code that lets one bench in, given out in a manager's name and with their code where codes are asked. */
  inviteBench(operatorName: string, pin: string | null): Promise<Invited>
}

/**
 * The page at once, and the core that answers it as soon as it stands: a browser starts meanwhile, which takes as long.
 * Closing the one closes the other. Rejects when the port is taken.
 */
export async function openWebShell({ dataFolder, lan = null, ...place }: WebShellPlace): Promise<OpenedShell> {
  const listening = Promise.withResolvers<void>()
  const core = startCore(dataFolder, listening.promise)
  const report: Report = (line) => void core.then(reportToBoth, () => reportToStderr).then((tell) => tell(line))
  const ready = core.then(async (started) => {
    started.backups.keep((error) => report(textOf(error)))
    const opened = await openToNetwork(started, place.rendererFolder, lan)
    return { lan: opened, inviteBench: invitationsOf(started) }
  })
  // It is heard by who awaits it: until then it is no failure of its own.
  ready.catch(() => undefined)
  const shell = await serveWeb({ core, host: '127.0.0.1', report, ...place })
  listening.resolve()
  const close = async () => {
    await shell.close()
    await ready.catch(() => undefined)
    await (await core.catch(() => null))?.close()
  }
  return { ...shell, ready, close }
}

/** Loading leaves no turn to anything else: the address is given before, and the page's files between two pieces. */
async function startCore(dataFolder: string, listening: Promise<void>): Promise<Core> {
  await listening
  await turnToOthers()
  const { nodeDeps } = await import('../core/default-deps.ts')
  await turnToOthers()
  const { createCore } = await import('../core/create-core.ts')
  await turnToOthers()
  const deps = await nodeDeps({ dataFolder })
  await turnToOthers()
  return createCore(deps)
}

/** As many as a file takes from its request to its answer. */
async function turnToOthers(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** A network that cannot be served must not keep the bench itself from working. */
async function openToNetwork(core: Core, rendererFolder: string, wish: LanWish | null): Promise<ReadyShell['lan']> {
  const { lanOffer } = await import('./lan/open-lan.ts')
  const offered = core.network.offer(lanOffer({ core, rendererFolder }))
  await offered.catch((error: unknown) => reportToStderr(textOf(error)))
  if (wish === null) return null
  const started = await core.network.start(wish)
  if (typeof started === 'string') return 'NETWORK_ABSENT'
  const { names, port, fingerprint } = started
  return { addresses: names().map((name) => `https://${name}:${port}`), fingerprint }
}

function invitationsOf(core: Core): ReadyShell['inviteBench'] {
  return async (operatorName, pin) => {
    const session = core.newSession('cli')
    const entered = await core.workAs(session, operatorName, pin)
    if (entered !== 'IN') return { refused: entered }
    const { benchInvitation } = await core.clientFor(session).network.inviteBench()
    return { code: benchInvitation?.code ?? '' }
  }
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
