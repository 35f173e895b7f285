import type { SessionView } from '../../../shared/contract/session.contract.ts'
import type { Actor, Bench, Operator } from '../../../shared/domain/actor.ts'
import type { Organisation } from '../../../shared/domain/document.ts'
import type { Caller } from '../../../shared/domain/permissions.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { CoreDeps } from '../deps.ts'
import * as people from './people.repository.ts'
import type { Session } from './session.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'benchName' | 'ownBenchId' | 'appVersion'> & { ledger: Ledger }

export function createSessionService({ db, newId, now, benchName, ownBenchId, appVersion, ledger }: Ports) {
  /** Who works in this session, or `null` while nobody said so. */
  async function actorOf(session: Session): Promise<Actor | null> {
    const operator = session.operatorId === null ? null : await people.findOperator(db, session.operatorId)
    const bench = benchOfSession(session) ?? (await people.findBench(db, ownBenchId))
    return operator === null || bench === null ? null : actorFor(operator, bench)
  }

  /** As the table of permissions sees this session. */
  async function callerOf(session: Session): Promise<Caller> {
    const operator = session.operatorId === null ? null : await people.findOperator(db, session.operatorId)
    if (operator !== null) return { role: operator.role, isLocked: false }
    // Whoever runs the command line holds the folder itself: looking needs no name, changing does.
    return session.shell === 'cli' ? { role: null, isLocked: false } : null
  }

  async function view(session: Session): Promise<SessionView> {
    const [actor, operators, organisation] = await Promise.all([
      actorOf(session),
      people.listOperators(db),
      people.findOrganisation(db),
    ])
    return { shell: session.shell, appVersion, actor, operators, organisation }
  }

  const newBench = (): Bench => ({ id: ownBenchId ?? newId(), name: benchName })

  async function nameBench({ trx, at, record }: Change, bench: Bench): Promise<void> {
    await people.insertBench(trx, { ...bench, createdAt: at })
    record({ action: 'BENCH_NAMED', subjectId: bench.id, after: bench })
  }

  /** A bench that joins a shared server where its people are known already: named by the first who works at it. */
  async function takePlace(operator: Operator): Promise<void> {
    if ((await people.findBench(db, ownBenchId)) !== null) return
    const bench = newBench()
    await ledger.change(actorFor(operator, bench), (change) => nameBench(change, bench))
  }

  return {
    actorOf,
    callerOf,
    view,

    /** Makes an operator and works as them. The first of a workshop is its manager. */
    async join(session: Session, name: string): Promise<SessionView | 'NAME_TAKEN'> {
      if ((await people.findOperatorByName(db, name)) !== null) return 'NAME_TAKEN'
      const known = await people.findBench(db, ownBenchId)
      const bench = known ?? newBench()
      const isFirst = (await people.listOperators(db)).length === 0
      const operator: Operator = { id: newId(), name, role: isFirst ? 'manager' : 'technician', createdAt: now() }
      const actor = (await actorOf(session)) ?? actorFor(operator, bench)
      await ledger.change(actor, async (change) => {
        const { trx, record } = change
        if (known === null) await nameBench(change, bench)
        await people.insertOperator(trx, operator)
        record({ action: 'OPERATOR_CREATED', subjectId: operator.id, after: operator })
      })
      session.operatorId = operator.id
      return view(session)
    },

    async switchOperator(session: Session, operatorId: string): Promise<SessionView | 'NOT_FOUND'> {
      const operator = await people.findOperator(db, operatorId)
      if (operator === null) return 'NOT_FOUND'
      await takePlace(operator)
      session.operatorId = operatorId
      return view(session)
    },

    /** Works as the named operator, making them when nobody bears the name: the command line's way in. */
    async workAs(session: Session, name: string): Promise<void> {
      const known = await people.findOperatorByName(db, name)
      if (known === null) await this.join(session, name)
      else await this.switchOperator(session, known.id)
    },

    async setOrganisation(session: Session, actor: Actor, organisation: Organisation): Promise<SessionView> {
      await ledger.change(actor, async ({ trx, record }) => {
        const before = await people.findOrganisation(trx)
        await people.saveOrganisation(trx, organisation)
        record({ action: 'ORGANISATION_SET', subjectId: 'organisation', before, after: organisation })
      })
      return view(session)
    },
  }
}

function actorFor(operator: Operator, bench: { id: string; name: string }): Actor {
  return { operatorId: operator.id, operatorName: operator.name, benchId: bench.id, benchName: bench.name }
}

/** A bench that came over the network names itself; a tested machine is none, and works for the bench that opened it. */
function benchOfSession({ network }: Session): Bench | null {
  return network?.grant.kind === 'bench' ? network.grant.bench : null
}
