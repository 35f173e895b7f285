import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Report, reportToStderr } from '../shell/report.ts'
import type { ServedCore } from '../shell/served-core.ts'
import { defaultHttpLimits, type HttpLimits } from './http-limits.ts'
import type { AnswerCall } from './serve-calls.ts'
import { createWebServer } from './serve-http.ts'
import { createWebSessions } from './web-sessions.ts'

export type WebShellOptions = {
  /** One that still starts is served too: the page is there before it. */
  core: ServedCore | Promise<ServedCore>
  rendererFolder: string
  /** 0, or nothing, lets the system choose. */
  port?: number
  host: '127.0.0.1'
  limits?: Partial<HttpLimits>
  report?: Report
}

export type WebShell = {
  url: string
  /** Opens once; each call gives another address. */
  oneTimeUrl(): string
  port: number
  close(): Promise<void>
}

const graceMilliseconds = 500

/** Serves the page and its calls to browsers of this machine. Rejects when the port is taken. */
export async function serveWeb(options: WebShellOptions): Promise<WebShell> {
  const core = Promise.resolve(options.core)
  const limits = { ...defaultHttpLimits, ...options.limits }
  const report = options.report ?? reportToStderr
  const answerCall = answering(core, limits.bodyBytes, report)
  const sessions = createWebSessions(() => quiet(core.then(({ newSession }) => newSession('web'))))
  const server = createWebServer({ answerCall, rendererFolder: options.rendererFolder, sessions, limits, report })
  const liveResponses = trackResponses(server)
  server.listen({ host: options.host, port: options.port ?? 0, exclusive: true })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://${options.host}:${port}/`
  return {
    url,
    port,
    oneTimeUrl: () => `${url}?token=${sessions.issueToken()}`,
    close: () => closeServer(server, liveResponses),
  }
}

/** What answers is loaded with the core: neither is needed for the page itself. */
function answering(core: Promise<ServedCore>, bodyBytes: number, report: Report): Promise<AnswerCall> {
  const load = async (started: ServedCore) => {
    const { answerCalls } = await import('./serve-calls.ts')
    return answerCalls(started, { bodyBytes, report })
  }
  return quiet(core.then(load))
}

/** Who awaits it hears the rejection; that nobody does yet is no failure. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

function trackResponses(server: Server): ReadonlySet<ServerResponse> {
  const live = new Set<ServerResponse>()
  server.on('request', (_request, response: ServerResponse) => {
    live.add(response)
    response.once('close', () => live.delete(response))
  })
  return live
}

/** Lets running answers finish for a moment; streams are ended where they stand, so that a page sees them end. */
async function closeServer(server: Server, liveResponses: ReadonlySet<ServerResponse>): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  for (const response of liveResponses) {
    response.once('close', () => setImmediate(() => server.closeIdleConnections()))
    if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.end()
  }
  const timer = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
  await closed
  clearTimeout(timer)
}
