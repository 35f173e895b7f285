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
  examineList: os.requests.examineList.use(asActor).handler(async ({ input, context, errors }) => {
    const report = await context.services.requestLists.examine(input.file, input.campaignId)
    if ('refused' in report) throw errors[report.refused]()
    return report
  }),
  acceptList: os.requests.acceptList.use(asActor).handler(async ({ input, context, errors }) => {
    const accepted = await context.services.requestLists.accept(context.actor, input.examinationId)
    if ('refused' in accepted) throw errors[accepted.refused]()
    return accepted
  }),
  takeUpAgain: os.requests.takeUpAgain.use(asActor).handler(async ({ input, context, errors }) => {
    const saved = await context.services.requests.takeUpAgain(context.actor, input.requestId, input.revision)
    if ('refused' in saved) throw errors[saved.refused]()
    return saved
  }),
})
