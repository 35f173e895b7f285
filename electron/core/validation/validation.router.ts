import { asActor, os } from '../procedure.ts'

export const validationRouter = os.validation.router({
  view: os.validation.view.use(asActor).handler(async ({ input, context, errors }) => {
    const view = await context.services.validation.view(input.campaignId, context.actor.operatorName)
    if (view === null) throw errors.NOT_FOUND()
    return view
  }),
  validate: os.validation.validate.use(asActor).handler(async ({ input, context, errors }) => {
    const view = await context.services.validation.validate(context.actor, input.erasureId)
    if (!('refused' in view)) return view
    if (view.refused === 'REFUSED') throw errors.REFUSED({ data: { validationBlocker: view.blocker } })
    throw errors.NOT_FOUND()
  }),
  recheck: os.validation.recheck.use(asActor).handler(async ({ input, context, errors }) => {
    const { erasureId, ...told } = input
    const view = await context.services.validation.recheck(context.actor, erasureId, told)
    if (!('refused' in view)) return view
    if (view.refused === 'REFUSED') throw errors.REFUSED({ data: { validationBlocker: view.blocker } })
    throw errors.NOT_FOUND()
  }),
})
