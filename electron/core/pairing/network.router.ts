import { asActor, os } from '../procedure.ts'

export const networkRouter = os.network.router({
  view: os.network.view.handler(({ context }) => context.services.network.view(context.session.network === undefined)),
  open: os.network.open.use(asActor).handler(async ({ input, context, errors }) => {
    const view = await context.services.network.open(context.actor, input.address)
    if (typeof view === 'string') throw errors[view]()
    return view
  }),
  close: os.network.close.use(asActor).handler(({ context }) => context.services.network.close(context.actor)),
  inviteBench: os.network.inviteBench.use(asActor).handler(async ({ context, errors }) => {
    const view = await context.services.network.inviteBench(context.actor)
    if (typeof view === 'string') throw errors[view]()
    return view
  }),
  sendAway: os.network.sendAway.use(asActor).handler(async ({ input, context, errors }) => {
    const view = await context.services.network.sendAway(context.actor, input.clientId)
    if (view === 'NOT_FOUND') throw errors.NOT_FOUND()
    return view
  }),
  allowErasing: os.network.allowErasing
    .use(asActor)
    .handler(({ input, context }) => context.services.network.allowErasing(context.actor, input.isAllowed)),
  seenBenches: os.network.seenBenches.handler(({ context }) => context.services.network.seenBenches()),
  testedMachine: os.network.testedMachine.handler(async ({ input, context, errors }) => {
    const access = await context.services.network.testedMachine(input.machineId)
    if (access === 'NOT_FOUND') throw errors.NOT_FOUND()
    return access
  }),
  openTests: os.network.openTests.use(asActor).handler(async ({ input, context, errors }) => {
    const access = await context.services.network.openTests(context.actor, input.machineId)
    if (typeof access === 'string') throw errors[access]()
    return access
  }),
  closeTests: os.network.closeTests.use(asActor).handler(async ({ input, context, errors }) => {
    const access = await context.services.network.closeTests(context.actor, input.machineId)
    if (access === 'NOT_FOUND') throw errors.NOT_FOUND()
    return access
  }),
})
