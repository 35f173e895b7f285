import type { PeopleView, PersonView } from '../../../shared/contract/people.contract.ts'
import type { Actor, OperatorRole } from '../../../shared/domain/actor.ts'
import {
  losesLastManager,
  type PeopleBlocker,
  type Person,
  type PinProblem,
  pinProblem,
  type SignInSettings,
  signInBlocker,
} from '../../../shared/domain/sign-in.ts'
import type { Change, Db, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import * as operators from '../session/people.repository.ts'
import type { Entrance, EntranceAnswer } from './entrance.ts'
import * as repository from './secrets.repository.ts'
import { badgeKeyOf, hashSecret, newBadgeSalt } from './secrets.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub; entrance: Entrance }

export type PeopleRefusal =
  | { refused: 'NOT_FOUND' | 'NAME_TAKEN' | 'BADGE_TAKEN' }
  | { refused: 'PIN_REFUSED'; problem: PinProblem }
  | { refused: 'REFUSED'; blocker: PeopleBlocker }
type Answer = Promise<PeopleView | PeopleRefusal>

export function createPeopleService({ db, newId, ledger, hub, entrance }: Ports) {
  async function view(): Promise<PeopleView> {
    return { signIn: await repository.findSignIn(db), people: await listPeople(db) }
  }

  /** Runs a change about one person, or says that there is none. */
  async function changing(
    actor: Actor,
    operatorId: string,
    work: (change: Change, person: PersonView, people: readonly PersonView[]) => Promise<PeopleRefusal | null>,
  ): Answer {
    const refusal = await ledger.change(actor, async (change): Promise<PeopleRefusal | null> => {
      const people = await listPeople(change.trx)
      const person = people.find(({ id }) => id === operatorId)
      return person === undefined ? { refused: 'NOT_FOUND' } : work(change, person, people)
    })
    if (refusal !== null) return refusal
    hub.publish({ subject: 'session', id: operatorId })
    return view()
  }

  return {
    view,

    /** A colleague with a code of their own; where no codes are asked yet, those come first. */
    async add(actor: Actor, wanted: { name: string; role: OperatorRole; pin: string }): Answer {
      const problem = pinProblem(wanted.pin)
      if (problem !== null) return { refused: 'PIN_REFUSED', problem }
      if (!(await repository.findSignIn(db)).isPinAsked) return { refused: 'REFUSED', blocker: 'CODES_ARE_OFF' }
      const pinHash = await hashSecret(wanted.pin)
      const operatorId = newId()
      const isTaken = await ledger.change(actor, async ({ trx, at, record }) => {
        if ((await operators.findOperatorByName(trx, wanted.name)) !== null) return true
        const operator = { id: operatorId, name: wanted.name, role: wanted.role, createdAt: at }
        await operators.insertOperator(trx, operator)
        await repository.saveSecrets(trx, { operatorId, pinHash, badgeKey: null, setAt: at })
        record({ action: 'OPERATOR_CREATED', subjectId: operatorId, after: operator })
        return false
      })
      if (isTaken) return { refused: 'NAME_TAKEN' }
      hub.publish({ subject: 'session', id: operatorId })
      return view()
    },

    setRole: (actor: Actor, operatorId: string, role: OperatorRole): Answer =>
      changing(actor, operatorId, async ({ trx, record }, person, people) => {
        const { isPinAsked } = await repository.findSignIn(trx)
        if (role !== 'manager' && losesLastManager(people.map(personOf), operatorId, isPinAsked)) return lastManager
        await operators.changeOperator(trx, operatorId, { role })
        record({
          action: 'OPERATOR_CHANGED',
          subjectId: operatorId,
          before: told(person),
          after: { ...told(person), role },
        })
        return null
      }),

    setWorking: (actor: Actor, operatorId: string, isWorking: boolean): Answer =>
      changing(actor, operatorId, async ({ trx, at, record }, person, people) => {
        const { isPinAsked } = await repository.findSignIn(trx)
        if (!isWorking && losesLastManager(people.map(personOf), operatorId, isPinAsked)) return lastManager
        const leftAt = isWorking ? null : (person.leftAt ?? at)
        await operators.changeOperator(trx, operatorId, { leftAt })
        record({
          action: 'OPERATOR_CHANGED',
          subjectId: operatorId,
          before: told(person),
          after: { ...told(person), leftAt },
        })
        return null
      }),

    async setPin(actor: Actor, operatorId: string, pin: string): Answer {
      const problem = pinProblem(pin)
      if (problem !== null) return { refused: 'PIN_REFUSED', problem }
      const pinHash = await hashSecret(pin)
      return changing(actor, operatorId, async (change, person) => {
        await keepPin(change, person, pinHash)
        return null
      })
    },

    async setBadge(actor: Actor, operatorId: string, badge: string | null): Answer {
      return changing(actor, operatorId, async ({ trx, at, record }, person) => {
        // One salt for all: were two first badges given at once, each would otherwise make its own.
        const salt = (await repository.findBadgeSalt(trx)) ?? newBadgeSalt()
        const badgeKey = badge === null ? null : await badgeKeyOf(badge, salt)
        const bearer = badgeKey === null ? null : await repository.findByBadge(trx, badgeKey)
        if (bearer !== null && bearer.operatorId !== operatorId) return { refused: 'BADGE_TAKEN' }
        const before = await repository.findSecrets(trx, operatorId)
        await repository.saveBadgeSalt(trx, salt)
        await repository.saveSecrets(trx, { operatorId, pinHash: before?.pinHash ?? null, badgeKey, setAt: at })
        record({
          action: 'BADGE_SET',
          subjectId: operatorId,
          before: { hasBadge: person.hasBadge },
          after: { name: person.name, hasBadge: badgeKey !== null },
        })
        return null
      })
    },

    async setSignIn(actor: Actor, wanted: SignInSettings): Answer {
      const blocker = await ledger.change(actor, async ({ trx, record }) => {
        const refusal = signInBlocker(wanted, (await listPeople(trx)).map(personOf), actor.operatorId)
        if (refusal !== null) return refusal
        const before = await repository.findSignIn(trx)
        await repository.saveSignIn(trx, wanted)
        record({ action: 'SIGN_IN_SET', subjectId: 'sign-in', before, after: wanted })
        return null
      })
      if (blocker !== null) return { refused: 'REFUSED', blocker }
      hub.publish({ subject: 'session', id: null })
      return view()
    },

    /** One's own code, by who knows it: a screen left open must not be enough. */
    async changeOwnPin(
      actor: Actor,
      current: string,
      next: string,
    ): Promise<null | Exclude<EntranceAnswer, { kind: 'known' }> | { kind: 'refused'; problem: PinProblem }> {
      const problem = pinProblem(next)
      if (problem !== null) return { kind: 'refused', problem }
      const proof = await entrance.byPin(actor.operatorId, current)
      if (proof.kind !== 'known') return proof
      const pinHash = await hashSecret(next)
      await changing(actor, actor.operatorId, async (change, person) => {
        await keepPin(change, person, pinHash)
        return null
      })
      return null
    },
  }
}

const lastManager: PeopleRefusal = { refused: 'REFUSED', blocker: 'LAST_MANAGER' }

async function keepPin({ trx, at, record }: Change, person: PersonView, pinHash: string): Promise<void> {
  const before = await repository.findSecrets(trx, person.id)
  await repository.saveSecrets(trx, { operatorId: person.id, pinHash, badgeKey: before?.badgeKey ?? null, setAt: at })
  await repository.forgetFailures(trx, person.id)
  // That a code was set, and by whom; never the code.
  record({ action: 'PIN_SET', subjectId: person.id, after: { name: person.name } })
}

async function listPeople(db: Db): Promise<PersonView[]> {
  const secrets = new Map((await repository.listSecrets(db)).map((one) => [one.operatorId, one]))
  return (await operators.listEveryOperator(db)).map((one) => ({
    ...one,
    hasPin: (secrets.get(one.id)?.pinHash ?? null) !== null,
    hasBadge: (secrets.get(one.id)?.badgeKey ?? null) !== null,
  }))
}

function personOf({ id, role, hasPin, hasBadge, leftAt }: PersonView): Person {
  return { operatorId: id, role, hasPin, hasBadge, leftAt }
}

function told({ name, role, leftAt }: PersonView) {
  return { name, role, leftAt }
}
