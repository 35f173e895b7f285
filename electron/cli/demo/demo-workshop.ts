import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import { type Core, createCore } from '../../core/create-core.ts'
import { nodeDeps } from '../../core/default-deps.ts'
import type { CoreDeps } from '../../core/deps.ts'
import type { Client } from '../with-core.ts'
import { createDemoClock, type DemoClock } from './demo-clock.ts'

export const campaignDays = 84

export type DemoWorkshop = {
  clock: DemoClock
  /** Who decides, and two who work at the bench. */
  manager: Client
  technicians: [Client, Client]
  /** What the next reading will tell. */
  show(facts: MachineFacts): void
  close(): Promise<void>
}

/** A workshop of its own in the folder, whose clock and hardware are told; everything else is the real one. */
export async function openDemoWorkshop(dataFolder: string, endsAt: string): Promise<DemoWorkshop> {
  const clock = createDemoClock(endsAt, campaignDays)
  let facts: MachineFacts | null = null
  const deps = await nodeDeps({ dataFolder, databaseUrl: null })
  // A power cut while it is made loses nothing that anybody needs: it is made again.
  deps.sqlite?.pragma('synchronous = OFF')
  if (deps.sqlite !== null) keepStatements(deps.sqlite)
  const core = createCore({
    ...deps,
    now: clock.now,
    benchName: 'Établi fictif',
    probe: async () => {
      if (facts === null) throw new Error('No machine is on the table')
      return { facts, origins: {}, notes: [], evidence: [] }
    },
  })
  return {
    clock,
    manager: await clientOf(core, 'Atelier 1'),
    technicians: [await clientOf(core, 'Atelier 2'), await clientOf(core, 'Atelier 3')],
    show: (next) => {
      facts = next
    },
    close: core.close,
  }
}

/** The same few hundred statements are asked thousands of times: each is compiled once. */
function keepStatements(sqlite: NonNullable<CoreDeps['sqlite']>): void {
  const prepare = sqlite.prepare.bind(sqlite)
  const kept = new Map<string, ReturnType<typeof prepare>>()
  sqlite.prepare = ((text: string) => {
    const statement = kept.get(text) ?? prepare(text)
    kept.set(text, statement)
    return statement
  }) as typeof sqlite.prepare
}

/** The first who comes becomes the manager. */
async function clientOf(core: Core, operatorName: string): Promise<Client> {
  const client = core.clientFor(core.newSession('cli'))
  await client.session.join({ operatorName })
  return client
}
