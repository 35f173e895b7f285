import type { AnyContractRouter } from '@orpc/contract'
import type { Router } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { Session } from '../core/session/session.ts'

/** The ports of Electron and of Node alike. */
export type ServedPort = {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** Answers the calls of one page until its port closes. */
export function servePort(router: Router<AnyContractRouter, { session: Session }>, session: Session, port: ServedPort) {
  new RPCHandler(router).upgrade(port, { context: { session } })
  port.start()
}
