import type { RequestLineView, RequestView } from '../../../shared/contract/requests.contract.ts'
import { donorDisplayName } from '../../../shared/domain/campaign.ts'
import { findCommune } from '../../../shared/domain/places/communes.ts'
import { type BeneficiaryPaper, eligibilityProblems } from '../../../shared/domain/requests/beneficiary.ts'
import type {
  MachineRequest,
  RequestedKind,
  RequestedSystem,
  RequestLine,
  RequestPriority,
} from '../../../shared/domain/requests/request.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfFlag, flagOf, jsonOf, numberOf, numberOrNull } from '../db/columns.ts'

export async function insertRequest(db: Db, { lines, ...request }: MachineRequest): Promise<void> {
  await db
    .insertInto('requests')
    .values({ ...request, revision: 1 })
    .execute()
  for (const line of lines) await insertLine(db, line)
}

export async function insertLine(db: Db, line: RequestLine): Promise<void> {
  await db
    .insertInto('requestLines')
    .values({ id: line.id, requestId: line.requestId, ...lineColumns(line) })
    .execute()
}

export async function updateLine(db: Db, line: RequestLine): Promise<void> {
  await db.updateTable('requestLines').set(lineColumns(line)).where('id', '=', line.id).execute()
}

/** Only a line that nothing was ever promised to: the others are history. */
export async function removeLine(db: Db, id: string): Promise<void> {
  await db.deleteFrom('requestLines').where('id', '=', id).execute()
}

type RequestWords = Pick<MachineRequest, 'receivedOn' | 'priority' | 'use' | 'withdrawnAt'>

export async function updateRequest(db: Db, id: string, words: Partial<RequestWords>, revision: number): Promise<void> {
  await db
    .updateTable('requests')
    .set({ ...words, revision })
    .where('id', '=', id)
    .execute()
}

/** Lines of the request that a machine is, or once was, promised to. */
export async function linesWithHistory(db: Db, requestId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('allocations')
    .innerJoin('requestLines', 'requestLines.id', 'allocations.requestLineId')
    .where('requestLines.requestId', '=', requestId)
    .select('requestLines.id')
    .distinct()
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The first received first. */
export async function listRequests(db: Db, campaignId: string | null): Promise<RequestView[]> {
  const query = requestQuery(db).orderBy('requests.receivedOn').orderBy('requests.id')
  const rows = await (campaignId === null ? query : query.where('requests.campaignId', '=', campaignId)).execute()
  return withLines(db, rows)
}

export async function findRequest(db: Db, id: string): Promise<RequestView | null> {
  const rows = await requestQuery(db).where('requests.id', '=', id).execute()
  const [request] = await withLines(db, rows)
  return request ?? null
}

function requestQuery(db: Db) {
  return db
    .selectFrom('requests')
    .innerJoin('beneficiaries', 'beneficiaries.id', 'requests.beneficiaryId')
    .selectAll('requests')
    .select(['beneficiaries.legalName', 'beneficiaries.usualName', 'beneficiaries.ridet'])
    .select(['beneficiaries.communeCode', 'beneficiaries.papersJson'])
}

type RequestRow = Awaited<ReturnType<ReturnType<typeof requestQuery>['execute']>>[number]

/** In slices, as SQLite binds only so many values. */
async function withLines(db: Db, rows: RequestRow[]): Promise<RequestView[]> {
  const lines: RequestLineView[] = []
  for (let start = 0; start < rows.length; start += 500) {
    const ids = rows.slice(start, start + 500).map(({ id }) => id)
    lines.push(...(await linesOf(db, ids)))
  }
  const byRequest = Map.groupBy(lines, ({ requestId }) => requestId)
  return rows.map((row) => rowToRequest(row, byRequest.get(row.id) ?? []))
}

async function linesOf(db: Db, requestIds: string[]): Promise<RequestLineView[]> {
  const rows = await db
    .selectFrom('requestLines')
    .selectAll('requestLines')
    .select((eb) =>
      eb
        .selectFrom('allocations')
        .whereRef('allocations.requestLineId', '=', 'requestLines.id')
        .where('allocations.endedAt', 'is', null)
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('allocatedCount'),
    )
    .where('requestId', 'in', requestIds)
    .orderBy('requestId')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    ...row,
    position: numberOf(row.position),
    kind: row.kind as RequestedKind,
    quantity: numberOf(row.quantity),
    minimumMemoryBytes: numberOrNull(row.minimumMemoryBytes),
    minimumStorageBytes: numberOrNull(row.minimumStorageBytes),
    system: row.system as RequestedSystem,
    isMobilityNeeded: flagOf(row.isMobilityNeeded),
    hasInternet: row.hasInternet === null ? null : flagOf(row.hasInternet),
    peopleServed: numberOrNull(row.peopleServed),
    allocatedCount: numberOf(row.allocatedCount ?? 0),
  }))
}

function rowToRequest(row: RequestRow, lines: RequestLineView[]): RequestView {
  const { legalName, usualName, ridet, communeCode, papersJson, revision, priority, ...request } = row
  return {
    ...request,
    priority: numberOf(priority) as RequestPriority,
    revision: numberOf(revision),
    beneficiaryName: donorDisplayName({ legalName, usualName }),
    communeCode,
    province: findCommune(communeCode)?.province ?? null,
    problems: eligibilityProblems({ ridet, papers: jsonOf<BeneficiaryPaper[]>(papersJson) }),
    lines,
  }
}

function lineColumns(line: RequestLine) {
  const { position, kind, quantity, minimumMemoryBytes, minimumStorageBytes, system, note, peopleServed } = line
  return {
    position,
    kind,
    quantity,
    minimumMemoryBytes,
    minimumStorageBytes,
    system,
    note,
    peopleServed,
    isMobilityNeeded: columnOfFlag(line.isMobilityNeeded),
    hasInternet: line.hasInternet === null ? null : columnOfFlag(line.hasInternet),
  }
}
