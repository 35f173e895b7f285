import { RPCHandler } from '@orpc/server/message-port'
import type { Session } from '../core/session/session.ts'
import { reportBrokenCalls } from '../shell/broken-calls.ts'
import { type Report, reportToStderr } from '../shell/report.ts'
import type { ServedCore } from '../shell/served-core.ts'

/** The ports of Electron and of Node alike. */
export type ServedPort = {
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** Answers the calls of one page until its port closes. */
export function servePort(core: ServedCore, session: Session, port: ServedPort, report: Report = reportToStderr): void {
  const calls = new RPCHandler(core.router, { clientInterceptors: [reportBrokenCalls(report)] })
  calls.upgrade(port, { context: core.contextFor(session) })
  port.start()
}
