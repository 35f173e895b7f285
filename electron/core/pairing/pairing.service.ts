import { createHash, randomBytes } from 'node:crypto'
import type { CodesClosing, NetworkClient } from '../../../shared/contract/network.contract.ts'
import type { Actor, Bench } from '../../../shared/domain/actor.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { findMachine } from '../machines/machines.repository.ts'
import { insertBench, listBenches, nameKey } from '../session/people.repository.ts'
import type { Session } from '../session/session.ts'
import { createGuessLimit } from './guess-limit.ts'
import { createInvitations, type Invited } from './invitations.ts'
import * as clients from './network-clients.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now'> & { ledger: Ledger; hub: ChangeHub }
type Live = { session: Session; address: string; lastSeenAt: string; connectionCount: number }
export type Guess = { code: string; benchName: string | null; address: string }
export type LetIn =
  | { kind: 'let-in'; secret: string; client: 'bench' | 'tested-machine' }
  | { kind: 'WRONG_CODE' | 'TOO_MANY_GUESSES' | 'NAME_NEEDED' | 'NAME_TAKEN' }
export type PairingService = ReturnType<typeof createPairingService>

/** A day at the bench: a machine that was forgotten on a shelf no longer shows its tests. */
const testsHours = 12
const longestBenchName = 60

/** Who on the network may come in: by a code, once; afterwards by the secret that its browser keeps. */
export function createPairingService({ db, newId, now, ledger, hub }: Ports) {
  const invitations = createInvitations(now)
  const guesses = createGuessLimit(() => Date.parse(now()))
  const live = new Map<string, Live>()
  const cutters = new Set<(clientId: string) => void>()
  let codesClosedBecause: CodesClosing | null = null
  let isOpenToBenches = false
  const changed = () => hub.publish({ subject: 'network', id: null })

  /** Changes a code for a secret. Whoever guesses is slowed down, then shut out. */
  async function letIn({ code, benchName, address }: Guess): Promise<LetIn> {
    if (!guesses.mayGuess(address)) return { kind: 'TOO_MANY_GUESSES' }
    const invitation = invitations.open(code)
    if (invitation === null) return refuseGuess(address)
    const { invited } = invitation
    const bench = invited.kind === 'bench' ? await benchNamed(benchName) : null
    if (typeof bench === 'string') return { kind: bench }
    // Another request may have been faster while the names were read.
    if (invitations.open(code) === null) return { kind: 'WRONG_CODE' }
    invitations.drop(invited)
    const secret = randomBytes(32).toString('base64url')
    try {
      await keep(invited, bench, sha256(secret))
    } catch (error) {
      invitations.putBack(invitation)
      throw error
    }
    changed()
    return { kind: 'let-in', secret, client: invited.kind }
  }

  function refuseGuess(address: string): LetIn {
    if (guesses.wrong(address) && invitations.isAnyOpen()) {
      invitations.dropAll()
      codesClosedBecause = 'WRONG_CODES'
      changed()
    }
    return { kind: 'WRONG_CODE' }
  }

  /** A browser that lost its cookie is let in again as the bench that it was. */
  async function benchNamed(told: string | null): Promise<Bench | 'NAME_NEEDED' | 'NAME_TAKEN'> {
    const name = (told ?? '').replace(/\s+/g, ' ').trim().slice(0, longestBenchName)
    if (name === '') return 'NAME_NEEDED'
    const bearer = (await listBenches(db)).find((one) => nameKey(one.name) === nameKey(name))
    if (bearer === undefined) return { id: newId(), name }
    const paired = await clients.pairedBenches(db)
    return paired.some(({ id }) => id === bearer.id) ? bearer : 'NAME_TAKEN'
  }

  async function keep(invited: Invited, bench: Bench | null, secretSha256: string): Promise<void> {
    const { actor } = invited
    const machineId = invited.kind === 'tested-machine' ? invited.machineId : null
    const tag = machineId === null ? null : ((await findMachine(db, machineId))?.assetTag ?? null)
    await ledger.change(actor, async ({ trx, at, record }) => {
      const isNew = bench !== null && (await clients.findBenchById(trx, bench.id)) === null
      if (isNew) {
        await insertBench(trx, { ...bench, createdAt: at })
        record({ action: 'BENCH_NAMED', subjectId: bench.id, after: bench })
      }
      const client = {
        id: newId(),
        kind: invited.kind,
        name: bench?.name ?? tag ?? '',
        benchId: bench?.id ?? actor.benchId,
        machineId,
        operatorId: actor.operatorId,
        pairedAt: at,
        expiresAt: machineId === null ? null : new Date(Date.parse(at) + testsHours * 3_600_000).toISOString(),
        sentAwayAt: null,
        sentAwayByName: null,
      }
      await clients.insertClient(trx, { ...client, secretSha256 })
      const { id: subjectId, kind, name, expiresAt } = client
      const machine = machineId === null ? {} : { machineId }
      record({ action: 'NETWORK_CLIENT_LET_IN', subjectId, ...machine, after: { kind, name, expiresAt } })
    })
  }

  /** The session behind a secret; `null` when nobody, or nobody any more, bears it. */
  async function find(secret: string, address: string, reachedAt: string | null = null): Promise<Session | null> {
    const row = await clients.findBySecret(db, sha256(secret), now())
    if (row === null || (row.machineId === null && !isOpenToBenches)) return null
    const made = live.has(row.id) ? null : await sessionOf(row)
    // Two first requests come at once: whoever was slower must not put another session in the place of the first.
    const known = live.get(row.id)
    const session = known?.session ?? made
    if (session === null) return null
    if (session.network !== undefined && reachedAt !== null) session.network.reachedAt = reachedAt
    live.set(row.id, { session, address, lastSeenAt: now(), connectionCount: known?.connectionCount ?? 0 })
    return session
  }

  async function sessionOf(row: clients.ClientRow): Promise<Session | null> {
    const session = { id: newId(), shell: 'web' } as const
    if (row.machineId !== null) {
      const grant = { kind: 'tested-machine', machineId: row.machineId } as const
      return { ...session, operatorId: row.operatorId, network: { clientId: row.id, grant } }
    }
    const bench = await clients.findBenchById(db, row.benchId)
    return bench === null
      ? null
      : { ...session, operatorId: null, network: { clientId: row.id, grant: { kind: 'bench', bench } } }
  }

  async function sendAway(actor: Actor, clientId: string): Promise<boolean> {
    const isGone = await ledger.change(actor, async ({ trx, at, record }) => {
      const row = await clients.findOpenClient(trx, clientId, at)
      if (row === null) return false
      await clients.markSentAway(trx, clientId, at, actor.operatorName)
      const machine = row.machineId === null ? {} : { machineId: row.machineId }
      const before = { kind: row.kind, name: row.name }
      record({ action: 'NETWORK_CLIENT_SENT_AWAY', subjectId: clientId, ...machine, before })
      return true
    })
    if (!isGone) return false
    live.delete(clientId)
    for (const cut of cutters) cut(clientId)
    changed()
    return true
  }

  async function list(): Promise<NetworkClient[]> {
    const rows = await clients.openClients(db, now())
    return rows.map((row) => clientOf(row, live.get(row.id) ?? null))
  }

  return {
    letIn,
    find,
    sendAway,
    list,
    codesClosedBecause: () => codesClosedBecause,
    ofBench: invitations.ofBench,
    ofMachine: invitations.ofMachine,

    invite(invited: Invited): void {
      codesClosedBecause = null
      guesses.restart()
      invitations.invite(invited)
      changed()
    },

    withdraw(machineId: string): void {
      invitations.drop({ kind: 'tested-machine', machineId })
      changed()
    },

    /** Other benches come in where a manager opened the network to them; a tested machine wherever its code was given. */
    letBenchesIn(isOpen: boolean): void {
      isOpenToBenches = isOpen
    },
    areBenchesLetIn: () => isOpenToBenches,
    isTestingElsewhere: async () =>
      invitations.isAnyOpen() || (await clients.openClients(db, now())).some(({ machineId }) => machineId !== null),

    withdrawAll(): void {
      invitations.dropAll()
      codesClosedBecause = null
    },

    /** Told each time a client is sent away: its open answers must end. */
    onSentAway(cut: (clientId: string) => void): () => void {
      cutters.add(cut)
      return () => cutters.delete(cut)
    },

    /** A client's page follows the changes, or no longer does. */
    follows(clientId: string, step: 1 | -1): void {
      const known = live.get(clientId)
      if (known === undefined) return
      known.connectionCount += step
      changed()
    },
  }
}

function clientOf(row: clients.ClientRow, seen: Live | null): NetworkClient {
  return {
    id: row.id,
    kind: row.machineId === null ? 'bench' : 'tested-machine',
    name: row.name,
    machineId: row.machineId,
    pairedAt: row.pairedAt,
    address: seen?.address ?? null,
    lastSeenAt: seen?.lastSeenAt ?? null,
    isConnected: (seen?.connectionCount ?? 0) > 0,
  }
}

function sha256(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
