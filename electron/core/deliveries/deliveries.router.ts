import { asActor, os } from '../procedure.ts'

export const deliveriesRouter = os.deliveries.router({
  list: os.deliveries.list.handler(({ input, context }) => context.services.deliveries.list(input.campaignId)),
  page: os.deliveries.page.handler(async ({ input, context, errors }) => {
    const page = await context.services.deliveries.page(input.deliveryId)
    if (page === null) throw errors.NOT_FOUND()
    return page
  }),
  create: os.deliveries.create.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.deliveries.create(context.actor, input)
    if ('refused' in page) throw errors[page.refused]()
    return page
  }),
  plan: os.deliveries.plan.use(asActor).handler(async ({ input, context, errors }) => {
    const { deliveryId, revision, ...plan } = input
    const page = await context.services.deliveries.plan(context.actor, deliveryId, revision, plan)
    if ('refused' in page) throw errors[page.refused]()
    return page
  }),
  pack: os.deliveries.pack.use(asActor).handler(async ({ input, context, errors }) => {
    const { deliveryId, machineId, packageNumber } = input
    const page = await context.services.deliveries.pack(context.actor, deliveryId, machineId, packageNumber)
    if ('refused' in page) throw errors[page.refused]()
    return page
  }),
  unpack: os.deliveries.unpack.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.deliveries.unpack(context.actor, input.deliveryId, input.machineId)
    if ('refused' in page) throw errors[page.refused]()
    return page
  }),
  handOver: os.deliveries.handOver.use(asActor).handler(async ({ input, context, errors }) => {
    const { deliveryId, ...said } = input
    const page = await context.services.deliveries.handOver(context.actor, deliveryId, said)
    if (!('refused' in page)) return page
    if (page.refused === 'REFUSED') throw errors.REFUSED({ data: { problems: page.problems } })
    throw errors[page.refused]()
  }),
  attachSignedCopy: os.deliveries.attachSignedCopy.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.deliveries.attachSignedCopy(context.actor, input.deliveryId, input.signedCopy)
    if (!('refused' in page)) return page
    throw errors[page.refused]()
  }),
  signedCopy: os.deliveries.signedCopy.handler(async ({ input, context, errors }) => {
    const file = await context.services.deliveries.signedCopy(input.deliveryId)
    if (file === null) throw errors.NOT_FOUND()
    return file
  }),
  takeReturn: os.deliveries.takeReturn.use(asActor).handler(async ({ input, context, errors }) => {
    const { deliveryId, ...back } = input
    const page = await context.services.deliveries.takeReturn(context.actor, deliveryId, back)
    if (!('refused' in page)) return page
    throw errors[page.refused]()
  }),
})
