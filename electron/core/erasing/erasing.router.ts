import { asActor, os } from '../procedure.ts'

export const erasingRouter = os.erasing.router({
  drives: os.erasing.drives.handler(({ input, context }) => context.services.erasing.drives(input.isTraining)),
  plan: os.erasing.plan.handler(async ({ input, context, errors }) => {
    const { devicePath, isTraining, ...wanted } = input
    const plan = await context.services.erasing.plan(devicePath, isTraining, wanted)
    if ('refused' in plan) throw errors[plan.refused]()
    return plan
  }),
  confirm: os.erasing.confirm.use(asActor).handler(async ({ input, context, errors }) => {
    const job = await context.services.erasing.confirm(context.actor, input)
    if (!('refused' in job)) return job
    if (job.refused === 'REFUSED') throw errors.REFUSED({ data: { blockers: job.blockers } })
    if (job.refused === 'NO_RIGHTS') throw errors.NO_RIGHTS({ data: { rights: job.rights } })
    throw job.refused === 'BELOW_POLICY' ? errors.BELOW_POLICY() : errors.PLAN_GONE()
  }),
  jobs: os.erasing.jobs.handler(({ context }) => context.services.erasing.jobs()),
  job: os.erasing.job.handler(async ({ input, context, errors }) => {
    const job = await context.services.erasing.job(input.jobId)
    if (job === null) throw errors.NOT_FOUND()
    return job
  }),
  stop: os.erasing.stop.use(asActor).handler(async ({ input, context, errors }) => {
    const job = await context.services.erasing.stop(context.actor, input.jobId)
    if ('refused' in job) throw errors.NOT_FOUND()
    return job
  }),
  resume: os.erasing.resume.use(asActor).handler(async ({ input, context, errors }) => {
    const job = await context.services.erasing.resume(context.actor, input.jobId, input.typedSerial)
    if (!('refused' in job)) return job
    if (job.refused === 'REFUSED') throw errors.REFUSED({ data: { blockers: job.blockers } })
    if (job.refused === 'NO_RIGHTS') throw errors.NO_RIGHTS({ data: { rights: job.rights } })
    throw job.refused === 'NOT_FOUND' ? errors.NOT_FOUND() : errors.NOT_INTERRUPTED()
  }),
  giveUp: os.erasing.giveUp.use(asActor).handler(async ({ input, context, errors }) => {
    const job = await context.services.erasing.giveUp(context.actor, input.jobId)
    if (!('refused' in job)) return job
    throw job.refused === 'NOT_FOUND' ? errors.NOT_FOUND() : errors.NOT_INTERRUPTED()
  }),
})
