import { type Core, createCore } from '../../../electron/core/create-core.ts'
import { nodeDeps } from '../../../electron/core/default-deps.ts'
import type { CoreDeps } from '../../../electron/core/deps.ts'
import { changingProbe } from '../../builders/allocation-workshop.ts'
import type { Client } from '../../contract/transports.ts'
import { noDrives, noTests } from '../../fakes/test-deps.ts'
import type { Day } from './day.ts'
import { managerPin } from './people.ts'

export type OpenedDay = { day: Day; deps: CoreDeps; close(): Promise<void> }

/** The workshop of a folder, or of a server, with the people of the day at work in it; only hardware, and what it is told of time, is fake. */
export async function openDay(
  dataFolder: string,
  known: Record<string, string> = {},
  overrides: Partial<CoreDeps> = {},
  databaseUrl: string | null = null,
): Promise<OpenedDay> {
  const hardware = changingProbe()
  const opened = await nodeDeps({ dataFolder, databaseUrl })
  const faked = { probe: hardware.probe, erasing: noDrives, testing: noTests, doorHosts: ['127.0.0.1'] }
  const deps: CoreDeps = { ...opened, ...faked, runCommand: async () => ({ kind: 'missing' }), ...overrides }
  const core = createCore(deps)
  await core.network.offer(aQuietDoor)
  const operators = await deps.db.selectFrom('operators').select('name').execute()
  const enter = (name: string) => clientOf(core, operators.some((one) => one.name === name) ? name : null)
  const clients = { client: await enter('Atelier 1'), second: await enter('Atelier 2'), page: await enter('') }
  const day: Day = { core, ...clients, known: { ...known }, showMachine: hardware.next }
  return { day, deps, close: () => core.close() }
}

/** Nothing listens: what is tried is what the door writes. */
const aQuietDoor: Parameters<Core['network']['offer']>[0] = {
  open: async () => ({ port: 7118, close: async () => undefined }),
  look: async () => [],
}

async function clientOf(core: Core, name: string | null): Promise<Client> {
  const session = core.newSession('cli')
  if (name !== null) await core.workAs(session, name, managerPin)
  return core.clientFor(session) as unknown as Client
}
