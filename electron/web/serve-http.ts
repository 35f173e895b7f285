import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Session } from '../core/session/session.ts'
import { guardHeaders } from '../shell/page-file.ts'
import { type Report, textOf } from '../shell/report.ts'
import { type HttpLimits, serverOptions } from './http-limits.ts'
import { refuse } from './refusal-page.ts'
import { cookieName, judgeRequest, toGuardedRequest } from './request-guard.ts'
import type { AnswerCall } from './serve-calls.ts'
import { sendPageFile } from './static-files.ts'
import type { WebSessions } from './web-sessions.ts'

export type HttpParts = {
  /** Rejects when the core does not start. */
  answerCall: Promise<AnswerCall>
  rendererFolder: string
  sessions: WebSessions<Promise<Session>>
  limits: HttpLimits
  report: Report
}

/** Stands before the core does: the page is loaded meanwhile, and what it asks waits. */
export function createWebServer({ answerCall, rendererFolder, sessions, limits, report }: HttpParts): Server {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const port = (server.address() as AddressInfo | null)?.port ?? 0
    const verdict = judgeRequest(toGuardedRequest(request), { port, findSession: sessions.find })
    if (verdict.kind === 'refused') return refuse(response, statusOf(verdict.reason), allowOf(request))
    if (verdict.kind === 'enter') return enter(response, sessions, verdict, port)
    if (verdict.kind === 'page') return sendPageFile(request, response, rendererFolder, verdict.rawPath)
    if (Number(request.headers['content-length']) > limits.bodyBytes) return refuse(response, 413)
    const answer = await answerCall.catch(() => null)
    // Why is told by who opened this shell.
    if (answer === null) return refuse(response, 503)
    response.setHeaders(new Map(Object.entries({ ...guardHeaders, 'cache-control': 'no-store' })))
    if (!(await answer(request, response, await verdict.session))) await refuse(response, 404)
  }

  const server = createServer(serverOptions(limits), (request, response) => {
    serve(request, response).catch((error: unknown) => {
      report(textOf(error))
      if (response.headersSent) response.destroy()
      else void refuse(response, 500)
    })
  })
  server.maxConnections = limits.connections
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'))
  return server
}

async function enter(
  response: ServerResponse,
  sessions: WebSessions<unknown>,
  { token, session }: { token: string; session: unknown },
  port: number,
): Promise<void> {
  const cookie = sessions.redeem(token)
  // A burnt address opened again in the browser that burnt it is only a second look.
  if (cookie === null && session === null) {
    return refuse(response, 403)
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
