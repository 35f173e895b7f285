import { asActor, os } from '../procedure.ts'

export const machinesRouter = os.machines.router({
  list: os.machines.list.handler(({ input, context }) => context.services.machines.list(input)),
  recent: os.machines.recent.handler(({ context }) => context.services.machines.recent()),
  scan: os.machines.scan.handler(({ input, context }) => context.services.machines.scan(input.text)),
  journal: os.machines.journal.handler(({ input, context }) => context.services.machines.journal(input.machineId)),
  page: os.machines.page.handler(async ({ input, context, errors }) => {
    const page = await context.services.machines.page(input.machineId)
    if (page === null) throw errors.NOT_FOUND()
    return page
  }),
  register: os.machines.register.use(asActor).handler(async ({ input, context, errors }) => {
    const machine = await context.services.machines.register(context.actor, input.intakeId, input.kind)
    if (machine === null) throw errors.NOT_FOUND()
    return machine
  }),
  decideKind: os.machines.decideKind.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.machines.decideKind(context.actor, input.machineId, input.kind)
    if (page === null) throw errors.NOT_FOUND()
    return page
  }),
})
