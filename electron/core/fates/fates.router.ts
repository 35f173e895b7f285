import { asActor, os } from '../procedure.ts'

export const fatesRouter = os.fates.router({
  list: os.fates.list.handler(({ input, context }) => context.services.fates.list(input.campaignId)),
  ofMachine: os.fates.ofMachine.handler(({ input, context }) => context.services.fates.ofMachine(input.machineId)),
  decide: os.fates.decide.use(asActor).handler(async ({ input, context, errors }) => {
    const decided = await context.services.fates.decide(context.actor, input)
    if (!('refused' in decided)) return decided
    if (decided.refused === 'REFUSED') throw errors.REFUSED({ data: { refusals: decided.refusals } })
    throw errors.NOT_FOUND()
  }),
  decideMany: os.fates.decideMany
    .use(asActor)
    .handler(({ input, context }) => context.services.fates.decideMany(context.actor, input)),
  undoMany: os.fates.undoMany
    .use(asActor)
    .handler(({ input, context }) => context.services.fates.undoMany(context.actor, input.fateIds)),
  undo: os.fates.undo.use(asActor).handler(async ({ input, context, errors }) => {
    const undone = await context.services.fates.undo(context.actor, input.fateId)
    if ('refused' in undone) throw errors[undone.refused]()
    return undone
  }),
  slips: os.fates.slips.handler(({ input, context }) => context.services.fates.slips(input.campaignId)),
  handOverWaste: os.fates.handOverWaste.use(asActor).handler(async ({ input, context, errors }) => {
    const slip = await context.services.fates.handOverWaste(context.actor, input)
    if (!('refused' in slip)) return slip
    if ('assetTags' in slip) throw errors[slip.refused]({ data: { assetTags: slip.assetTags } })
    throw errors[slip.refused]()
  }),
  nameSlip: os.fates.nameSlip.use(asActor).handler(async ({ input, context, errors }) => {
    const slip = await context.services.fates.nameSlip(context.actor, input.slipId, input.slipNumber)
    if ('refused' in slip) throw errors[slip.refused]()
    return slip
  }),
})
