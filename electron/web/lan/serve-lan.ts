import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { Session } from '../../core/session/session.ts'
import { guardHeaders } from '../../shell/page-file.ts'
import { type Report, textOf } from '../../shell/report.ts'
import { serverOptions } from '../http-limits.ts'
import { turnAway } from '../refusal-page.ts'
import { readCookie, toGuardedRequest } from '../request-guard.ts'
import { answerCalls } from '../serve-calls.ts'
import { sendPageFile } from '../static-files.ts'
import { answerPairing, showPairing } from './answer-pairing.ts'
import { judgeLanRequest, lanCookieName } from './lan-guard.ts'
import type { LanLimits } from './lan-limits.ts'
import { createOpenAnswers, isCutOff } from './open-answers.ts'
import type { NetworkCore } from './served-network.ts'

export type LanParts = {
  core: NetworkCore
  rendererFolder: string
  identity: { keyPem: string; certificatePem: string }
  /** Without the port. */
  names: () => readonly string[]
  /** Where visitors came in: this server itself listens nowhere. */
  port: () => number
  limits: LanLimits
  report: Report
}

export type LanServer = { server: Server; close(): Promise<void> }

const testsPage = '/tested.html'
const pages = ['/index.html', testsPage]

/** The same page and the same calls as at the bench, over TLS, for whoever was let in by a code. */
export function createLanServer({ core, rendererFolder, identity, limits, report, ...place }: LanParts): LanServer {
  const answer = answerCalls(core, { bodyBytes: limits.bodyBytes, report })
  const answers = createOpenAnswers()
  const stopListening = core.network.onSentAway(answers.cut)

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const port = place.port()
    const address = request.socket.remoteAddress ?? ''
    const guarded = toGuardedRequest(request)
    const verdict = judgeLanRequest(
      guarded,
      place.names().map((name) => `${name}:${port}`),
    )
    if (verdict.kind === 'refused') return turnAway(response, verdict.reason === 'METHOD' ? 405 : 403)
    if (verdict.kind === 'pair') return answerPairing(request, response, { core, port, address, limits })
    const cookie = readCookie(guarded.cookieHeader, lanCookieName(port))
    const session = cookie === null ? null : await core.network.find(cookie, address, plainAddress(request))
    if (verdict.kind === 'page') return servePage(request, response, session, verdict)
    if (session === null) return turnAway(response, 403)
    // Every browser says how long its call is: what does not is no page of ours.
    const length = request.headers['content-length']
    if (length === undefined) return turnAway(response, 411)
    if (Number(length) > (isTestedMachine(session) ? limits.testedBodyBytes : limits.bodyBytes))
      return turnAway(response, 413)
    return call(request, response, session)
  }

  async function servePage(
    request: IncomingMessage,
    response: ServerResponse,
    session: Session | null,
    { rawPath, query }: { rawPath: string; query: string },
  ): Promise<void> {
    if (session === null && rawPath === '/') return showPairing(request, response, new URLSearchParams(query).get('c'))
    // Whoever was sent away and reloads a page must find the door again.
    if (session === null && pages.includes(rawPath)) return leadTo(response, '/')
    if (session === null) return turnAway(response, 403)
    const isFrontDoor = rawPath === '/' || rawPath === '/index.html'
    if (isFrontDoor && isTestedMachine(session)) return leadTo(response, testsPage)
    return sendPageFile(request, response, rendererFolder, rawPath)
  }

  async function call(request: IncomingMessage, response: ServerResponse, session: Session): Promise<void> {
    const clientId = session.network?.clientId ?? ''
    const isStream = /\/changes$/.test(request.url ?? '')
    answers.add(clientId, response)
    if (isStream) core.network.follows(clientId, 1)
    response.once('close', () => isStream && core.network.follows(clientId, -1))
    response.setHeaders(new Map(Object.entries({ ...guardHeaders, 'cache-control': 'no-store' })))
    if (!(await answer(request, response, session))) turnAway(response, 404)
  }

  const server = createServer(
    {
      ...serverOptions(limits),
      key: identity.keyPem,
      cert: identity.certificatePem,
      minVersion: 'TLSv1.2',
      handshakeTimeout: limits.handshakeMilliseconds,
    },
    (request, response) => {
      serve(request, response).catch((error: unknown) => {
        if (isCutOff(error, response)) return
        report(textOf(error))
        if (response.headersSent) response.destroy()
        else turnAway(response, 500)
      })
    },
  )
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'))

  async function close(): Promise<void> {
    stopListening()
    answers.cutAll()
    server.closeAllConnections()
    server.close()
  }
  return { server, close }
}

function isTestedMachine({ network }: Session): boolean {
  return network?.grant.kind === 'tested-machine'
}

/** As people write it: one socket for both families tells IPv4 as "::ffff:192.168.1.20". */
function plainAddress({ socket }: IncomingMessage): string | null {
  return socket.localAddress?.replace(/^::ffff:/, '') ?? null
}

function leadTo(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...guardHeaders, location, 'cache-control': 'no-store' })
  response.end()
}
