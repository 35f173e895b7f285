import { asActor, os } from '../procedure.ts'

export const campaignsRouter = os.campaigns.router({
  list: os.campaigns.list.handler(({ context }) => context.services.intakes.listCampaigns()),
  create: os.campaigns.create.use(asActor).handler(async ({ input, context, errors }) => {
    const campaign = await context.services.intakes.createCampaign(context.actor, input)
    if (!('refused' in campaign)) return campaign
    if (campaign.refused === 'PREFIX_TAKEN') throw errors.PREFIX_TAKEN()
    throw errors.PREFIX_UNUSABLE({ data: { problem: campaign.problem } })
  }),
  setErasePolicy: os.campaigns.setErasePolicy.use(asActor).handler(async ({ input, context, errors }) => {
    const { campaignId, policy, shown } = input
    const campaign = await context.services.intakes.setErasePolicy(context.actor, campaignId, policy, shown)
    if (typeof campaign === 'string') throw errors[campaign]()
    return campaign
  }),
})

export const donorsRouter = os.donors.router({
  list: os.donors.list.handler(({ context }) => context.services.donors.list()),
  create: os.donors.create.use(asActor).handler(async ({ input, context, errors }) => {
    const saved = await context.services.donors.create(context.actor, input)
    if ('refused' in saved) throw errors[saved.refused]()
    return saved
  }),
  update: os.donors.update.use(asActor).handler(async ({ input, context, errors }) => {
    const { donorId, revision, ...wanted } = input
    const saved = await context.services.donors.update(context.actor, donorId, revision, wanted)
    if ('refused' in saved) throw errors[saved.refused]()
    return saved
  }),
})

export const intakesRouter = os.intakes.router({
  list: os.intakes.list.handler(({ context }) => context.services.intakes.listIntakes()),
  page: os.intakes.page.handler(async ({ input, context, errors }) => {
    const page = await context.services.intakes.page(input.intakeId)
    if (page === null) throw errors.NOT_FOUND()
    return page
  }),
  create: os.intakes.create.use(asActor).handler(async ({ input, context, errors }) => {
    const intake = await context.services.intakes.createIntake(context.actor, input)
    if ('refused' in intake) throw errors.NOT_FOUND()
    return intake
  }),
  update: os.intakes.update.use(asActor).handler(async ({ input, context, errors }) => {
    const { intakeId, revision, ...wanted } = input
    const page = await context.services.intakes.updateIntake(context.actor, intakeId, revision, wanted)
    if ('refused' in page) throw errors[page.refused]()
    return page
  }),
  examineList: os.intakes.examineList.handler(async ({ input, context, errors }) => {
    const list = await context.services.announcedLists.examine(input.intakeId, input.file)
    if ('problem' in list) throw errors.LIST_UNREADABLE({ data: { problem: list.problem } })
    if ('refused' in list) throw errors.NOT_FOUND()
    return list
  }),
  acceptList: os.intakes.acceptList.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.announcedLists.accept(context.actor, input.examinationId)
    if ('refused' in page) throw errors[page.refused]()
    return page
  }),
  receive: os.intakes.receive.use(asActor).handler(async ({ input, context, errors }) => {
    const answer = await context.services.reception.receive(context.actor, input)
    if ('refused' in answer) throw errors.NOT_FOUND()
    return answer
  }),
  refuse: os.intakes.refuse.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.reception.refuse(context.actor, input)
    if ('refused' in page) throw errors[page.refused]()
    return page
  }),
  takeBackRefusal: os.intakes.takeBackRefusal.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.reception.takeBackRefusal(context.actor, input.refusedUnitId)
    if ('refused' in page) throw errors.NOT_FOUND()
    return page
  }),
})
