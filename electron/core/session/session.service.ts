import type { SessionView } from '../../../shared/contract/session.contract.ts'
import type { Actor, Bench, Operator } from '../../../shared/domain/actor.ts'
import type { Organisation } from '../../../shared/domain/document.ts'
import type { Caller } from '../../../shared/domain/permissions.ts'
import { defaultSignIn, isIdle, type PinProblem, pinProblem } from '../../../shared/domain/sign-in.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { CoreDeps } from '../deps.ts'
import type { Entrance, EntranceAnswer } from '../people/entrance.ts'
import { findSecrets, findSignIn, saveSecrets, saveSignIn } from '../people/secrets.repository.ts'
import { hashSecret } from '../people/secrets.ts'
import { isSameRecord } from './is-same-record.ts'
import * as people from './people.repository.ts'
import type { Session } from './session.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'benchName' | 'ownBenchId' | 'appVersion'> & {
  ledger: Ledger
  entrance: Entrance
}

type JoinRefusal = { refused: 'NAME_TAKEN' | 'MANAGER_NEEDED' } | { refused: 'PIN_REFUSED'; problem: PinProblem }
type EntranceRefusal = Exclude<EntranceAnswer, { kind: 'known' }> | { kind: 'not-found' }

export function createSessionService({ db, newId, now, benchName, ownBenchId, appVersion, ledger, entrance }: Ports) {
  /** Who works in this session, or `null` while nobody said so. */
  async function actorOf(session: Session): Promise<Actor | null> {
    const operator = session.operatorId === null ? null : await people.findOperator(db, session.operatorId)
    const bench = benchOfSession(session) ?? (await people.findBench(db, ownBenchId))
    return operator === null || bench === null ? null : actorFor(operator, bench)
  }

  /** As the table of permissions sees this session. */
  async function callerOf(session: Session): Promise<Caller> {
    const operator = session.operatorId === null ? null : await people.findOperator(db, session.operatorId)
    if (operator !== null) return { role: operator.role, isLocked: await isLocked(session) }
    // Whoever runs the command line holds the folder itself: looking needs no name, changing does.
    return session.shell === 'cli' ? { role: null, isLocked: false } : null
  }

  /** Locked by hand, or by nobody having been seen for too long: what was left open locks itself, page or no page. */
  async function isLocked(session: Session): Promise<boolean> {
    const { isPinAsked, idleMinutes } = await findSignIn(db)
    if (!isPinAsked || session.shell === 'cli') return false
    session.activeAt ??= now()
    session.isLocked ||= isIdle(session.activeAt, now(), idleMinutes)
    return session.isLocked || !(await isProven(session))
  }

  /** A tested machine works in the name of who opened it, within what was opened. */
  async function isProven({ operatorId, provenBy, network }: Session): Promise<boolean> {
    if (network?.grant.kind === 'tested-machine') return true
    return provenBy !== undefined && (await keptSecretsOf(operatorId)) === provenBy
  }

  /** Who works here just proved or set their own code or badge: nobody asks for it again. */
  async function prove(session: Session): Promise<void> {
    const kept = await keptSecretsOf(session.operatorId)
    if (kept === null) delete session.provenBy
    else session.provenBy = kept
  }

  async function keptSecretsOf(operatorId: string | null): Promise<string | null> {
    const secrets = operatorId === null ? null : await findSecrets(db, operatorId)
    return secrets === null ? null : `${secrets.pinHash} ${secrets.badgeKey}`
  }

  async function view(session: Session): Promise<SessionView> {
    const [actor, operators, organisation, signIn] = await Promise.all([
      actorOf(session),
      people.listOperators(db),
      people.findOrganisation(db),
      findSignIn(db),
    ])
    const locked = actor !== null && (await isLocked(session))
    return { shell: session.shell, appVersion, actor, isLocked: locked, signIn, operators, organisation }
  }

  const newBench = (): Bench => ({ id: ownBenchId ?? newId(), name: benchName })

  async function nameBench({ trx, at, record }: Change, bench: Bench): Promise<void> {
    await people.insertBench(trx, { ...bench, createdAt: at })
    record({ action: 'BENCH_NAMED', subjectId: bench.id, after: bench })
  }

  /** A bench that joins a shared server where its people are known already: named by the first who works at it. */
  async function takePlace(operatorId: string): Promise<void> {
    const operator = await people.findOperator(db, operatorId)
    if (operator === null || (await people.findBench(db, ownBenchId)) !== null) return
    const bench = newBench()
    await ledger.change(actorFor(operator, bench), (change) => nameBench(change, bench))
  }

  async function enter(session: Session, operatorId: string, isProof: boolean): Promise<SessionView> {
    await takePlace(operatorId)
    session.operatorId = operatorId
    session.isLocked = false
    delete session.activeAt
    delete session.provenBy
    if (isProof) await prove(session)
    return view(session)
  }

  async function enterBy(session: Session, answer: EntranceAnswer): Promise<SessionView | EntranceRefusal> {
    if (answer.kind !== 'known') return answer
    if ((await people.findOperator(db, answer.operatorId)) === null) return { kind: 'not-found' }
    return enter(session, answer.operatorId, true)
  }

  /** Makes an operator; the first of a workshop is its manager, with a code where one was chosen. */
  async function makeOperator(session: Session, name: string, pin: string | null): Promise<Operator | JoinRefusal> {
    const known = await people.findBench(db, ownBenchId)
    const bench = known ?? newBench()
    const id = newId()
    const pinHash = pin === null ? null : await hashSecret(pin)
    const actor = (await actorOf(session)) ?? actorFor({ id, name }, bench)
    return ledger.change(actor, async (change): Promise<Operator | JoinRefusal> => {
      const { trx, at, record } = change
      // Asked here, where nobody can join or turn codes on in between.
      if ((await findSignIn(trx)).isPinAsked) return { refused: 'MANAGER_NEEDED' }
      if ((await people.findOperatorByName(trx, name)) !== null) return { refused: 'NAME_TAKEN' }
      const isFirst = (await people.listOperators(trx)).length === 0
      const operator: Operator = { id, name, role: isFirst ? 'manager' : 'technician', createdAt: at }
      if (known === null) await nameBench(change, bench)
      await people.insertOperator(trx, operator)
      record({ action: 'OPERATOR_CREATED', subjectId: id, after: operator })
      if (isFirst && pinHash !== null) await askCodes(change, id, pinHash)
      return operator
    })
  }

  return {
    actorOf,
    callerOf,
    view,
    prove,

    /** First start makes the manager. Where codes are asked, colleagues are made by a manager, never at the entrance. */
    async join(session: Session, name: string, pin: string | null = null): Promise<SessionView | JoinRefusal> {
      const problem = pin === null ? null : pinProblem(pin)
      if (problem !== null) return { refused: 'PIN_REFUSED', problem }
      const made = await makeOperator(session, name, pin)
      if ('refused' in made) return made
      return enter(session, made.id, true)
    },

    async switchOperator(session: Session, operatorId: string): Promise<SessionView | 'NOT_FOUND' | 'PIN_NEEDED'> {
      if ((await people.findOperator(db, operatorId)) === null) return 'NOT_FOUND'
      if ((await findSignIn(db)).isPinAsked) return 'PIN_NEEDED'
      return enter(session, operatorId, false)
    },

    async signIn(session: Session, operatorId: string, pin: string): Promise<SessionView | EntranceRefusal> {
      if ((await people.findOperator(db, operatorId)) === null) return { kind: 'not-found' }
      return enterBy(session, await entrance.byPin(operatorId, pin))
    },

    async signInByBadge(session: Session, badge: string): Promise<SessionView | EntranceRefusal> {
      return enterBy(session, await entrance.byBadge(badge, session.network?.clientId ?? 'here'))
    },

    /** Everything open stays open; nothing of it answers. */
    async lock(session: Session): Promise<SessionView> {
      session.isLocked = true
      return view(session)
    },

    async stillHere(session: Session): Promise<{ isLocked: boolean }> {
      const locked = await isLocked(session)
      if (!locked) session.activeAt = now()
      return { isLocked: locked }
    },

    /** Works as the named operator, making them when nobody bears the name: the command line's way in. */
    async workAs(session: Session, name: string, pin: string | null = null): Promise<'IN' | 'PIN_NEEDED' | 'UNKNOWN'> {
      const known = await people.findOperatorByName(db, name)
      if ((await findSignIn(db)).isPinAsked) {
        if (known === null) return 'UNKNOWN'
        if (pin === null) return 'PIN_NEEDED'
        return 'kind' in (await this.signIn(session, known.id, pin)) ? 'PIN_NEEDED' : 'IN'
      }
      if (known === null) await this.join(session, name)
      else await this.switchOperator(session, known.id)
      return 'IN'
    },

    /** `shown` is what the person saw when they began; not given, nobody could have changed it before. */
    async setOrganisation(
      session: Session,
      actor: Actor,
      organisation: Organisation,
      shown?: Organisation | null,
    ): Promise<SessionView | { stale: Organisation | null }> {
      const stale = await ledger.change(actor, async ({ trx, record }) => {
        const before = await people.findOrganisation(trx)
        if (shown !== undefined && !isSameRecord(before, shown)) return { stale: before }
        await people.saveOrganisation(trx, organisation)
        record({ action: 'ORGANISATION_SET', subjectId: 'organisation', before, after: organisation })
        return null
      })
      return stale ?? view(session)
    },
  }
}

async function askCodes({ trx, at, record }: Change, operatorId: string, pinHash: string): Promise<void> {
  const signIn = { ...defaultSignIn, isPinAsked: true }
  await saveSecrets(trx, { operatorId, pinHash, badgeKey: null, setAt: at })
  await saveSignIn(trx, signIn)
  record({ action: 'SIGN_IN_SET', subjectId: 'sign-in', after: signIn })
}

function actorFor(operator: Pick<Operator, 'id' | 'name'>, bench: { id: string; name: string }): Actor {
  return { operatorId: operator.id, operatorName: operator.name, benchId: bench.id, benchName: bench.name }
}

/** A bench that came over the network names itself; a tested machine is none, and works for the bench that opened it. */
function benchOfSession({ network }: Session): Bench | null {
  return network?.grant.kind === 'bench' ? network.grant.bench : null
}
