import type { CoreContext } from '../procedure.ts'
import { asActor, os } from '../procedure.ts'

export const testedMachineRouter = os.testedMachine.router({
  view: os.testedMachine.view.use(asActor).handler(async ({ context, errors }) => {
    const view = await context.services.testedMachine.view(context.actor, machineOf(context))
    if (view === 'NOT_FOUND') throw errors.NOT_FOUND()
    return view
  }),
  record: os.testedMachine.record.use(asActor).handler(async ({ input, context, errors }) => {
    const view = await context.services.testedMachine.record(context.actor, machineOf(context), input)
    if (view === 'PHOTO_REFUSED') throw errors.NOT_ASKED()
    if (typeof view === 'string') throw errors[view]()
    return view
  }),
  undo: os.testedMachine.undo.use(asActor).handler(async ({ input, context, errors }) => {
    const view = await context.services.testedMachine.undo(context.actor, machineOf(context), input.stepKey)
    if (typeof view === 'string') throw errors[view]()
    return view
  }),
  changes: os.testedMachine.changes.handler(({ context, signal }) =>
    context.services.testedMachine.changes(machineOf(context), signal),
  ),
  leave: os.testedMachine.leave.use(asActor).handler(async ({ context }) => {
    const { network } = context.session
    if (network !== undefined) await context.services.pairing.sendAway(context.actor, network.clientId)
  }),
})

/** The session's own: the page never names one. */
function machineOf({ session }: Pick<CoreContext, 'session'>): string {
  const grant = session.network?.grant
  if (grant?.kind !== 'tested-machine') throw new Error('Out of reach was not refused')
  return grant.machineId
}
