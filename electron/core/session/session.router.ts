import type { SessionView } from '../../../shared/contract/session.contract.ts'
import type { EntranceAnswer } from '../people/entrance.ts'
import { asActor, os } from '../procedure.ts'

type Refused = Exclude<EntranceAnswer, { kind: 'known' }> | { kind: 'not-found' }
type Thrower = {
  NOT_FOUND(): Error
  NO_PIN(): Error
  NOT_RECOGNISED(options: { data: { retryAt: string | null } }): Error
  TOO_MANY_TRIES(options: { data: { retryAt: string } }): Error
}

function entered(answer: SessionView | Refused, errors: Thrower): SessionView {
  if (!('kind' in answer)) return answer
  if (answer.kind === 'not-found') throw errors.NOT_FOUND()
  if (answer.kind === 'no-pin') throw errors.NO_PIN()
  if (answer.kind === 'too-many-tries') throw errors.TOO_MANY_TRIES({ data: { retryAt: answer.retryAt } })
  throw errors.NOT_RECOGNISED({ data: { retryAt: answer.retryAt } })
}

export const sessionRouter = os.session.router({
  view: os.session.view.handler(({ context }) => context.services.session.view(context.session)),
  join: os.session.join.handler(async ({ input, context, errors }) => {
    const view = await context.services.session.join(context.session, input.operatorName, input.pin)
    if (!('refused' in view)) return view
    if (view.refused === 'PIN_REFUSED') throw errors.PIN_REFUSED({ data: { problem: view.problem } })
    throw errors[view.refused]()
  }),
  switchOperator: os.session.switchOperator.handler(async ({ input, context, errors }) => {
    const view = await context.services.session.switchOperator(context.session, input.operatorId)
    if (view === 'NOT_FOUND') throw errors.NOT_FOUND()
    if (view === 'PIN_NEEDED') throw errors.PIN_NEEDED()
    return view
  }),
  signIn: os.session.signIn.handler(async ({ input, context, errors }) => {
    return entered(await context.services.session.signIn(context.session, input.operatorId, input.pin), errors)
  }),
  signInByBadge: os.session.signInByBadge.handler(async ({ input, context, errors }) => {
    return entered(await context.services.session.signInByBadge(context.session, input.badge), errors)
  }),
  lock: os.session.lock.handler(({ context }) => context.services.session.lock(context.session)),
  stillHere: os.session.stillHere.handler(({ context }) => context.services.session.stillHere(context.session)),
  setOrganisation: os.session.setOrganisation.use(asActor).handler(async ({ input, context, errors }) => {
    const { shown, ...organisation } = input
    const saved = await context.services.session.setOrganisation(context.session, context.actor, organisation, shown)
    if ('stale' in saved) throw errors.CHANGED_MEANWHILE({ data: { current: saved.stale } })
    return saved
  }),
})
