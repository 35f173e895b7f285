import { os } from '../procedure.ts'

export const systemRouter = os.system.router({
  doctor: os.system.doctor.handler(({ context }) => context.services.system.doctor()),
  audit: os.system.audit.handler(({ input, context }) => context.services.system.audit(input.hash)),
  supportBundle: os.system.supportBundle.handler(({ context }) => context.services.system.supportBundle()),
  changes: os.system.changes.handler(({ context, signal }) => context.services.system.changes(signal)),
})
