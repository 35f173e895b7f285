import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { SimpleCsrfProtectionHandlerPlugin } from '@orpc/server/plugins'
import type { Session } from '../core/session/session.ts'
import { reportBrokenCalls } from '../shell/broken-calls.ts'
import type { Report } from '../shell/report.ts'
import type { ServedCore } from '../shell/served-core.ts'

/** Answers a call in the name of a session; `false` when the core has no such procedure. */
export type AnswerCall = (request: IncomingMessage, response: ServerResponse, session: Session) => Promise<boolean>

export function answerCalls(
  core: ServedCore,
  { bodyBytes, report }: { bodyBytes: number; report: Report },
): AnswerCall {
  const calls = new RPCHandler(core.router, {
    clientInterceptors: [reportBrokenCalls(report)],
    plugins: [new SimpleCsrfProtectionHandlerPlugin(), new BodyLimitPlugin({ maxBodySize: bodyBytes })],
  })
  return async (request, response, session) => {
    const { matched } = await calls.handle(request, response, { prefix: '/rpc', context: core.contextFor(session) })
    return matched
  }
}
