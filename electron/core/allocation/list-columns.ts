import type { AllocationPage } from '../../../shared/contract/allocation.contract.ts'
import type { BeneficiaryView } from '../../../shared/contract/beneficiaries.contract.ts'
import type { RequestLineView, RequestView } from '../../../shared/contract/requests.contract.ts'
import type { Allocation } from '../../../shared/domain/allocation/allocation.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { localDay } from '../../../shared/domain/local-day.ts'
import { findCommune } from '../../../shared/domain/places/communes.ts'
import { formatMemorySize } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Cell, ColumnType, Table } from '../exchange/table.ts'

type Row = {
  machine: AllocationPage['machines'][number]
  request: RequestView | null
  line: RequestLineView | null
  ridet: string | null
  allocation: Allocation | null
  rule: string | null
}

/** `assetTag`, `lineReference`, `beneficiary` and `ridet` are read again when the sheet comes back. */
const listColumns = [
  'assetTag',
  'kind',
  'model',
  'memory',
  'grade',
  'beneficiary',
  'ridet',
  'commune',
  'province',
  'lineReference',
  'asked',
  'origin',
  'pinned',
  'reason',
  'allocatedOn',
  'operator',
  'rule',
] as const
export type ListColumn = (typeof listColumns)[number]

const types: Partial<Record<ListColumn, ColumnType>> = {
  assetTag: 'code',
  ridet: 'code',
  lineReference: 'code',
  pinned: 'flag',
  allocatedOn: 'date',
}

export type ListSources = {
  page: AllocationPage
  beneficiaries: readonly BeneficiaryView[]
  allocations: readonly Allocation[]
  rule: (planId: string) => string | null
}

type Place = { language: Language; timeZone: string }

/** One row a machine, promised or not, so that the sheet can be filled in and come back. */
export function allocationTable(sources: ListSources, place: Place): Table {
  const { language } = place
  const words = translator(language)
  return {
    language,
    name: words('allocation.sheet.name'),
    columns: listColumns.map((column) => ({
      heading: words(`allocation.sheet.columns.${column}`),
      type: types[column] ?? 'text',
    })),
    rows: rowsOf(sources).map((row) => {
      const cells = cellsOf(row, place)
      return listColumns.map((column) => cells[column])
    }),
  }
}

function rowsOf({ page, beneficiaries, allocations, rule }: ListSources): Row[] {
  const ridets = new Map(beneficiaries.map(({ id, ridet }) => [id, ridet]))
  const lines = new Map(
    page.requests.flatMap((request) => request.lines.map((line) => [line.id, { request, line }] as const)),
  )
  const byId = new Map(allocations.map((one) => [one.id, one]))
  return page.machines.map((machine) => {
    const allocation = byId.get(machine.allocation?.id ?? '') ?? null
    const { request = null, line = null } = lines.get(allocation?.requestLineId ?? '') ?? {}
    const ridet = request === null ? null : (ridets.get(request.beneficiaryId) ?? null)
    return {
      machine,
      request,
      line,
      ridet,
      allocation,
      rule: allocation?.planId == null ? null : rule(allocation.planId),
    }
  })
}

function cellsOf(
  { machine, request, line, ridet, allocation, rule }: Row,
  { language, timeZone }: Place,
): Record<ListColumn, Cell> {
  const words = translator(language)
  return {
    assetTag: machine.assetTag,
    kind: machine.kind === null ? null : words(`codes.machineKind.${machine.kind}`),
    model: machine.title,
    memory: machine.memoryBytes === null ? null : formatMemorySize(machine.memoryBytes, language),
    grade: machine.letter === null ? null : words(`codes.letter.${machine.letter}`),
    beneficiary: request?.beneficiaryName ?? null,
    ridet,
    commune: findCommune(request?.communeCode ?? null)?.name ?? null,
    province: request?.province == null ? null : words(`allocation.province.${request.province}`),
    lineReference: line?.id ?? null,
    asked: line === null ? null : `${line.quantity} × ${words(`allocation.kind.${line.kind}`)}`,
    origin: allocation === null ? null : words(`allocation.origin.${allocation.origin}`),
    pinned: allocation === null ? null : allocation.isPinned,
    reason: allocation?.reason ?? null,
    allocatedOn: allocation === null ? null : localDay(allocation.allocatedAt, timeZone),
    operator: allocation?.operatorName ?? null,
    rule,
  }
}
