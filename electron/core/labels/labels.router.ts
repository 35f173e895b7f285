import { asActor, os } from '../procedure.ts'
import type { LabelsRefused } from './labels.service.ts'

export const labelsRouter = os.labels.router({
  setup: os.labels.setup.handler(({ context }) => context.services.labels.setup()),
  preview: os.labels.preview.handler(async ({ input, context, errors }) => {
    const preview = await context.services.labels.preview(input)
    if ('refused' in preview) throw refusal(preview, errors)
    return preview
  }),
  print: os.labels.print.use(asActor).handler(async ({ input, context, errors }) => {
    const job = await context.services.labels.print(context.actor, input)
    if ('refused' in job) throw refusal(job, errors)
    return job
  }),
  jobs: os.labels.jobs.handler(({ input, context }) => context.services.labels.jobs(input.machineId)),
  answer: os.labels.answer.use(asActor).handler(async ({ input, context, errors }) => {
    const job = await context.services.labels.answer(context.actor, input.jobId, input.cameOut)
    if ('refused' in job) throw errors[job.refused]()
    return job
  }),
  file: os.labels.file.handler(async ({ input, context, errors }) => {
    const file = await context.services.labels.file(input.jobId)
    if (file === null) throw errors.NOT_FOUND()
    return file
  }),
  setSheet: os.labels.setSheet.use(asActor).handler(async ({ input, context, errors }) => {
    const setup = await context.services.labels.setSheet(context.actor, input.templateId, input.usedSlots, input.shown)
    if (setup === null) throw errors.NOT_FOUND()
    return setup
  }),
  queues: os.labels.queues.handler(({ context }) => context.services.labelPrinters.queues()),
  savePrinter: os.labels.savePrinter.use(asActor).handler(async ({ input, context, errors }) => {
    const { shown, ...draft } = input
    const setup = await context.services.labelPrinters.save(context.actor, draft, shown)
    if (setup === null) throw errors.NOT_FOUND()
    if ('stale' in setup) throw errors.CHANGED_MEANWHILE({ data: { current: setup.stale } })
    return setup
  }),
  removePrinter: os.labels.removePrinter.use(asActor).handler(async ({ input, context, errors }) => {
    const setup = await context.services.labelPrinters.remove(context.actor, input.printerId)
    if (setup === null) throw errors.NOT_FOUND()
    return setup
  }),
  checkPrinter: os.labels.checkPrinter.handler(async ({ input, context, errors }) => {
    const check = await context.services.labelPrinters.check(input.printerId)
    if (check === null) throw errors.NOT_FOUND()
    return check
  }),
  testPage: os.labels.testPage.handler(async ({ input, context, errors }) => {
    const { printerId, templateId, language } = input
    const page = await context.services.labelPrinters.testPage(printerId, templateId, language)
    if (page === null) throw errors.NOT_FOUND()
    if ('code' in page) throw errors.LABELS_REFUSED({ data: { refusals: [page] } })
    return page
  }),
  setLogo: os.labels.setLogo.use(asActor).handler(async ({ input, context, errors }) => {
    const setup = await context.services.labelPrinters.setLogo(context.actor, input.file)
    if (setup === 'PHOTO_REFUSED') throw errors.PHOTO_REFUSED()
    return setup
  }),
})

type Refusing = {
  NOT_FOUND: () => Error
  LABELS_REFUSED: (options: { data: { refusals: Extract<LabelsRefused, { refusals: unknown }>['refusals'] } }) => Error
}

function refusal(answer: LabelsRefused, errors: Refusing): Error {
  if (answer.refused === 'NOT_FOUND') return errors.NOT_FOUND()
  return errors.LABELS_REFUSED({ data: { refusals: answer.refusals } })
}
