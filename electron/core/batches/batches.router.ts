import { asActor, os } from '../procedure.ts'

export const batchesRouter = os.batches.router({
  list: os.batches.list.handler(({ context }) => context.services.batches.list()),
  page: os.batches.page.handler(async ({ input, context, errors }) => {
    const page = await context.services.batches.page(input.batchId)
    if (page === null) throw errors.NOT_FOUND()
    return page
  }),
  create: os.batches.create.use(asActor).handler(async ({ input, context, errors }) => {
    const batch = await context.services.batches.create(context.actor, input.campaignId, input.name)
    if (batch === null) throw errors.NOT_FOUND()
    return batch
  }),
  add: os.batches.add.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.batches.add(context.actor, input.batchId, input.machineId)
    if (!('refused' in page)) return page
    if (page.refused === 'REFUSED') throw errors.REFUSED({ data: { refusals: page.refusals } })
    throw errors.NOT_FOUND()
  }),
  remove: os.batches.remove.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.batches.remove(context.actor, input.batchId, input.machineId)
    if (!('refused' in page)) return page
    if (page.refused === 'REFUSED') throw errors.REFUSED({ data: { refusals: page.refusals } })
    throw errors.NOT_FOUND()
  }),
  close: os.batches.close.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.batches.close(context.actor, input.batchId)
    if (!('refused' in page)) return page
    if (page.refused === 'REFUSED') throw errors.REFUSED({ data: { refusals: page.refusals } })
    throw errors[page.refused]()
  }),
  addByRule: os.batches.addByRule.use(asActor).handler(async ({ input, context, errors }) => {
    const { batchId, ...rule } = input
    const added = await context.services.batches.addByRule(context.actor, batchId, rule)
    if (!('refused' in added)) return added
    if (added.refused === 'REFUSED') throw errors.REFUSED({ data: { refusals: added.refusals } })
    throw errors.NOT_FOUND()
  }),
  export: os.batches.export.handler(async ({ input, context, errors }) => {
    const file = await context.services.batchExports.file(input.batchId, input.format, input.language)
    if (file === null) throw errors.NOT_FOUND()
    return file
  }),
  archive: os.batches.archive.use(asActor).handler(async ({ input, context, errors }) => {
    const file = await context.services.batchExports.archive(context.actor, input.batchId, input.language)
    if (!('refused' in file)) return file
    if (file.refused === 'NOT_SEALED') throw errors.NOT_SEALED({ data: { problem: file.problem } })
    throw errors.NOT_FOUND()
  }),
})
