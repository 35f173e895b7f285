import type { ExaminedPlacement } from '../../../shared/contract/allocation.contract.ts'
import type { RequestView } from '../../../shared/contract/requests.contract.ts'
import type { ListLineProblem } from '../../../shared/domain/allocation/list-line.ts'
import { placementRefusals } from '../../../shared/domain/allocation/placement.ts'
import type { AllocationProblem, Placement } from '../../../shared/domain/allocation/problem.ts'
import { readAssetTag } from '../../../shared/domain/asset-tag.ts'
import { searchable } from '../machines/machines.repository.ts'
import { type AllocationState, problemOf } from './allocation-state.ts'
import type { ToldPlacement } from './read-allocation-list.ts'

export type JudgedList = { lines: ExaminedPlacement[]; placements: Placement[] }

/** `ridets` by association. */
type Known = { state: AllocationState; problem: AllocationProblem; ridets: ReadonlyMap<string, string | null> }
type Row = { told: ToldPlacement; machineId: string | null; requests: RequestView[]; problem: ListLineProblem | null }

/**
 * Each line against what stands and what the lines before it take. Machines that the sheet moves first leave their old
 * place, so that two may change places; one whose move is refused keeps its own.
 */
export function judgeList(
  told: readonly ToldPlacement[],
  state: AllocationState,
  ridets: ReadonlyMap<string, string | null>,
): JudgedList {
  const known: Known = { state, problem: problemOf(state), ridets }
  const rows = resolved(told, known)
  const staying = new Set(rows.filter(({ problem }) => problem !== null).map(({ told: { line } }) => line))
  for (;;) {
    const judged = placed(rows, staying, known)
    const refused = judged.lines.filter(({ line, outcome }) => outcome === 'refused' && !staying.has(line))
    if (refused.length === 0) return judged
    for (const { line } of refused) staying.add(line)
  }
}

function resolved(told: readonly ToldPlacement[], { state, ridets }: Known): Row[] {
  const tags = new Map(state.machines.map(({ machine }) => [machine.assetTag, machine.id]))
  const seen = new Map<string, number>()
  return told.map((row) => {
    const { machineId, problem: tagProblem } = machineOf(row, tags)
    const firstLine = machineId === null ? undefined : seen.get(machineId)
    if (machineId !== null && firstLine === undefined) seen.set(machineId, row.line)
    const requests = requestsOf(row, state.requests, ridets)
    const problem =
      firstLine === undefined
        ? (tagProblem ?? receiverProblem(row, requests))
        : { code: 'TAG_TWICE' as const, firstLine }
    return { told: row, machineId, requests, problem }
  })
}

function machineOf({ assetTag }: ToldPlacement, tags: ReadonlyMap<string, string>) {
  const refuse = (code: 'TAG_MISSING' | 'TAG_UNREADABLE' | 'TAG_UNKNOWN') => ({ machineId: null, problem: { code } })
  if (assetTag === null) return refuse('TAG_MISSING')
  const read = readAssetTag(assetTag)
  if (read.kind !== 'tag') return refuse('TAG_UNREADABLE')
  const machineId = tags.get(read.tag)
  return machineId === undefined ? refuse('TAG_UNKNOWN') : { machineId, problem: null }
}

/** By the reference of the line, else by RIDET, else by name. */
function requestsOf(
  { lineReference, ridet, beneficiary }: ToldPlacement,
  requests: readonly RequestView[],
  ridets: ReadonlyMap<string, string | null>,
): RequestView[] {
  const named = searchable([beneficiary]).trim()
  const digits = (text: string | null | undefined) => (text ?? '').replace(/\D/g, '')
  const isNamed = ({ beneficiaryName }: RequestView) => searchable([beneficiaryName]).trim() === named
  const byLine = requests.filter((one) => one.lines.some(({ id }) => id === lineReference))
  // A reference left beside another name is of the place before: the name is what the person typed.
  if (byLine.length > 0 && (beneficiary === null || byLine.some(isNamed))) return byLine
  const byName = requests.filter(isNamed)
  const byRidet = requests.filter(
    (one) => digits(ridet) !== '' && digits(ridets.get(one.beneficiaryId)) === digits(ridet),
  )
  const both = byName.filter((one) => byRidet.includes(one))
  if (both.length > 0) return both
  return beneficiary === null ? byRidet : byName
}

function receiverProblem({ beneficiary, ridet, lineReference }: ToldPlacement, requests: readonly RequestView[]) {
  if (beneficiary === null && ridet === null && lineReference === null) return null
  if (requests.length === 0) return { code: 'BENEFICIARY_UNKNOWN' as const }
  const isAmbiguous = new Set(requests.map(({ beneficiaryId }) => beneficiaryId)).size > 1
  return isAmbiguous ? { code: 'BENEFICIARY_AMBIGUOUS' as const } : null
}

function placed(rows: readonly Row[], staying: ReadonlySet<number>, { state, problem }: Known): JudgedList {
  const moving = new Set(rows.filter((row) => isMoving(row, staying)).map(({ machineId }) => machineId))
  const standing = problem.standing.filter(({ machineId }) => !moving.has(machineId))
  const pins = problem.pins.filter(({ machineId }) => !moving.has(machineId))
  const current = new Map(state.allocations.map((one) => [one.machineId, one.requestLineId]))
  const placements: Placement[] = []
  const lines = rows.map((row): ExaminedPlacement => {
    const head = { line: row.told.line, assetTag: row.told.assetTag ?? '', beneficiaryName: nameOf(row) }
    if (row.problem !== null) return { ...head, outcome: 'refused', problems: [row.problem] }
    if (row.requests.length === 0 || row.machineId === null) return { ...head, outcome: 'none', problems: [] }
    const taken = { ...problem, pins, standing: [...standing, ...placements] }
    const { lineId, problems } = lineFor(row, row.machineId, taken, current.get(row.machineId) ?? null)
    if (lineId === null) return { ...head, outcome: 'refused', problems }
    const before = current.get(row.machineId) ?? null
    placements.push({ machineId: row.machineId, lineId })
    return { ...head, outcome: before === lineId ? 'same' : before === null ? 'new' : 'move', problems: [] }
  })
  const changes = placements.filter(({ machineId, lineId }) => current.get(machineId) !== lineId)
  return { lines, placements: changes }
}

function isMoving({ told, requests, problem }: Row, staying: ReadonlySet<number>): boolean {
  return problem === null && requests.length > 0 && !staying.has(told.line)
}

/** The line that the row names, else the one where the machine is, else the first of the association that takes it. */
function lineFor(row: Row, machineId: string, taken: AllocationProblem, currentLineId: string | null) {
  const own = row.requests.toSorted((one, other) => one.priority - other.priority).flatMap(({ lines }) => lines)
  const isCurrent = currentLineId !== null && own.some(({ id }) => id === currentLineId)
  if (isCurrent && taken.locked.some((one) => one.machineId === machineId))
    return { lineId: currentLineId, problems: [] }
  const named = own.filter(({ id }) => id === row.told.lineReference)
  const tried = named.length > 0 ? named : own.toSorted((one, other) => rank(one.id) - rank(other.id))
  function rank(lineId: string): number {
    return lineId === currentLineId ? 0 : 1
  }
  const refusals = tried.map(({ id }) => ({ id, refusals: placementRefusals(taken, machineId, id) }))
  const open = refusals.find((one) => one.refusals.length === 0)
  if (open !== undefined) return { lineId: open.id, problems: [] }
  const [only] = refusals
  const problems: ListLineProblem[] =
    refusals.length === 1 && only !== undefined ? only.refusals : [{ code: 'NOTHING_ASKED' as const }]
  return { lineId: null, problems }
}

function nameOf({ told, requests }: Row): string {
  return requests[0]?.beneficiaryName ?? told.beneficiary ?? told.ridet ?? ''
}
