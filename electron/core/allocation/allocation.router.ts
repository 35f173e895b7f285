import { asActor, os } from '../procedure.ts'

export const allocationRouter = os.allocation.router({
  page: os.allocation.page.handler(async ({ input, context, errors }) => {
    const page = await context.services.allocation.page(input.campaignId)
    if (page === null) throw errors.NOT_FOUND()
    return page
  }),
  propose: os.allocation.propose.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.allocationPlans.propose(context.actor, input.campaignId, input.floors)
    if (!('refused' in page)) return page
    if (page.refused === 'CLASH') throw errors.CLASH({ data: { rules: page.rules } })
    throw errors[page.refused]()
  }),
  accept: os.allocation.accept.use(asActor).handler(async ({ input, context, errors }) => {
    const done = await context.services.allocationPlans.accept(context.actor, input.planId)
    if ('refused' in done) throw errors[done.refused]()
    return done
  }),
  allocate: os.allocation.allocate.use(asActor).handler(async ({ input, context, errors }) => {
    const done = await context.services.allocation.allocate(context.actor, input)
    if (!('refused' in done)) return done
    if (done.refused === 'PLACEMENT_REFUSED') throw errors.PLACEMENT_REFUSED({ data: { refusals: done.refusals } })
    throw errors[done.refused]()
  }),
  release: os.allocation.release.use(asActor).handler(async ({ input, context, errors }) => {
    const done = await context.services.allocation.release(context.actor, input.allocationId, input.reason)
    if (!('refused' in done)) return done
    if (done.refused === 'PLACEMENT_REFUSED') throw errors.PLACEMENT_REFUSED({ data: { refusals: done.refusals } })
    throw errors[done.refused]()
  }),
  setPinned: os.allocation.setPinned.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.allocation.setPinned(context.actor, input.allocationId, input.isPinned)
    if ('refused' in page) throw errors[page.refused]()
    return page
  }),
  ban: os.allocation.ban.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.allocation.ban(context.actor, input)
    if (!('refused' in page)) return page
    if (page.refused === 'PLACEMENT_REFUSED') throw errors.PLACEMENT_REFUSED({ data: { refusals: page.refusals } })
    throw errors.NOT_FOUND()
  }),
  liftBan: os.allocation.liftBan.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.allocation.liftBan(context.actor, input.banId)
    if ('refused' in page) throw errors.NOT_FOUND()
    return page
  }),
  takeBack: os.allocation.takeBack.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.allocation.takeBack(context.actor, input.campaignId, input.changeId)
    if (!('refused' in page)) return page
    if (page.refused === 'PLACEMENT_REFUSED') throw errors.PLACEMENT_REFUSED({ data: { refusals: page.refusals } })
    throw errors[page.refused]()
  }),
  exportList: os.allocation.exportList.handler(async ({ input, context, errors }) => {
    const file = await context.services.allocationLists.export(input)
    if (file === null) throw errors.NOT_FOUND()
    return file
  }),
  examineList: os.allocation.examineList.use(asActor).handler(async ({ input, context, errors }) => {
    const list = await context.services.allocationLists.examine(input.campaignId, input.file)
    if ('problem' in list) throw errors.LIST_UNREADABLE({ data: { problem: list.problem } })
    if ('refused' in list) throw errors.NOT_FOUND()
    return list
  }),
  acceptList: os.allocation.acceptList.use(asActor).handler(async ({ input, context, errors }) => {
    const { examinationId, reason } = input
    const done = await context.services.allocationLists.accept(context.actor, examinationId, reason)
    if ('refused' in done) throw errors[done.refused]()
    return done
  }),
})
