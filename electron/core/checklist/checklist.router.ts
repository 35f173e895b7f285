import { asActor, os } from '../procedure.ts'

export const checklistRouter = os.checklist.router({
  record: os.checklist.record.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.checklist.record(context.actor, input)
    if (page === 'NOT_FOUND') throw errors.NOT_FOUND()
    if (page === 'NOT_ASKED') throw errors.NOT_ASKED()
    return page
  }),
  undo: os.checklist.undo.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.checklist.undo(context.actor, input.machineId, input.stepKey)
    if (page === 'NOT_FOUND') throw errors.NOT_FOUND()
    return page
  }),
  confirmNoDrive: os.checklist.confirmNoDrive.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.checklist.confirmNoDrive(context.actor, input.machineId, input.reason)
    if (page === 'NOT_FOUND') throw errors.NOT_FOUND()
    if (page === 'DRIVES_SEEN') throw errors.DRIVES_SEEN()
    return page
  }),
})
