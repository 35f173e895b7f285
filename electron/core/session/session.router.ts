import { asActor, os } from '../procedure.ts'

export const sessionRouter = os.session.router({
  view: os.session.view.handler(({ context }) => context.services.session.view(context.session)),
  join: os.session.join.handler(async ({ input, context, errors }) => {
    const view = await context.services.session.join(context.session, input.operatorName)
    if (view === 'NAME_TAKEN') throw errors.NAME_TAKEN()
    return view
  }),
  switchOperator: os.session.switchOperator.handler(async ({ input, context, errors }) => {
    const view = await context.services.session.switchOperator(context.session, input.operatorId)
    if (view === 'NOT_FOUND') throw errors.NOT_FOUND()
    return view
  }),
  setOrganisation: os.session.setOrganisation
    .use(asActor)
    .handler(({ input, context }) => context.services.session.setOrganisation(context.session, context.actor, input)),
})
