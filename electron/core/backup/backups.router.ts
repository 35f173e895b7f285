import { asActor, os } from '../procedure.ts'

export const backupsRouter = os.backups.router({
  view: os.backups.view.handler(({ context }) => context.services.backups.view()),
  take: os.backups.take.use(asActor).handler(async ({ context, errors }) => {
    const view = await context.services.backups.take()
    if (view === 'ON_SERVER') throw errors.ON_SERVER()
    return view
  }),
  places: os.backups.places.handler(({ context }) => context.services.backups.places()),
  setPlace: os.backups.setPlace.use(asActor).handler(async ({ input, context, errors }) => {
    const view = await context.services.backups.choosePlace(context.actor, input.placeId, input.passphrase)
    if (view === 'NOT_FOUND') throw errors.NOT_FOUND()
    return view
  }),
  forgetPlace: os.backups.forgetPlace
    .use(asActor)
    .handler(({ context }) => context.services.backups.forgetPlace(context.actor)),
})
