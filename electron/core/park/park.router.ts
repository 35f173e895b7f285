import { asActor, os } from '../procedure.ts'

export const parkRouter = os.park.router({
  page: os.park.page.handler(({ input, context }) => context.services.park.page(input)),
  figures: os.park.figures.handler(({ context }) => context.services.park.figures()),
  ids: os.park.ids.handler(({ input, context }) => context.services.park.ids(input)),
  export: os.park.export.handler(({ input, context }) => context.services.park.export(input)),
  putInBatch: os.park.putInBatch.use(asActor).handler(async ({ input, context, errors }) => {
    const report = await context.services.park.putInBatch(context.actor, input.batchId, input.machineIds)
    if (report === null) throw errors.NOT_FOUND()
    return report
  }),
  views: os.park.views.handler(({ context }) => context.services.park.views()),
  saveView: os.park.saveView
    .use(asActor)
    .handler(({ input, context }) => context.services.park.saveView(context.actor, input.name, input.view)),
  removeView: os.park.removeView
    .use(asActor)
    .handler(({ input, context }) => context.services.park.removeView(context.actor, input.viewId)),
})
