import { userInfo } from 'node:os'
import { createCore } from '../core/create-core.ts'
import { nodeDeps } from '../core/default-deps.ts'
import type { Options } from './parse-line.ts'

export type Client = ReturnType<ReturnType<typeof createCore>['clientFor']>

/** Opens the workshop, works as the named operator (the system's user by default), closes whatever happens. */
export async function withCore<Result>(options: Options, work: (client: Client) => Promise<Result>): Promise<Result> {
  const core = createCore(await nodeDeps({ dataFolder: options.dataFolder }))
  try {
    const session = core.newSession('cli')
    await core.workAs(session, options.operatorName ?? userInfo().username)
    return await work(core.clientFor(session))
  } finally {
    await core.close()
  }
}
