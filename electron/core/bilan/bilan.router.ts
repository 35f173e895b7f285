import { asActor, os } from '../procedure.ts'

export const bilanRouter = os.bilan.router({
  view: os.bilan.view.handler(({ input, context }) => context.services.bilan.view(input.campaignId)),
  stageTimes: os.bilan.stageTimes.handler(({ input, context }) => context.services.bilan.stageTimes(input.campaignId)),
  export: os.bilan.export.handler(({ input, context }) =>
    context.services.bilan.export(input.campaignId, input.sheet, input.language),
  ),
  impactSettings: os.bilan.impactSettings.handler(({ context }) => context.services.bilan.impactSettings()),
  setImpactParameters: os.bilan.setImpactParameters.use(asActor).handler(async ({ input, context, errors }) => {
    const { parameters, shown } = input
    const saved = await context.services.bilan.setImpactParameters(context.actor, parameters, shown)
    if (saved === 'CHANGED_MEANWHILE') throw errors.CHANGED_MEANWHILE()
    return saved
  }),
})
