import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import type { Services } from './services.ts'
import type { Session } from './session/session.ts'

/** What every call is given by its shell. */
export type CoreContext = { services: Services; session: Session }

export const os = implement(contract).$context<CoreContext>()

/** Puts the actor in the context, or answers OPERATOR_NEEDED: no change without somebody who made it. */
export const asActor = os.middleware(async ({ context, next, errors }) => {
  const actor = await context.services.session.actorOf(context.session)
  if (actor === null) throw errors.OPERATOR_NEEDED()
  return next({ context: { actor } })
})
