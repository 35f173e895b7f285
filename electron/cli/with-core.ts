import { userInfo } from 'node:os'
import { createCore } from '../core/create-core.ts'
import { nodeDeps } from '../core/default-deps.ts'
import type { Options } from './parse-line.ts'

export type Client = ReturnType<ReturnType<typeof createCore>['clientFor']>

/** The workshop asks for codes, and the command line gave none that opens. */
export class OperatorRefused extends Error {
  readonly reason: 'PIN_NEEDED' | 'UNKNOWN'

  constructor(reason: OperatorRefused['reason']) {
    super(reason)
    this.name = 'OperatorRefused'
    this.reason = reason
  }
}

type Work<Result> = (client: Client) => Promise<Result>

/** Opens the workshop to look only, and closes it whatever happens. */
export function withCore<Result>(options: Options, work: Work<Result>): Promise<Result> {
  return withSession(options, null, work)
}

/** The same to change things, as the named operator: the system's user when no name is given. */
export function withOperator<Result>(options: Options, work: Work<Result>): Promise<Result> {
  return withSession(options, options.operatorName ?? userInfo().username, work)
}

async function withSession<Result>(options: Options, operator: string | null, work: Work<Result>): Promise<Result> {
  const core = createCore(await nodeDeps({ dataFolder: options.dataFolder }))
  try {
    const session = core.newSession('cli')
    const entered = operator === null ? 'IN' : await core.workAs(session, operator, process.env.ETABLI_PIN ?? null)
    if (entered !== 'IN') throw new OperatorRefused(entered)
    return await work(core.clientFor(session))
  } finally {
    await core.close()
  }
}
