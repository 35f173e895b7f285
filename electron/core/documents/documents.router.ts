import { asActor, os } from '../procedure.ts'

export const documentsRouter = os.documents.router({
  issueLabel: os.documents.issueLabel.use(asActor).handler(async ({ input, context, errors }) => {
    const document = await context.services.labels.issueLabel(context.actor, input.machineId, input.language)
    if (document === null) throw errors.NOT_FOUND()
    return document
  }),
  issueCertificate: os.documents.issueCertificate.use(asActor).handler(async ({ input, context, errors }) => {
    const document = await context.services.documents.issueCertificate(context.actor, input.machineId, input.language)
    if (!('refused' in document)) return document
    if (document.refused === 'REFUSED') throw errors.REFUSED({ data: { refusals: document.refusals } })
    throw errors.NOT_FOUND()
  }),
  issueReport: os.documents.issueReport.use(asActor).handler(async ({ input, context, errors }) => {
    const document = await context.services.documents.issueReport(context.actor, input.machineId, input.language)
    if (!('refused' in document)) return document
    if (document.refused === 'REFUSED') throw errors.REFUSED({ data: { refusals: document.refusals } })
    throw errors.NOT_FOUND()
  }),
  verifyPayload: os.documents.verifyPayload.handler(({ input, context }) =>
    context.services.proof.verifyPayload(input.text),
  ),
  commandSheet: os.documents.commandSheet.handler(({ input, context }) =>
    context.services.documents.commandSheet(input.language),
  ),
  file: os.documents.file.handler(async ({ input, context, errors }) => {
    const file = await context.services.documents.file(input.documentId)
    if (file === null) throw errors.NOT_FOUND()
    return file
  }),
})
