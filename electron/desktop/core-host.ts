import { join } from 'node:path'
import { createCore } from '../core/create-core.ts'
import { nodeDeps } from '../core/default-deps.ts'
import { reportToBoth, reportToStderr, textOf } from '../shell/report.ts'
import { startFailureOf } from '../shell/start-failure.ts'
import { lanOffer } from '../web/lan/open-lan.ts'
import type { FromCoreHost, ToCoreHost } from './core-host-messages.ts'
import { type ServedPort, servePort } from './serve-port.ts'

const { parentPort } = process
const [dataFolder = ''] = process.argv.slice(2)
const rendererFolder = join(import.meta.dirname, '..', 'renderer')
const starting = start()
let servedPort: ServedPort | null = null

starting.catch((error: unknown) => {
  const detail = error instanceof Error ? error.message : String(error)
  parentPort.postMessage({ kind: 'failed', failure: startFailureOf(error), detail } satisfies FromCoreHost)
})

parentPort.on('message', (event) => {
  const message = event.data as ToCoreHost
  const [port] = event.ports
  if (message.kind === 'close') close()
  else if (port !== undefined) serve(port)
})

async function start() {
  const core = createCore(await nodeDeps({ dataFolder }))
  core.backups.keep((error) => reportToBoth(core)(textOf(error)))
  const offered = core.network.offer(lanOffer({ core, rendererFolder }))
  // A network that cannot be served must not keep the bench itself from working.
  await offered.catch((error: unknown) => reportToStderr(textOf(error)))
  // One for the life of the window: a reload of the page does not ask again who works here.
  return { core, session: core.newSession('desktop') }
}

function serve(port: ServedPort): void {
  servedPort?.close()
  servedPort = port
  starting.then(
    ({ core, session }) => servePort(core, session, port, reportToBoth(core)),
    () => port.close(),
  )
}

function close(): void {
  servedPort?.close()
  const closed = starting.then(({ core }) => core.close())
  closed.then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
