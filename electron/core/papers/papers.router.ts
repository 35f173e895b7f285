import { asActor, os } from '../procedure.ts'

export const papersRouter = os.papers.router({
  list: os.papers.list.handler(({ input, context }) => context.services.papers.list(input.campaignId, input.subjectId)),
  issue: os.papers.issue.use(asActor).handler(async ({ input, context, errors }) => {
    const paper = await context.services.papers.issue(context.actor, input)
    if (!('refused' in paper)) return paper
    if (paper.refused === 'REFUSED') throw errors.REFUSED({ data: { reason: paper.reason } })
    throw errors.NOT_FOUND()
  }),
  file: os.papers.file.handler(async ({ input, context, errors }) => {
    const file = await context.services.papers.file(input.paperId)
    if (file === null) throw errors.NOT_FOUND()
    return file
  }),
  archive: os.papers.archive.handler(async ({ input, context, errors }) => {
    const file = await context.services.papers.archive(input.paperId)
    if (file === null) throw errors.NOT_FOUND()
    return file
  }),
  conventionTemplate: os.papers.conventionTemplate.handler(({ input, context }) =>
    context.services.papers.conventionTemplate(input.language),
  ),
  setConventionTemplate: os.papers.setConventionTemplate
    .use(asActor)
    .handler(async ({ input: { language, text, shown }, context, errors }) => {
      const saved = await context.services.papers.setConventionTemplate(context.actor, language, text, shown)
      if ('stale' in saved) throw errors.CHANGED_MEANWHILE({ data: { current: saved.stale } })
      return saved
    }),
})
