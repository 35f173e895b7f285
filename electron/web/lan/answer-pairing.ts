import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { languageOf } from '../../../shared/i18n/language-of.ts'
import { isStorageFull } from '../../core/db/db-errors.ts'
import { guardHeaders } from '../../shell/page-file.ts'
import { turnAway } from '../refusal-page.ts'
import { lanCookieName } from './lan-guard.ts'
import type { LanLimits } from './lan-limits.ts'
import { type PairingForm, pairingPage, pairingPolicy } from './pairing-page.ts'
import { readForm } from './read-form.ts'
import type { NetworkCore } from './served-network.ts'

type Place = { core: NetworkCore; port: number; address: string; limits: LanLimits }

/** Browsers keep no cookie for longer. */
const longestCookieSeconds = 400 * 24 * 3600

/** The form of whoever was not let in yet; a code that came by a QR symbol stands in it already. */
export function showPairing(request: IncomingMessage, response: ServerResponse, code: string | null): void {
  const given = /^[a-z]{1,20}$/i.exec(code ?? '')?.[0] ?? ''
  send(request, response, 200, { asks: 'code', code: given, name: '', problem: null })
}

/** A code for a cookie. The answer to a wrong one takes its time. */
export async function answerPairing(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  const form = await readForm(request)
  if (form === null) return turnAway(response, 400)
  const code = (form.get('code') ?? '').replace(/\s/g, '').slice(0, 20)
  const name = form.get('name')?.slice(0, 200) ?? null
  const answer = await place.core.network
    .letIn({ code, benchName: name, address: place.address })
    .catch((error: unknown) => ({ kind: fullOrThrown(error) }))
  if (answer.kind === 'let-in') {
    const { secret, client } = answer
    const age = client === 'bench' ? `; Max-Age=${longestCookieSeconds}` : ''
    response.writeHead(303, {
      ...guardHeaders,
      location: '/',
      'cache-control': 'no-store',
      'set-cookie': `${lanCookieName(place.port)}=${secret}; Secure; HttpOnly; SameSite=Strict; Path=/${age}`,
    })
    response.end()
    return
  }
  const { kind: problem } = answer
  if (problem === 'WRONG_CODE' || problem === 'TOO_MANY_GUESSES') await wait(place.limits.wrongCodeMilliseconds)
  // Whoever had come as far as the name goes on from there once there is room.
  const isAboutName =
    problem === 'NAME_NEEDED' || problem === 'NAME_TAKEN' || (problem === 'STORAGE_FULL' && name !== null)
  send(request, response, statusOf[problem], { asks: isAboutName ? 'name' : 'code', code, name: name ?? '', problem })
}

const statusOf = {
  NAME_NEEDED: 422,
  NAME_TAKEN: 422,
  TOO_MANY_GUESSES: 429,
  WRONG_CODE: 403,
  STORAGE_FULL: 507,
} as const

function fullOrThrown(error: unknown): 'STORAGE_FULL' {
  if (isStorageFull(error)) return 'STORAGE_FULL'
  throw error
}

function send(request: IncomingMessage, response: ServerResponse, status: number, form: PairingForm): void {
  const [wanted = ''] = (request.headers['accept-language'] ?? '').split(/[,;]/)
  const language = languageOf(wanted)
  const bytes = Buffer.from(pairingPage(form, language))
  response.writeHead(status, {
    ...guardHeaders,
    'content-security-policy': pairingPolicy,
    // Without any referrer a browser sends its form from "null", and the guard could not tell it from a stranger's.
    'referrer-policy': 'same-origin',
    'content-type': 'text/html; charset=utf-8',
    'content-length': bytes.byteLength,
    'cache-control': 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
