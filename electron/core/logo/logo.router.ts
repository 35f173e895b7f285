import { asActor, os } from '../procedure.ts'

export const logoRouter = os.logo.router({
  view: os.logo.view.handler(({ context }) => context.services.logo.view()),
  set: os.logo.set.use(asActor).handler(async ({ input, context, errors }) => {
    const view = await context.services.logo.set(context.actor, input.file)
    if (typeof view === 'string') throw errors.LOGO_REFUSED({ data: { problem: view } })
    return view
  }),
})
