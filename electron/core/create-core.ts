import type { CoreDeps } from './deps.ts'
import { writeLogLine } from './doctor/log-lines.ts'
import { inProcessClient, router } from './router.ts'
import { createServices } from './services.ts'
import type { Session } from './session/session.ts'

export type Core = ReturnType<typeof createCore>

/** The product, wired once. Shells serve `router` with the context that `contextFor` gives each of their sessions. */
export function createCore(deps: CoreDeps) {
  const services = createServices(deps)
  return {
    router,
    contextFor: (session: Session) => ({ services, session }),
    clientFor: (session: Session) => inProcessClient(services, session),
    newSession: (shell: Session['shell']): Session => ({ id: deps.newId(), shell, operatorId: null }),
    /** The command line says by name who works; a page asks. */
    workAs: (session: Session, operatorName: string, pin: string | null = null) =>
      services.session.workAs(session, operatorName, pin),
    /** For shells that serve others: how they listen, and who may come in. */
    network: {
      offer: services.network.offer,
      start: services.network.start,
      stop: services.network.stop,
      letIn: services.pairing.letIn,
      find: services.pairing.find,
      follows: services.pairing.follows,
      onSentAway: services.pairing.onSentAway,
    },
    /** What broke, kept for who will look for why. */
    log: (text: string) => writeLogLine(deps.dataFolder, { at: deps.now(), version: deps.appVersion, text }),
    backups: {
      /** For shells that stay: a copy at the start, and one a day. */
      keep: services.backups.keep,
      /** For the command line, which may name any folder. */
      sendTo: services.backups.sendTo,
    },
    close: async (): Promise<void> => {
      await services.network.stop()
      await services.collection.close()
      await services.erasing.close()
      await services.testing.close()
      await services.backups.close()
      deps.relay?.close()
      await deps.db.destroy()
    },
  }
}
