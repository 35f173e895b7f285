import { basename } from 'node:path'
import { asActor, os } from '../procedure.ts'

export const erasuresRouter = os.erasures.router({
  examineLog: os.erasures.examineLog.handler(async ({ input, context, errors }) => {
    const examined = await context.services.erasures.examineLog(input.file, input.machineId)
    if (!('problem' in examined)) return examined
    throw errors.LOG_UNREADABLE({ data: { problem: examined.problem, fileName: basename(input.file.name) } })
  }),
  recordRun: os.erasures.recordRun.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.erasures.recordRun(context.actor, input)
    if (!('refused' in page)) return page
    if (page.refused === 'MATCH_REFUSED') throw errors.MATCH_REFUSED({ data: { blockers: page.blockers } })
    throw errors[page.refused]()
  }),
  recordDestruction: os.erasures.recordDestruction.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.erasures.recordDestruction(context.actor, input)
    if ('refused' in page) throw errors[page.refused]()
    return page
  }),
})
