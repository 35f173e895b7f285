import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { SimpleCsrfProtectionHandlerPlugin } from '@orpc/server/plugins'
import type { Session } from '../core/session/session.ts'
import { type Report, reportBrokenCalls, textOf } from '../shell/broken-calls.ts'
import { guardHeaders } from '../shell/page-file.ts'
import type { ServedCore } from '../shell/served-core.ts'
import { type HttpLimits, serverOptions } from './http-limits.ts'
import { refuse } from './refusal-page.ts'
import { cookieName, judgeRequest, toGuardedRequest } from './request-guard.ts'
import { sendPageFile } from './static-files.ts'
import type { WebSessions } from './web-sessions.ts'

export type HttpParts = {
  core: ServedCore
  rendererFolder: string
  sessions: WebSessions
  limits: HttpLimits
  report: Report
}

export function createWebServer({ core, rendererFolder, sessions, limits, report }: HttpParts): Server {
  const calls = new RPCHandler(core.router, {
    clientInterceptors: [reportBrokenCalls(report)],
    plugins: [new SimpleCsrfProtectionHandlerPlugin(), new BodyLimitPlugin({ maxBodySize: limits.bodyBytes })],
  })

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const port = (server.address() as AddressInfo | null)?.port ?? 0
    const verdict = judgeRequest(toGuardedRequest(request), { port, findSession: sessions.find })
    if (verdict.kind === 'refused') return refuse(response, statusOf(verdict.reason), allowOf(request))
    if (verdict.kind === 'enter') return enter(response, sessions, verdict, port)
    if (verdict.kind === 'page') return sendPageFile(request, response, rendererFolder, verdict.rawPath)
    if (Number(request.headers['content-length']) > limits.bodyBytes) return refuse(response, 413)
    response.setHeaders(new Map(Object.entries({ ...guardHeaders, 'cache-control': 'no-store' })))
    const { matched } = await calls.handle(request, response, {
      prefix: '/rpc',
      context: core.contextFor(verdict.session),
    })
    if (!matched) refuse(response, 404)
  }

  const server = createServer(serverOptions(limits), (request, response) => {
    serve(request, response).catch((error: unknown) => {
      report(textOf(error))
      if (response.headersSent) response.destroy()
      else refuse(response, 500)
    })
  })
  server.maxConnections = limits.connections
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'))
  return server
}

function enter(
  response: ServerResponse,
  sessions: WebSessions,
  { token, session }: { token: string; session: Session | null },
  port: number,
): void {
  const cookie = sessions.redeem(token)
  // A burnt address opened again in the browser that burnt it is only a second look.
  if (cookie === null && session === null) {
    refuse(response, 403)
    return
  }
  const setCookie = `${cookieName(port)}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
  response.writeHead(303, {
    location: '/',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    ...(cookie !== null && { 'set-cookie': setCookie }),
  })
  response.end()
}

function statusOf(reason: string): number {
  return reason === 'METHOD' ? 405 : 403
}

function allowOf(request: IncomingMessage): Record<string, string> {
  return { allow: request.url?.startsWith('/rpc') ? 'POST' : 'GET, HEAD' }
}
