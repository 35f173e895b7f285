import { asActor, os } from '../procedure.ts'

export const gradesRouter = os.grades.router({
  sheet: os.grades.sheet.handler(async ({ input, context, errors }) => {
    const sheet = await context.services.grades.sheet(input.machineId)
    if (sheet === null) throw errors.NOT_FOUND()
    return sheet
  }),
  addFinding: os.grades.addFinding.use(asActor).handler(async ({ input, context, errors }) => {
    const finding = await context.services.grades.findings.add(context.actor, input)
    if (typeof finding === 'string') throw errors[finding]()
    return finding
  }),
  removeFinding: os.grades.removeFinding.use(asActor).handler(async ({ input, context, errors }) => {
    const finding = await context.services.grades.findings.remove(context.actor, input.findingId)
    if (typeof finding === 'string') throw errors[finding]()
    return finding
  }),
  restoreFinding: os.grades.restoreFinding.use(asActor).handler(async ({ input, context, errors }) => {
    const finding = await context.services.grades.findings.restore(context.actor, input.findingId)
    if (typeof finding === 'string') throw errors[finding]()
    return finding
  }),
  addPhoto: os.grades.addPhoto.use(asActor).handler(async ({ input, context, errors }) => {
    const finding = await context.services.grades.findings.addPhoto(context.actor, input.findingId, input.photo)
    if (typeof finding === 'string') throw errors[finding]()
    return finding
  }),
  photo: os.grades.photo.handler(async ({ input, context, errors }) => {
    const photo = await context.services.grades.findings.photo(input.findingId, input.sha256)
    if (photo === null) throw errors.NOT_FOUND()
    return photo
  }),
  give: os.grades.give.use(asActor).handler(async ({ input, context, errors }) => {
    const page = await context.services.grades.give(context.actor, input)
    if (page === null) throw errors.NOT_FOUND()
    return page
  }),
})
