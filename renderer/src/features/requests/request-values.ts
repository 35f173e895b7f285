import type { RequestInput, RequestLineView, RequestView } from '../../../../shared/contract/requests.contract.ts'
import type { RequestedKind, RequestedSystem, RequestPriority } from '../../../../shared/domain/requests/request.ts'
import { today } from '../intakes/today.ts'

/** As a form holds it: empty text where nothing is asked. */
export type LineValues = {
  key: string
  id: string | null
  kind: RequestedKind
  quantity: string
  minimumMemoryBytes: string
  minimumStorageBytes: string
  system: RequestedSystem
  isMobilityNeeded: boolean
  hasInternet: '' | 'yes' | 'no'
  peopleServed: string
  note: string
}
export type RequestValues = {
  beneficiaryId: string
  receivedOn: string
  priority: string
  use: string
  lines: LineValues[]
}

/** Of their words: `requests.priority.<key>`. */
export const priorityKeys = { 1: 'first', 2: 'normal', 3: 'later' } as const satisfies Record<RequestPriority, string>

export function newLine(): LineValues {
  return {
    key: crypto.randomUUID(),
    id: null,
    kind: 'laptop',
    quantity: '1',
    minimumMemoryBytes: '',
    minimumStorageBytes: '',
    system: 'any',
    isMobilityNeeded: false,
    hasInternet: '',
    peopleServed: '',
    note: '',
  }
}

export function valuesOfRequest(request: RequestView | null): RequestValues {
  return {
    beneficiaryId: request?.beneficiaryId ?? '',
    receivedOn: request?.receivedOn ?? today(),
    priority: String(request?.priority ?? 2),
    use: request?.use ?? '',
    lines: request === null ? [newLine()] : request.lines.map(lineValues),
  }
}

function lineValues(line: RequestLineView): LineValues {
  const { id, kind, quantity, minimumMemoryBytes, minimumStorageBytes, system, isMobilityNeeded, hasInternet } = line
  return {
    key: id,
    id,
    kind,
    quantity: String(quantity),
    minimumMemoryBytes: String(minimumMemoryBytes ?? ''),
    minimumStorageBytes: String(minimumStorageBytes ?? ''),
    system,
    isMobilityNeeded,
    hasInternet: hasInternet === null ? '' : hasInternet ? 'yes' : 'no',
    peopleServed: String(line.peopleServed ?? ''),
    note: line.note ?? '',
  }
}

export function requestInputOf({ receivedOn, priority, use, lines }: RequestValues) {
  return {
    receivedOn,
    priority: Number(priority) as RequestPriority,
    use,
    lines: lines.map(
      ({ key: _, quantity, minimumMemoryBytes, minimumStorageBytes, hasInternet, peopleServed, ...line }) => ({
        ...line,
        quantity: Number(quantity),
        minimumMemoryBytes: minimumMemoryBytes === '' ? null : Number(minimumMemoryBytes),
        minimumStorageBytes: minimumStorageBytes === '' ? null : Number(minimumStorageBytes),
        hasInternet: hasInternet === '' ? null : hasInternet === 'yes',
        peopleServed: peopleServed.trim() === '' ? null : Number(peopleServed),
      }),
    ),
  } satisfies Omit<RequestInput, 'campaignId' | 'beneficiaryId'>
}
