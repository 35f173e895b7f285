import type {
  PromisedLine,
  RequestInput,
  RequestLineInput,
  RequestLineView,
  RequestView,
} from '../../../shared/contract/requests.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { MachineRequest, RequestLine } from '../../../shared/domain/requests/request.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import { findBeneficiary } from '../beneficiaries/beneficiaries.repository.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { isInFuture } from '../erasures/destruction.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import * as repository from './requests.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now'> & { ledger: Ledger; hub: ChangeHub }
type Refused<Code> = { refused: Code }
type Promised = { refused: 'PROMISED'; lines: PromisedLine[] }
type Stale = Refused<'NOT_FOUND' | 'CHANGED_MEANWHILE'>
type RequestEdit = Omit<RequestInput, 'campaignId' | 'beneficiaryId'>

export function createRequestsService({ db, newId, now, ledger, hub }: Ports) {
  /** An edit of an older version is refused: it would undo what somebody else wrote since. */
  async function change<Refusal extends { refused: string } = never>(
    actor: Actor,
    id: string,
    revision: number,
    work: (change: Change, before: RequestView) => Promise<Refusal | null>,
  ): Promise<RequestView | Stale | Refusal> {
    const refusal = await ledger.change<Stale | Refusal | null>(actor, async (opened) => {
      const before = await repository.findRequest(opened.trx, id)
      if (before === null) return { refused: 'NOT_FOUND' }
      if (before.revision !== revision) return { refused: 'CHANGED_MEANWHILE' }
      return work(opened, before)
    })
    if (refusal !== null) return refusal
    hub.publish({ subject: 'requests', id })
    return (await repository.findRequest(db, id)) ?? { refused: 'NOT_FOUND' }
  }

  return {
    list: (campaignId: string | null): Promise<RequestView[]> => repository.listRequests(db, campaignId),

    async create(actor: Actor, wanted: RequestInput): Promise<RequestView | Refused<'NOT_FOUND' | 'FUTURE_DATE'>> {
      if (isInFuture(wanted.receivedOn, now())) return { refused: 'FUTURE_DATE' }
      const id = newId()
      const refusal = await ledger.change<Refused<'NOT_FOUND'> | null>(actor, async (opened) => {
        const { trx, at } = opened
        const isKnown =
          (await findCampaign(trx, wanted.campaignId)) && (await findBeneficiary(trx, wanted.beneficiaryId))
        if (!isKnown) return { refused: 'NOT_FOUND' }
        const lines = wanted.lines.map((line, index) => ({ ...line, id: newId(), requestId: id, position: index + 1 }))
        await addRequest(opened, { ...wanted, id, lines, withdrawnAt: null, createdAt: at })
        return null
      })
      if (refusal !== null) return refusal
      hub.publish({ subject: 'requests', id })
      return (await repository.findRequest(db, id)) ?? { refused: 'NOT_FOUND' }
    },

    async update(
      actor: Actor,
      id: string,
      revision: number,
      wanted: RequestEdit,
    ): Promise<RequestView | Stale | Promised | Refused<'FUTURE_DATE' | 'WITHDRAWN'>> {
      if (isInFuture(wanted.receivedOn, now())) return { refused: 'FUTURE_DATE' }
      return change(actor, id, revision, async ({ trx, record }, before) => {
        if (before.withdrawnAt !== null) return { refused: 'WITHDRAWN' as const }
        const lines = wanted.lines.map((line, index) => lineOf(line, before, index + 1, newId))
        const held = promisedAgainst(before.lines, lines, await repository.linesWithHistory(trx, id))
        if (held.length > 0) return { refused: 'PROMISED' as const, lines: held }
        for (const { id: lineId } of before.lines) {
          if (!lines.some((line) => line.id === lineId)) await repository.removeLine(trx, lineId)
        }
        for (const line of lines) {
          const isKnown = before.lines.some((one) => one.id === line.id)
          await (isKnown ? repository.updateLine(trx, line) : repository.insertLine(trx, line))
        }
        const { receivedOn, priority, use } = wanted
        await repository.updateRequest(trx, id, { receivedOn, priority, use }, revision + 1)
        record({ action: 'REQUEST_CHANGED', subjectId: id, before, after: { receivedOn, priority, use, lines } })
        return null
      })
    },

    /** Nothing is allocated to it any more; machines that are promised to it are taken back first, by whoever decides. */
    withdraw(actor: Actor, id: string, revision: number): Promise<RequestView | Stale | Promised> {
      return change(actor, id, revision, async ({ trx, at, record }, before) => {
        const held = before.lines.filter(({ allocatedCount }) => allocatedCount > 0).map(promisedLine)
        if (held.length > 0) return { refused: 'PROMISED' as const, lines: held }
        await repository.updateRequest(trx, id, { withdrawnAt: before.withdrawnAt ?? at }, revision + 1)
        record({ action: 'REQUEST_WITHDRAWN', subjectId: id, after: { beneficiary: before.beneficiaryName } })
        return null
      })
    },

    takeUpAgain(actor: Actor, id: string, revision: number): Promise<RequestView | Stale> {
      return change<never>(actor, id, revision, async ({ trx, record }, before) => {
        await repository.updateRequest(trx, id, { withdrawnAt: null }, revision + 1)
        record({ action: 'REQUEST_TAKEN_UP', subjectId: id, after: { beneficiary: before.beneficiaryName } })
        return null
      })
    },
  }
}

export async function addRequest({ trx, record }: Change, request: MachineRequest): Promise<void> {
  await repository.insertRequest(trx, request)
  record({ action: 'REQUEST_CREATED', subjectId: request.id, after: request })
}

function lineOf(line: RequestLineInput, before: RequestView, position: number, newId: () => string): RequestLine {
  const isKnown = before.lines.some(({ id }) => id === line.id)
  return { ...line, id: isKnown && line.id !== null ? line.id : newId(), requestId: before.id, position }
}

/** Lines that the edit would take machines from: removed, of another kind, or asking for fewer than they have. */
function promisedAgainst(
  before: readonly RequestLineView[],
  lines: readonly RequestLine[],
  withHistory: ReadonlySet<string>,
): PromisedLine[] {
  const isHeld = (old: RequestLineView) => {
    const next = lines.find(({ id }) => id === old.id)
    if (next === undefined) return withHistory.has(old.id)
    return old.allocatedCount > 0 && (next.kind !== old.kind || next.quantity < old.allocatedCount)
  }
  return before.filter(isHeld).map(promisedLine)
}

function promisedLine({ position, allocatedCount }: RequestLineView): PromisedLine {
  return { position, allocatedCount }
}
