import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import { erasingCalls, outOfReach } from '../../shared/domain/network-access.ts'
import { isHomeOnly } from '../../shared/domain/offline/home-only.ts'
import { permissionRefusal, ruleOf } from '../../shared/domain/permissions.ts'
import { isStorageFull } from './db/db-errors.ts'
import { TagsUsedUp } from './offline/take-tag.ts'
import type { Services } from './services.ts'
import type { Session } from './session/session.ts'
import { isMovedAway } from './transfer/moved-away.ts'

/** What every call is given by its shell. */
export type CoreContext = { services: Services; session: Session }

const described = implement(contract).$context<CoreContext>()

/** Asks the table of permissions before anything else looks at a call: no router has to think of it. */
const onlyWhoMay = described.middleware(async ({ context, next, path, errors }) => {
  const procedure = path.join('.')
  const refusal = permissionRefusal(ruleOf(procedure), await context.services.session.callerOf(context.session))
  if (refusal === null) return next()
  if (refusal === 'NO_RULE') throw new Error(`shared/domain/permissions.ts says nothing of ${procedure}`)
  throw errors[refusal]()
})

/** Through the network less may be asked than at the bench, and by the page of a tested machine next to nothing. */
const withinReach = described.middleware(async ({ context, next, path, errors }) => {
  const call = path.join('.')
  const grant = context.session.network?.grant ?? null
  const mustAsk = grant !== null && erasingCalls.some((one) => one === call)
  const reason = outOfReach(call, grant, mustAsk && (await context.services.network.isErasingAllowed()))
  if (reason !== null) throw errors.OUT_OF_REACH({ data: { reason } })
  return next()
})

/** An offline bench leaves to its home what binds the whole workshop, and issues no number that is not its own. */
const withinBench = described.middleware(async ({ context, next, path, errors }) => {
  if (isHomeOnly(path.join('.')) && (await context.services.offlineBenches.isOffline())) throw errors.HOME_ONLY()
  try {
    return await next()
  } catch (error) {
    throw error instanceof TagsUsedUp ? errors.TAGS_USED_UP() : error
  }
})

/** What who works here can mend is told as such: a drive without room, a workshop that went to a server meanwhile. */
const tellsWhatToMend = described.middleware(async ({ next, errors }) => {
  try {
    return await next()
  } catch (error) {
    if (isMovedAway(error)) throw errors.MOVED_TO_SERVER({ cause: error })
    throw isStorageFull(error) ? errors.STORAGE_FULL({ cause: error }) : error
  }
})

export const os = described.use(tellsWhatToMend).use(onlyWhoMay).use(withinReach).use(withinBench)

/** Puts the actor in the context, or answers OPERATOR_NEEDED: no change without somebody who made it. */
export const asActor = described.middleware(async ({ context, next, errors }) => {
  const actor = await context.services.session.actorOf(context.session)
  if (actor === null) throw errors.OPERATOR_NEEDED()
  return next({ context: { actor } })
})
