import { asActor, os } from '../procedure.ts'

export const proofRouter = os.proof.router({
  verifyFile: os.proof.verifyFile.handler(({ input, context }) => context.services.proof.verifyFile(input.file)),
  identity: os.proof.identity.handler(({ context }) => context.services.proof.identity()),
  issuerFile: os.proof.issuerFile.handler(({ context }) => context.services.proof.issuerFile()),
  exportKeys: os.proof.exportKeys.use(asActor).handler(async ({ input, context, errors }) => {
    const file = await context.services.proof.exportKeys(context.actor, input.passphrase)
    if ('refused' in file) throw errors.REFUSED({ data: file.refused })
    return file
  }),
  restoreKeys: os.proof.restoreKeys.use(asActor).handler(async ({ input, context, errors }) => {
    const restored = await context.services.proof.restoreKeys(context.actor, input.file, input.passphrase)
    if ('refused' in restored) throw errors.REFUSED({ data: restored.refused })
    return restored
  }),
  replaceKeys: os.proof.replaceKeys.use(asActor).handler(async ({ input, context, errors }) => {
    const replaced = await context.services.proof.replaceKeys(context.actor, input.reason)
    if ('refused' in replaced) throw errors.REFUSED({ data: replaced.refused })
    return replaced
  }),
  importCertificate: os.proof.importCertificate.use(asActor).handler(async ({ input, context, errors }) => {
    const imported = await context.services.proof.importCertificate(context.actor, input.file, input.passphrase)
    if ('refused' in imported) throw errors.REFUSED({ data: imported.refused })
    return imported
  }),
})
