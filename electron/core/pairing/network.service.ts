import { hostname } from 'node:os'
import type {
  Invitation,
  NetworkView,
  SeenBench,
  TestedMachineAccess,
} from '../../../shared/contract/network.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { benchAddresses } from '../collection/bench-addresses.ts'
import { commandQr } from '../collection/command-qr.ts'
import type { CoreDeps } from '../deps.ts'
import { findMachine } from '../machines/machines.repository.ts'
import type { PendingInvitation } from './invitations.ts'
import type { NetworkListener, NetworkOffer } from './network-listener.ts'
import { type NetworkSettings, readNetworkSettings, saveNetworkSettings } from './network-settings.ts'
import type { PairingService } from './pairing.service.ts'
import { knownFingerprint, tlsIdentity } from './tls-identity.ts'

type Ports = Pick<CoreDeps, 'db' | 'dataFolder' | 'now' | 'benchName' | 'doorHosts'> & {
  ledger: Ledger
  hub: ChangeHub
  pairing: PairingService
}
export type NetworkRefusal = 'NETWORK_ABSENT' | 'NETWORK_NOT_OFFERED'
export type NetworkStart = { address: string | null; port?: number | null }
type Opened = NetworkListener & { fingerprint: string; names: () => readonly string[] }

/** The listener that serves other benches and tested machines, and the codes that let them in. */
export function createNetworkService({ db, dataFolder, now, benchName, doorHosts, ledger, hub, pairing }: Ports) {
  let offer: NetworkOffer | null = null
  let opening: Promise<Opened | NetworkRefusal> | null = null
  let opened: Opened | null = null
  let stopping: Promise<void> | null = null
  /** While a person opens or closes, nothing opens by itself. */
  let isBeingSet = false
  const changed = () => hub.publish({ subject: 'network', id: null })

  /** What is open stays as it is. */
  async function listenOnce(asked: NetworkStart): Promise<Opened | NetworkRefusal> {
    await stopping
    if (opened !== null) return opened
    opening ??= listen(asked).finally(() => {
      opening = null
    })
    return opening
  }

  /** For other benches, and for machines that show their own tests. */
  async function start(asked: NetworkStart): Promise<Opened | NetworkRefusal> {
    const started = await listenOnce(asked)
    if (typeof started !== 'string') pairing.letBenchesIn(true)
    return started
  }

  async function listen({ address, port = null }: NetworkStart): Promise<Opened | NetworkRefusal> {
    if (offer === null) return 'NETWORK_NOT_OFFERED'
    const hosts = doorHosts ?? (address === null ? null : [address])
    const names = () => hosts ?? benchAddresses()
    const identity = await tlsIdentity(dataFolder, names(), now())
    // What listens for this very machine alone has nothing to say to others.
    const isForOthers = doorHosts === undefined && !address?.startsWith('127.')
    const announcedAs = isForOthers ? benchName : null
    const allNames = () => [...names(), ...(announcedAs === null ? [] : [`${hostname()}.local`])]
    const listener = await offer.open({ hosts, names: allNames, port, identity, announcedAs })
    if (listener === null) return 'NETWORK_ABSENT'
    opened = { ...listener, fingerprint: identity.fingerprint, names }
    changed()
    return opened
  }

  function stop(): Promise<void> {
    const open = opened
    opened = null
    pairing.letBenchesIn(false)
    pairing.withdrawAll()
    stopping = Promise.all([stopping, open?.close()]).then(changed)
    return stopping
  }

  /** Open, and reachable by somebody: where no network is there yet, the listener waits for one. */
  async function reachable(starting: Promise<Opened | NetworkRefusal>): Promise<Opened | NetworkRefusal> {
    const started = await starting
    return typeof started !== 'string' && started.names().length === 0 ? 'NETWORK_ABSENT' : started
  }

  function addresses(): string[] {
    return opened === null ? [] : opened.names().map((name) => `https://${name}:${opened?.port}`)
  }

  function invitationView(pending: PendingInvitation | null): Invitation | null {
    const [first] = addresses()
    if (pending === null || first === undefined) return null
    const { code, expiresAt } = pending
    return { code, expiresAt, addresses: addresses(), qr: commandQr(`${first}/?c=${code}`) }
  }

  const fingerprint = async () => opened?.fingerprint ?? (await knownFingerprint(dataFolder, now()))

  async function view(isAtTheBench = true): Promise<NetworkView> {
    const { isErasingAllowed, isOpen, address } = await readNetworkSettings(db)
    // Its cable may have been plugged in since.
    if (isOpen && !isServingBenches() && !isBeingSet) await start({ address })
    return {
      state: offer === null ? 'not-offered' : isServingBenches() ? 'open' : 'closed',
      isAtTheBench,
      addresses: addresses(),
      fingerprint: await fingerprint(),
      isErasingAllowed,
      benchInvitation: invitationView(pairing.ofBench()),
      codesClosedBecause: pairing.codesClosedBecause(),
      clients: await pairing.list(),
    }
  }

  const isServingBenches = () => opened !== null && pairing.areBenchesLetIn()

  async function keep(actor: Actor, change: Partial<NetworkSettings>): Promise<void> {
    await ledger.change(actor, async ({ trx, record }) => {
      const before = await readNetworkSettings(trx)
      const after = { ...before, ...change }
      await saveNetworkSettings(trx, after)
      record({ action: 'NETWORK_SET', subjectId: 'network', before, after })
    })
    changed()
  }

  async function whileSetting<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    isBeingSet = true
    try {
      return await work()
    } finally {
      isBeingSet = false
    }
  }

  async function testsOf(machineId: string): Promise<TestedMachineAccess> {
    const all = await pairing.list()
    return {
      invitation: invitationView(pairing.ofMachine(machineId)),
      client: all.findLast((client) => client.machineId === machineId) ?? null,
      fingerprint: await fingerprint(),
    }
  }

  return {
    view,
    start,

    /** Called once by a shell that can serve others. What was left open is opened again. */
    async offer(what: NetworkOffer): Promise<void> {
      offer = what
      const settings = await readNetworkSettings(db)
      if (settings.isOpen) await start(settings)
    },

    open: (actor: Actor, address: string | null): Promise<NetworkView | NetworkRefusal> =>
      whileSetting(async () => {
        if (opened !== null) await stop()
        const started = await reachable(start({ address }))
        if (typeof started === 'string') return started
        await keep(actor, { isOpen: true, address })
        return view()
      }),

    /** Kept first: closing waits for who is connected, and a bench that is cut off meanwhile must not open again. */
    close: (actor: Actor): Promise<NetworkView> =>
      whileSetting(async () => {
        await keep(actor, { isOpen: false })
        await stop()
        return view()
      }),

    stop,

    async inviteBench(actor: Actor): Promise<NetworkView | NetworkRefusal> {
      const { address } = await readNetworkSettings(db)
      const started = await reachable(start({ address }))
      if (typeof started === 'string') return started
      pairing.invite({ kind: 'bench', actor })
      return view()
    },

    async sendAway(actor: Actor, clientId: string): Promise<NetworkView | 'NOT_FOUND'> {
      return (await pairing.sendAway(actor, clientId)) ? view() : 'NOT_FOUND'
    },

    async allowErasing(actor: Actor, isErasingAllowed: boolean): Promise<NetworkView> {
      await keep(actor, { isErasingAllowed })
      return view()
    },

    isErasingAllowed: async () => (await readNetworkSettings(db)).isErasingAllowed,
    seenBenches: async (): Promise<SeenBench[]> => (await offer?.look(await fingerprint())) ?? [],

    async testedMachine(machineId: string): Promise<TestedMachineAccess | 'NOT_FOUND'> {
      return (await findMachine(db, machineId)) === null ? 'NOT_FOUND' : testsOf(machineId)
    },

    /** Where a manager keeps the network closed, this listens for tested machines alone: no bench comes in with them. */
    async openTests(actor: Actor, machineId: string): Promise<TestedMachineAccess | 'NOT_FOUND' | NetworkRefusal> {
      if ((await findMachine(db, machineId)) === null) return 'NOT_FOUND'
      const { address } = await readNetworkSettings(db)
      const started = await reachable(listenOnce({ address }))
      if (typeof started === 'string') return started
      pairing.invite({ kind: 'tested-machine', machineId, actor })
      return testsOf(machineId)
    },

    async closeTests(actor: Actor, machineId: string): Promise<TestedMachineAccess | 'NOT_FOUND'> {
      if ((await findMachine(db, machineId)) === null) return 'NOT_FOUND'
      pairing.withdraw(machineId)
      for (const client of await pairing.list()) {
        if (client.machineId === machineId) await pairing.sendAway(actor, client.id)
      }
      if (!pairing.areBenchesLetIn() && !(await pairing.isTestingElsewhere())) await stop()
      return testsOf(machineId)
    },
  }
}
