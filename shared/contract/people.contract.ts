import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { type Operator, operatorRoles } from '../domain/actor.ts'
import { idleMinutesRange, type PeopleBlocker, type SignInSettings } from '../domain/sign-in.ts'
import { idSchema, lineSchema } from './common.ts'
import { badgeSchema, pinRefused, pinSchema } from './session.contract.ts'

export type PersonView = Operator & { hasPin: boolean; hasBadge: boolean; leftAt: string | null }
export type PeopleView = { signIn: SignInSettings; people: PersonView[] }

const operatorOnly = z.object({ operatorId: idSchema })
const refusals = {
  NOT_FOUND: { status: 404 },
  REFUSED: { status: 409, data: type<{ blocker: PeopleBlocker }>() },
  ...pinRefused,
} as const

/** Who works here, and how they prove it: the manager's, but for one's own code. */
export const peopleContract = {
  view: oc.output(type<PeopleView>()),
  add: oc
    .input(z.object({ name: lineSchema, role: z.enum(operatorRoles), pin: pinSchema }))
    .errors({ ...refusals, NAME_TAKEN: { status: 409 } })
    .output(type<PeopleView>()),
  setRole: oc
    .input(operatorOnly.extend({ role: z.enum(operatorRoles) }))
    .errors(refusals)
    .output(type<PeopleView>()),
  setPin: oc
    .input(operatorOnly.extend({ pin: pinSchema }))
    .errors(refusals)
    .output(type<PeopleView>()),
  /** `null` takes the badge back: it opens nothing any more. */
  setBadge: oc
    .input(operatorOnly.extend({ badge: badgeSchema.nullable() }))
    .errors({ ...refusals, BADGE_TAKEN: { status: 409 } })
    .output(type<PeopleView>()),
  /** Nobody is deleted: what they did keeps their name. */
  setWorking: oc
    .input(operatorOnly.extend({ isWorking: z.boolean() }))
    .errors(refusals)
    .output(type<PeopleView>()),
  setSignIn: oc
    .input(
      z.object({
        isPinAsked: z.boolean(),
        idleMinutes: z.number().int().min(idleMinutesRange.least).max(idleMinutesRange.most),
      }),
    )
    .errors(refusals)
    .output(type<PeopleView>()),
  changeOwnPin: oc
    .input(z.object({ current: pinSchema, next: pinSchema }))
    .errors({
      ...pinRefused,
      NOT_RECOGNISED: { status: 422, data: type<{ retryAt: string | null }>() },
      TOO_MANY_TRIES: { status: 429, data: type<{ retryAt: string }>() },
    })
    .output(type<Record<string, never>>()),
}
