import type { PeopleView } from '../../../shared/contract/people.contract.ts'
import { asActor, os } from '../procedure.ts'
import type { PeopleRefusal } from './people.service.ts'

type Thrower = {
  NOT_FOUND(): Error
  REFUSED(options: { data: { blocker: Extract<PeopleRefusal, { blocker: unknown }>['blocker'] } }): Error
  PIN_REFUSED(options: { data: { problem: Extract<PeopleRefusal, { problem: unknown }>['problem'] } }): Error
}

/** The view, or the named failure. What only some calls refuse, they throw themselves. */
function viewOf(answer: PeopleView | PeopleRefusal, errors: Thrower): PeopleView {
  if (!('refused' in answer)) return answer
  if (answer.refused === 'REFUSED') throw errors.REFUSED({ data: { blocker: answer.blocker } })
  if (answer.refused === 'PIN_REFUSED') throw errors.PIN_REFUSED({ data: { problem: answer.problem } })
  throw errors.NOT_FOUND()
}

export const peopleRouter = os.people.router({
  view: os.people.view.handler(({ context }) => context.services.people.view()),
  add: os.people.add.use(asActor).handler(async ({ input, context, errors }) => {
    const answer = await context.services.people.add(context.actor, input)
    if ('refused' in answer && answer.refused === 'NAME_TAKEN') throw errors.NAME_TAKEN()
    return viewOf(answer, errors)
  }),
  setRole: os.people.setRole.use(asActor).handler(async ({ input, context, errors }) => {
    return viewOf(await context.services.people.setRole(context.actor, input.operatorId, input.role), errors)
  }),
  setPin: os.people.setPin.use(asActor).handler(async ({ input, context, errors }) => {
    const view = viewOf(await context.services.people.setPin(context.actor, input.operatorId, input.pin), errors)
    if (input.operatorId === context.actor.operatorId) await context.services.session.prove(context.session)
    return view
  }),
  setBadge: os.people.setBadge.use(asActor).handler(async ({ input, context, errors }) => {
    const answer = await context.services.people.setBadge(context.actor, input.operatorId, input.badge)
    if ('refused' in answer && answer.refused === 'BADGE_TAKEN') throw errors.BADGE_TAKEN()
    const view = viewOf(answer, errors)
    if (input.operatorId === context.actor.operatorId) await context.services.session.prove(context.session)
    return view
  }),
  setWorking: os.people.setWorking.use(asActor).handler(async ({ input, context, errors }) => {
    return viewOf(await context.services.people.setWorking(context.actor, input.operatorId, input.isWorking), errors)
  }),
  setSignIn: os.people.setSignIn.use(asActor).handler(async ({ input, context, errors }) => {
    const view = viewOf(await context.services.people.setSignIn(context.actor, input), errors)
    // Whoever turns codes on has one of their own; everybody else says theirs.
    await context.services.session.prove(context.session)
    return view
  }),
  changeOwnPin: os.people.changeOwnPin.use(asActor).handler(async ({ input, context, errors }) => {
    const refusal = await context.services.people.changeOwnPin(context.actor, input.current, input.next)
    if (refusal === null) {
      await context.services.session.prove(context.session)
      return {}
    }
    if (refusal.kind === 'refused') throw errors.PIN_REFUSED({ data: { problem: refusal.problem } })
    if (refusal.kind === 'too-many-tries') throw errors.TOO_MANY_TRIES({ data: { retryAt: refusal.retryAt } })
    throw errors.NOT_RECOGNISED({ data: { retryAt: refusal.kind === 'no-pin' ? null : refusal.retryAt } })
  }),
})
