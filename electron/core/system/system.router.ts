import { os } from '../procedure.ts'

export const systemRouter = os.system.router({
  doctor: os.system.doctor.handler(({ context }) => context.services.system.doctor()),
  changes: os.system.changes.handler(({ context, signal }) => context.services.system.changes(signal)),
})
