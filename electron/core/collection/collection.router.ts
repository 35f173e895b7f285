import { basename } from 'node:path'
import { asActor, os } from '../procedure.ts'
import type { Session } from '../session/session.ts'
import { collectorFile } from './served-script.ts'

export const collectionRouter = os.collection.router({
  view: os.collection.view.handler(({ context }) => context.services.collection.view(reachedAt(context))),
  open: os.collection.open.use(asActor).handler(async ({ input, context, errors }) => {
    const view = await context.services.collection.open(context.actor, input.isAnew, reachedAt(context))
    if (view === 'NO_NETWORK') throw errors.NO_NETWORK()
    return view
  }),
  close: os.collection.close.use(asActor).handler(({ context }) => context.services.collection.close()),
  arrivals: os.collection.arrivals.handler(({ context }) => context.services.collection.arrivals()),
  script: os.collection.script.handler(({ input }) => collectorFile(input.name)),
  importFile: os.collection.importFile.use(asActor).handler(async ({ input, context, errors }) => {
    const arrival = await context.services.collection.importFile(input.file)
    if (typeof arrival !== 'string') return arrival
    if (arrival === 'TOO_MANY_WAITING') throw errors.TOO_MANY_WAITING()
    throw errors.COLLECTION_UNREADABLE({ data: { problem: arrival, fileName: basename(input.file.name) } })
  }),
  dismiss: os.collection.dismiss.use(asActor).handler(async ({ input, context, errors }) => {
    const arrivals = await context.services.collection.dismiss(input.previewId)
    if (arrivals === 'NOT_FOUND') throw errors.NOT_FOUND()
    return arrivals
  }),
})

function reachedAt({ session }: { session: Session }): string | null {
  return session.network?.reachedAt ?? null
}
