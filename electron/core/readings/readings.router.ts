import { asActor, os } from '../procedure.ts'

export const readingsRouter = os.readings.router({
  preview: os.readings.preview.handler(({ context }) => context.services.readings.preview()),
  keep: os.readings.keep.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.readings.keep(context.actor, input.previewId, input.target)
    if (page === 'NOT_FOUND') throw errors.NOT_FOUND()
    if (page === 'PREVIEW_GONE') throw errors.PREVIEW_GONE()
    return page
  }),
  reparse: os.readings.reparse
    .use(asActor)
    .handler(({ input, context }) => context.services.reparse.reparse(context.actor, input)),
  evidence: os.readings.evidence.handler(async ({ input, context, errors }) => {
    const piece = await context.services.readings.evidenceText(input.readingId, input.name)
    if (piece === null) throw errors.NOT_FOUND()
    return piece
  }),
})
