import type { BundleProblem } from '../../../shared/domain/offline/bundle-problem.ts'
import { asActor, os } from '../procedure.ts'
import { BundleError } from './bundle-error.ts'

type Thrower = { BUNDLE_REFUSED(options: { data: { problem: BundleProblem } }): Error }

/** What is wrong with a bundle is told to who brought it. */
async function told<Result>(errors: Thrower, work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    if (error instanceof BundleError) throw errors.BUNDLE_REFUSED({ data: { problem: error.problem } })
    throw error
  })
}

export const offlineBenchesRouter = os.offlineBenches.router({
  view: os.offlineBenches.view.handler(({ context }) => context.services.offlineBenches.view()),
  open: os.offlineBenches.open.use(asActor).handler(async ({ input, context, errors }) => {
    const file = await context.services.offlineBenches.home.open(context.actor, input)
    if (typeof file === 'string') throw errors[file]()
    return file
  }),
  renew: os.offlineBenches.renew.use(asActor).handler(async ({ input, context, errors }) => {
    const file = await context.services.offlineBenches.home.renew(context.actor, input)
    if (typeof file === 'string') throw errors[file]()
    return file
  }),
  close: os.offlineBenches.close.use(asActor).handler(async ({ input, context, errors }) => {
    const answer = await context.services.offlineBenches.home.close(context.actor, input.benchId)
    if (answer === 'NOT_FOUND') throw errors.NOT_FOUND()
    return context.services.offlineBenches.view()
  }),
  enter: os.offlineBenches.enter.handler(async ({ input, context, errors }) => {
    const { bench, isOffline } = context.services.offlineBenches
    if (await isOffline()) throw errors.NOT_EMPTY()
    const taken = await told(errors, bench.takeHome(input.file, input.passphrase))
    if ('refused' in taken) throw errors.NOT_EMPTY()
    return taken
  }),
  receive: os.offlineBenches.receive.use(asActor).handler(async ({ input, context, errors }) => {
    const { bench, isOffline, view } = context.services.offlineBenches
    if (!(await isOffline())) throw errors.NOT_A_BENCH()
    const taken = await told(errors, bench.takeHome(input.file, input.passphrase))
    if ('refused' in taken) throw errors.ALREADY_TAKEN()
    return view()
  }),
  exportWork: os.offlineBenches.exportWork.use(asActor).handler(async ({ input, context, errors }) => {
    const file = await context.services.offlineBenches.bench.exportFile(context.actor, input)
    if (typeof file === 'string') throw errors[file]()
    return file
  }),
  exportTo: os.offlineBenches.exportTo.use(asActor).handler(async ({ input, context, errors }) => {
    const { placeId, ...wanted } = input
    const written = await context.services.offlineBenches.bench.exportTo(context.actor, placeId, wanted)
    if (typeof written === 'string') throw errors[written]()
    return written
  }),
  places: os.offlineBenches.places.handler(({ context }) => context.services.offlineBenches.places()),
  found: os.offlineBenches.found.handler(({ context }) => context.services.offlineBenches.found()),
  examine: os.offlineBenches.examine.use(asActor).handler(async ({ input, context, errors }) => {
    const { work } = context.services.offlineBenches
    const preview = await told(errors, work.examine(context.actor, input.source, input.passphrase))
    if (preview === 'NOT_FOUND') throw errors.NOT_FOUND()
    return preview
  }),
  apply: os.offlineBenches.apply.use(asActor).handler(async ({ input, context, errors }) => {
    const { work } = context.services.offlineBenches
    const applied = await told(errors, work.apply(context.actor, input.examinationId, input.choices))
    if (typeof applied === 'string') throw errors[applied]()
    return applied
  }),
})
