import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type CollectionProblem,
  type CollectorName,
  collectionSizeLimitBytes,
} from '../../../shared/contract/collection.contract.ts'
import { isDoorCode } from './door-code.ts'
import { readBody } from './read-body.ts'
import { servedScript } from './served-script.ts'

export type ArrivalAnswer = 'TAKEN' | 'TOO_MANY_WAITING' | CollectionProblem

export type DoorRequestPorts = {
  code: string
  /** "192.168.1.20:7117": how a visitor may name this door. Any other name is another site's page asking. */
  addresses: () => readonly string[]
  onArrival: (bytes: Uint8Array) => Promise<ArrivalAnswer>
  onWrongCode: () => void
  wrongCodeMilliseconds: number
}

const mostBodies = 4
const scripts: Record<string, CollectorName> = { '/collect.sh': 'collect.sh', '/collect.ps1': 'collect.ps1' }

/** Answers the three questions of the door; everything else is nowhere. */
export function createDoorRequests({
  code,
  addresses,
  onArrival,
  onWrongCode,
  wrongCodeMilliseconds,
}: DoorRequestPorts) {
  let bodyCount = 0

  return async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.headers.host ?? ''
    if (!addresses().includes(address)) return end(response, 404)
    // Compared as it was sent: a path that must be tidied up first is none of ours.
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const script = request.method === 'GET' ? scripts[path] : undefined
    const isPost = request.method === 'POST' && request.url === '/collection'
    const given = isPost ? headerOf(request) : new URLSearchParams(query).get('c')
    if ((script === undefined && !isPost) || given === null) return end(response, 404)
    if (!isDoorCode(given, code)) {
      onWrongCode()
      await wait(wrongCodeMilliseconds)
      return end(response, 403)
    }
    if (script !== undefined) return end(response, 200, await servedScript(script, address, code))
    if (bodyCount >= mostBodies) return end(response, 503)
    bodyCount += 1
    await take(request, response).finally(() => {
      bodyCount -= 1
    })
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, collectionSizeLimitBytes)
    if (body === null) {
      response.destroy()
      return
    }
    if (body === 'TOO_LARGE') return end(response, 413)
    const answer = await onArrival(body)
    end(response, answer === 'TAKEN' ? 201 : answer === 'TOO_MANY_WAITING' ? 503 : 422, `${answer}\n`)
  }
}

function headerOf(request: IncomingMessage): string | null {
  const told = request.headers['x-etabli-code']
  return typeof told === 'string' ? told : null
}

function end(response: ServerResponse, status: number, text = ''): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // A body that was refused unread must not be read on.
    connection: 'close',
  })
  response.end(text)
}
