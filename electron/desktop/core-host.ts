import { randomUUID } from 'node:crypto'
import { createCore } from '../core/create-core.ts'
import { nodeDeps } from '../core/default-deps.ts'
import type { Session } from '../core/session/session.ts'
import { startFailureOf } from '../shell/start-failure.ts'
import type { FromCoreHost, ToCoreHost } from './core-host-messages.ts'
import { type ServedPort, servePort } from './serve-port.ts'

const { parentPort } = process
const [dataFolder = ''] = process.argv.slice(2)
/** One for the life of the window: a reload of the page does not ask again who works here. */
const session: Session = { id: randomUUID(), shell: 'desktop', operatorId: null }
const starting = nodeDeps({ dataFolder, shell: 'desktop' }).then(createCore)
let servedPort: ServedPort | null = null

starting.catch((error: unknown) => {
  const detail = error instanceof Error ? error.message : String(error)
  parentPort.postMessage({ kind: 'failed', failure: startFailureOf(error), detail } satisfies FromCoreHost)
})

parentPort.on('message', (event) => {
  const message = event.data as ToCoreHost
  const [port] = event.ports
  if (message.kind === 'close') closeCore()
  else if (port !== undefined) serve(port)
})

function serve(port: ServedPort): void {
  servedPort?.close()
  servedPort = port
  starting.then(
    ({ router }) => servePort(router, session, port),
    () => port.close(),
  )
}

function closeCore(): void {
  servedPort?.close()
  const closed = starting.then((core) => core.close())
  closed.then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
