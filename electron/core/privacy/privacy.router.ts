import { asActor, os } from '../procedure.ts'

export const privacyRouter = os.privacy.router({
  view: os.privacy.view.handler(({ context }) => context.services.privacy.view()),
  setRetention: os.privacy.setRetention
    .use(asActor)
    .handler(({ input, context }) => context.services.privacy.setRetention(context.actor, input)),
  setShortSerials: os.privacy.setShortSerials
    .use(asActor)
    .handler(({ input, context }) => context.services.privacy.setShortSerials(context.actor, input.isShort)),
  exportContact: os.privacy.exportContact.handler(async ({ input, context, errors }) => {
    const file = await context.services.privacy.exportContact(input)
    if (file === null) throw errors.NOT_FOUND()
    return file
  }),
  clear: os.privacy.clear
    .use(asActor)
    .handler(({ input, context }) => context.services.privacy.clear(context.actor, input.contacts)),
})
