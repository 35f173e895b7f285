import { asActor, os } from '../procedure.ts'

export const figuresRouter = os.figures.router({
  tests: os.figures.tests.use(asActor).handler(async ({ context, errors }) => {
    const figures = await context.services.figures.tests(context.actor)
    if (figures === 'MANAGER_NEEDED') throw errors.MANAGER_NEEDED()
    return figures
  }),
})
