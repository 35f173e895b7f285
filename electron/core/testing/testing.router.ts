import { asActor, os } from '../procedure.ts'

export const testingRouter = os.testing.router({
  state: os.testing.state.handler(async ({ input, context, errors }) => {
    const state = await context.services.testing.state(input.machineId)
    if (state === null) throw errors.NOT_FOUND()
    return state
  }),
  power: os.testing.power.handler(async ({ input, context, errors }) => {
    const power = await context.services.testing.power(input.machineId)
    if (power === 'NOT_FOUND') throw errors.NOT_FOUND()
    return power
  }),
  unfinished: os.testing.unfinished.handler(({ context }) => context.services.testing.unfinished()),
  start: os.testing.start.use(asActor).handler(async ({ input, context, errors }) => {
    const state = await context.services.testing.start(context.actor, input)
    if (!('refused' in state)) return state
    throw state.refused === 'BUSY' ? errors.BUSY({ data: state.by }) : errors[state.refused]()
  }),
  cancel: os.testing.cancel.use(asActor).handler(async ({ input, context, errors }) => {
    const state = await context.services.testing.cancel(context.actor, input.machineId, input.test)
    if (state === null) throw errors.NOT_FOUND()
    return state
  }),
  endUsbPorts: os.testing.endUsbPorts.use(asActor).handler(async ({ input, context, errors }) => {
    const state = await context.services.testing.endUsbPorts(input.machineId)
    if (state === null) throw errors.NOT_FOUND()
    return state
  }),
})
