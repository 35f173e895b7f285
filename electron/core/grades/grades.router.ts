import { asActor, os } from '../procedure.ts'

export const gradesRouter = os.grades.router({
  give: os.grades.give.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.grades.give(context.actor, input)
    if (page === null) throw errors.NOT_FOUND()
    return page
  }),
})
