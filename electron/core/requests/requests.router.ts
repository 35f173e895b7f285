import { asActor, os } from '../procedure.ts'

export const requestsRouter = os.requests.router({
  list: os.requests.list.handler(({ input, context }) => context.services.requests.list(input.campaignId)),
  create: os.requests.create.use(asActor).handler(async ({ input, context, errors }) => {
    const saved = await context.services.requests.create(context.actor, input)
    if ('refused' in saved) throw errors[saved.refused]()
    return saved
  }),
  update: os.requests.update.use(asActor).handler(async ({ input, context, errors }) => {
    const { requestId, revision, ...wanted } = input
    const saved = await context.services.requests.update(context.actor, requestId, revision, wanted)
    if (!('refused' in saved)) return saved
    if (saved.refused === 'PROMISED') throw errors.PROMISED({ data: { lines: saved.lines } })
    throw errors[saved.refused]()
  }),
  withdraw: os.requests.withdraw.use(asActor).handler(async ({ input, context, errors }) => {
    const saved = await context.services.requests.withdraw(context.actor, input.requestId, input.revision)
    if (!('refused' in saved)) return saved
    if (saved.refused === 'PROMISED') throw errors.PROMISED({ data: { lines: saved.lines } })
    throw errors[saved.refused]()
  }),
  takeUpAgain: os.requests.takeUpAgain.use(asActor).handler(async ({ input, context, errors }) => {
    const saved = await context.services.requests.takeUpAgain(context.actor, input.requestId, input.revision)
    if ('refused' in saved) throw errors[saved.refused]()
    return saved
  }),
})
