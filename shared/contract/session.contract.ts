import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { Actor, Operator } from '../domain/actor.ts'
import type { Organisation } from '../domain/document.ts'
import { badgeLength, type PinProblem, pinLength, type SignInSettings } from '../domain/sign-in.ts'
import { idSchema, lineSchema, optionalLineSchema } from './common.ts'

/** What the frame shows around every screen. */
export type SessionView = {
  shell: 'desktop' | 'web' | 'cli'
  appVersion: string
  /** `null` until somebody says who works here. */
  actor: Actor | null
  /** Nothing but the entrance answers until somebody proves who they are. */
  isLocked: boolean
  signIn: SignInSettings
  operators: Operator[]
  organisation: Organisation | null
}

const organisationSchema = z.object({
  name: lineSchema,
  legalId: optionalLineSchema,
  address: optionalLineSchema,
  contact: optionalLineSchema,
})

/** Bounded here; `pinProblem` says what is wrong with a chosen one. */
export const pinSchema = z.string().trim().min(1).max(pinLength.most)
export const badgeSchema = z.string().trim().min(badgeLength.least).max(badgeLength.most)
export const pinRefused = { PIN_REFUSED: { status: 422, data: type<{ problem: PinProblem }>() } } as const

const entrance = {
  NOT_FOUND: { status: 404 },
  NO_PIN: { status: 409 },
  /** `retryAt`: when the next try is heard, `null` for at once. */
  NOT_RECOGNISED: { status: 422, data: type<{ retryAt: string | null }>() },
  TOO_MANY_TRIES: { status: 429, data: type<{ retryAt: string }>() },
} as const

export const sessionContract = {
  view: oc.output(type<SessionView>()),
  /**
   * First start: makes the manager, and works as them; with a code, codes are asked from then on. Later, where no codes
   * are asked, a new colleague.
   */
  join: oc
    .input(z.object({ operatorName: lineSchema, pin: pinSchema.nullable().default(null) }))
    .errors({ NAME_TAKEN: { status: 409 }, ...pinRefused })
    .output(type<SessionView>()),
  /** Where no codes are asked. */
  switchOperator: oc
    .input(z.object({ operatorId: idSchema }))
    .errors({ NOT_FOUND: { status: 404 }, PIN_NEEDED: { status: 409 } })
    .output(type<SessionView>()),
  /** Works as somebody who proves it, or unlocks the screen. */
  signIn: oc
    .input(z.object({ operatorId: idSchema, pin: pinSchema }))
    .errors(entrance)
    .output(type<SessionView>()),
  signInByBadge: oc
    .input(z.object({ badge: badgeSchema }))
    .errors(entrance)
    .output(type<SessionView>()),
  lock: oc.output(type<SessionView>()),
  /** Somebody is at work: keeps the screen from locking itself. */
  stillHere: oc.output(type<{ isLocked: boolean }>()),
  /** `shown` is what the form was filled from: an edit made on an older one is refused with the one that stands. */
  setOrganisation: oc
    .input(organisationSchema.extend({ shown: organisationSchema.nullable().optional() }))
    .errors({ CHANGED_MEANWHILE: { status: 409, data: type<{ current: Organisation | null }>() } })
    .output(type<SessionView>()),
}
