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
    const { campaignId, policy } = input
    const campaign = await context.services.intakes.setErasePolicy(context.actor, campaignId, policy)
    if (campaign === null) throw errors.NOT_FOUND()
    return campaign
  }),
})

export const donorsRouter = os.donors.router({
  list: os.donors.list.handler(({ context }) => context.services.intakes.listDonors()),
  create: os.donors.create.use(asActor).handler(async ({ input, context, errors }) => {
    const donor = await context.services.intakes.createDonor(context.actor, input)
    if (!('refused' in donor)) return donor
    throw donor.refused === 'RIDET_UNUSABLE' ? errors.RIDET_UNUSABLE() : errors.NAME_TAKEN()
  }),
})

export const intakesRouter = os.intakes.router({
  list: os.intakes.list.handler(({ context }) => context.services.intakes.listIntakes()),
  create: os.intakes.create.use(asActor).handler(async ({ input, context, errors }) => {
    const intake = await context.services.intakes.createIntake(context.actor, input)
    if ('refused' in intake) throw errors.NOT_FOUND()
    return intake
  }),
})
