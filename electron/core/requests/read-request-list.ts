import type {
  RequestInput,
  RequestLineInput,
  RequestLineProblem,
  RequestListReport,
} from '../../../shared/contract/requests.contract.ts'
import { normaliseRidet } from '../../../shared/domain/campaign.ts'
import type { RequestedSystem, RequestPriority } from '../../../shared/domain/requests/request.ts'
import { driveOfWords, memoryOfWords } from '../exchange/donor-words.ts'
import { nameKey } from '../session/people.repository.ts'
import { type ListedLine, listRows } from './list-rows.ts'
import { dayOfWords, priorityOfWords, requestedKindOfWords, systemOfWords, truthOfWords } from './request-words.ts'

const headings = [
  ['beneficiary', /^(?:association|beneficiaire|nom|organisme|structure|ridet|beneficiary|name)\b/],
  ['kind', /^(?:genre|type|materiel|machine|kind|equipement)\b/],
  ['people', /^(?:(?:nombre de )?personnes|public|people)\b/],
  ['quantity', /^(?:quantite|nombre|nb|qte|quantity|count|combien)\b/],
  ['memory', /^(?:ram|memoire|memory)\b/],
  ['storage', /^(?:stockage|disque|ssd|capacite|storage|drive)\b/],
  ['system', /^(?:systeme|os|system)\b/],
  ['mobility', /^(?:mobilite|nomade|itinerant|mobility|deplacements?)\b/],
  ['internet', /^(?:internet|connexion|acces internet)\b/],
  ['priority', /^(?:priorite|urgence|priority)\b/],
  ['receivedOn', /^(?:date|recue? le|demande du|received on)\b/],
  ['use', /^(?:usage|utilisation|projet|motif|use|purpose)\b/],
  ['note', /^(?:notes?|remarques?|commentaires?|observations?|comments?)$/],
] as const
type Column = (typeof headings)[number][0]

type KnownBeneficiary = { id: string; legalName: string; usualName: string | null; ridet: string | null }
type Context = {
  campaignId: string
  beneficiaries: readonly KnownBeneficiary[]
  /** Those that have a request in the campaign already. */
  askedIds: ReadonlySet<string>
  /** On the wall of the workshop. */
  today: string
}
type Accepted = RequestListReport['accepted'][number]

/** Needs, one a line; those of one association become one request. Nothing is written here. */
export function readRequestList(
  bytes: Uint8Array,
  context: Context,
): { requests: RequestInput[]; accepted: Accepted[]; problems: RequestLineProblem[] } {
  const list = listRows<Column>(bytes, headings, ['beneficiary', 'kind', 'quantity'])
  if (list === null)
    return { requests: [], accepted: [], problems: [{ line: null, code: 'UNKNOWN_FORMAT', detail: null }] }
  const requests = new Map<string, RequestInput>()
  const accepted: Accepted[] = []
  const problems: RequestLineProblem[] = []
  for (const listed of list.lines) {
    const taken = takeLine(listed, context)
    if ('code' in taken) {
      problems.push({ line: listed.line, ...taken })
      continue
    }
    const { beneficiary, line, words } = taken
    const request = requests.get(beneficiary.id)
    if (request !== undefined && request.lines.length >= mostLines) {
      problems.push({ line: listed.line, code: 'TOO_MANY_OF_ONE', detail: beneficiary.legalName })
      continue
    }
    const differs = request === undefined ? null : otherWords(request, listed.cells, words)
    if (differs !== null) {
      problems.push({ line: listed.line, ...differs })
      continue
    }
    if (request === undefined) {
      const { id: beneficiaryId } = beneficiary
      requests.set(beneficiaryId, { campaignId: context.campaignId, beneficiaryId, ...words, lines: [line] })
    } else {
      request.lines.push(line)
      request.use ??= words.use
    }
    accepted.push({ line: listed.line, beneficiaryName: beneficiary.usualName ?? beneficiary.legalName, asked: line })
  }
  if (list.hasMore) problems.push({ line: null, code: 'TOO_MANY_LINES', detail: null })
  if (!list.isWhole) problems.push({ line: null, code: 'LIST_CUT', detail: null })
  return { requests: [...requests.values()], accepted, problems }
}

const mostLines = 30

/** One request has one priority and one use: a line that says another is not taken, rather than half of it dropped. */
function otherWords(
  request: RequestInput,
  cells: ListedLine<Column>['cells'],
  { priority, use }: Taken['words'],
): Refusal | null {
  if (cells.priority !== null && priority !== request.priority)
    return { code: 'PRIORITY_DIFFERS', detail: cells.priority }
  const isOtherUse = use !== null && request.use !== null && use !== request.use
  return isOtherUse ? { code: 'USE_DIFFERS', detail: use } : null
}

type Refusal = Pick<RequestLineProblem, 'code' | 'detail'>
type Taken = {
  beneficiary: KnownBeneficiary
  line: RequestLineInput
  words: Pick<RequestInput, 'receivedOn' | 'priority' | 'use'>
}

function takeLine({ cells, isTooLong }: ListedLine<Column>, context: Context): Taken | Refusal {
  if (isTooLong) return { code: 'LINE_TOO_LONG', detail: null }
  const beneficiary = cells.beneficiary === null ? null : knownAs(cells.beneficiary, context.beneficiaries)
  if (beneficiary === null) return { code: 'BENEFICIARY_UNKNOWN', detail: cells.beneficiary }
  if (context.askedIds.has(beneficiary.id)) return { code: 'ALREADY_ASKED', detail: beneficiary.legalName }
  const kind = requestedKindOfWords(cells.kind)
  if (kind === null) return { code: 'KIND_UNKNOWN', detail: cells.kind }
  const quantity = /^\d{1,4}$/.test(cells.quantity ?? '') ? Number(cells.quantity) : 0
  if (quantity < 1 || quantity > 1000) return { code: 'QUANTITY_UNUSABLE', detail: cells.quantity }
  const needs = needsOf(cells)
  if ('code' in needs) return needs
  const receivedOn = cells.receivedOn === null ? context.today : dayOfWords(cells.receivedOn)
  if (receivedOn === null || receivedOn > context.today) {
    return { code: 'DATE_UNUSABLE', detail: cells.receivedOn }
  }
  const priority: RequestPriority | null = cells.priority === null ? 2 : priorityOfWords(cells.priority)
  if (priority === null) return { code: 'PRIORITY_UNUSABLE', detail: cells.priority }
  const isPeopleUsable = cells.people === null || /^[1-9]\d{0,4}$/.test(cells.people)
  if (!isPeopleUsable) return { code: 'PEOPLE_UNUSABLE', detail: cells.people }
  const peopleServed = cells.people === null ? null : Number(cells.people)
  const line = { id: null, kind, quantity, ...needs, peopleServed, note: cells.note }
  return { beneficiary, line, words: { receivedOn, priority, use: cells.use } }
}

type Needs = Omit<RequestLineInput, 'id' | 'kind' | 'quantity' | 'peopleServed' | 'note'>

function needsOf({ memory, storage, system, mobility, internet }: ListedLine<Column>['cells']): Needs | Refusal {
  const minimumMemoryBytes = memoryOfWords(memory, null)
  if (memory !== null && minimumMemoryBytes === null) return { code: 'MEMORY_UNUSABLE', detail: memory }
  const minimumStorageBytes = driveOfWords(storage, null)?.sizeBytes ?? null
  if (storage !== null && minimumStorageBytes === null) return { code: 'STORAGE_UNUSABLE', detail: storage }
  const known: RequestedSystem | null = system === null ? 'any' : systemOfWords(system)
  if (known === null) return { code: 'SYSTEM_UNKNOWN', detail: system }
  const isMobilityNeeded = truthOfWords(mobility)
  if (mobility !== null && isMobilityNeeded === null) return { code: 'MOBILITY_UNUSABLE', detail: mobility }
  const hasInternet = truthOfWords(internet)
  if (internet !== null && hasInternet === null) return { code: 'INTERNET_UNUSABLE', detail: internet }
  return {
    minimumMemoryBytes,
    minimumStorageBytes,
    system: known,
    isMobilityNeeded: isMobilityNeeded === true,
    hasInternet,
  }
}

/** By its RIDET, its name or the name people say. */
function knownAs(cell: string, beneficiaries: readonly KnownBeneficiary[]): KnownBeneficiary | null {
  const ridet = normaliseRidet(cell)
  const key = nameKey(cell)
  const isIt = ({ legalName, usualName, ...one }: KnownBeneficiary) =>
    (ridet !== null && one.ridet === ridet) ||
    nameKey(legalName) === key ||
    (usualName !== null && nameKey(usualName) === key)
  return beneficiaries.find(isIt) ?? null
}
