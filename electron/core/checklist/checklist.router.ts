import { asActor, os } from '../procedure.ts'

export const checklistRouter = os.checklist.router({
  record: os.checklist.record.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.checklist.record(context.actor, input)
    if (typeof page === 'string') throw errors[page]()
    return page
  }),
  undo: os.checklist.undo.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.checklist.undo(context.actor, input.machineId, input.stepKey)
    if (typeof page === 'string') throw errors[page]()
    return page
  }),
  photo: os.checklist.photo.handler(async ({ input, context, errors }) => {
    const photo = await context.services.checklist.photo(input.resultId)
    if (photo === null) throw errors.NOT_FOUND()
    return photo
  }),
  confirmNoDrive: os.checklist.confirmNoDrive.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.absences.confirmNoDrive(context.actor, input.machineId, input.reason)
    if (typeof page === 'string') throw errors[page]()
    return page
  }),
  recordDriveAbsent: os.checklist.recordDriveAbsent.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.absences.recordDriveAbsent(context.actor, input.driveId, input.reason)
    if (typeof page === 'string') throw errors[page]()
    return page
  }),
  waive: os.checklist.waive.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.waivers.waive(context.actor, input)
    if (typeof page === 'string') throw errors[page]()
    return page
  }),
  takeBackWaiver: os.checklist.takeBackWaiver.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.waivers.takeBack(context.actor, input.machineId, input.waiverId)
    if (page === 'NOT_WAIVABLE') throw errors.NOT_FOUND()
    if (typeof page === 'string') throw errors[page]()
    return page
  }),
  recordPart: os.checklist.recordPart.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.parts.record(context.actor, input)
    if (typeof page === 'string') throw errors[page]()
    return page
  }),
  takeBackPart: os.checklist.takeBackPart.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.parts.takeBack(context.actor, input.machineId, input.partId)
    if (typeof page === 'string') throw errors[page]()
    return page
  }),
})

export const checklistsRouter = os.checklists.router({
  list: os.checklists.list.handler(({ context }) => context.services.checklists.list()),
  save: os.checklists.save.use(asActor).handler(async ({ input, context, errors }) => {
    const saved = await context.services.checklists.save(context.actor, input)
    if (!('refused' in saved)) return saved
    if (saved.refused === 'CHECKLIST_REFUSED') throw errors.CHECKLIST_REFUSED({ data: { problems: saved.problems } })
    throw errors[saved.refused]()
  }),
})
