import { asActor, os } from '../procedure.ts'

export const beneficiariesRouter = os.beneficiaries.router({
  list: os.beneficiaries.list.handler(({ context }) => context.services.beneficiaries.list()),
  create: os.beneficiaries.create.use(asActor).handler(async ({ input, context, errors }) => {
    const saved = await context.services.beneficiaries.create(context.actor, input)
    if ('refused' in saved) throw errors[saved.refused]()
    return saved
  }),
  update: os.beneficiaries.update.use(asActor).handler(async ({ input, context, errors }) => {
    const { beneficiaryId, revision, ...wanted } = input
    const saved = await context.services.beneficiaries.update(context.actor, beneficiaryId, revision, wanted)
    if ('refused' in saved) throw errors[saved.refused]()
    return saved
  }),
  examineList: os.beneficiaries.examineList.use(asActor).handler(async ({ input, context, errors }) => {
    const report = await context.services.beneficiaries.examineList(input.file)
    if (report === null) throw errors.FILE_TOO_LARGE()
    return report
  }),
  acceptList: os.beneficiaries.acceptList.use(asActor).handler(async ({ input, context, errors }) => {
    const accepted = await context.services.beneficiaries.acceptList(context.actor, input.examinationId)
    if ('refused' in accepted) throw errors[accepted.refused]()
    return accepted
  }),
})
