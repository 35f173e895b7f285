import type { AnyContractRouter } from '@orpc/contract'
import type { Router } from '@orpc/server'
import type { CoreContext } from '../core/procedure.ts'
import type { Session } from '../core/session/session.ts'

/** What a shell needs of the core to answer pages. */
export type ServedCore = {
  router: Router<AnyContractRouter, CoreContext>
  newSession(shell: Session['shell']): Session
  contextFor(session: Session): CoreContext
}
