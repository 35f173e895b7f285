import type { AllocationMachine, AllocationPage } from '../../../../shared/contract/allocation.contract.ts'
import type { RequestLineView, RequestView } from '../../../../shared/contract/requests.contract.ts'
import { placementRefusals } from '../../../../shared/domain/allocation/placement.ts'
import type { AllocationProblem } from '../../../../shared/domain/allocation/problem.ts'
import type { LineOutcome } from '../../../../shared/domain/allocation/shortfall.ts'

type AskedLine = { request: RequestView; line: RequestLineView }

/** What the page looks up again and again, worked out once an answer of the core. */
export type AllocationView = {
  page: AllocationPage
  machines: ReadonlyMap<string, AllocationMachine>
  lines: ReadonlyMap<string, AskedLine>
  outcomes: ReadonlyMap<string, LineOutcome>
  /** Machines of each line, by tag. */
  atLine: ReadonlyMap<string, AllocationMachine[]>
  /** Of the proposal, when there is one that still answers the question. */
  proposedOutcomes: ReadonlyMap<string, LineOutcome> | null
  free: AllocationMachine[]
  problem: AllocationProblem
}

export function viewOf(page: AllocationPage): AllocationView {
  const lines = page.requests.flatMap((request) =>
    request.lines.map((line): [string, AskedLine] => [line.id, { request, line }]),
  )
  const placed = page.machines.filter(({ allocation }) => allocation !== null)
  return {
    page,
    machines: new Map(page.machines.map((machine) => [machine.id, machine])),
    lines: new Map(lines),
    outcomes: new Map(page.outcomes.map((outcome) => [outcome.lineId, outcome])),
    atLine: Map.groupBy(placed, ({ allocation }) => allocation?.lineId ?? ''),
    proposedOutcomes:
      page.plan === null || page.plan.isStale
        ? null
        : new Map(page.plan.proposal.lines.map((outcome) => [outcome.lineId, outcome])),
    free: page.machines.filter(({ allocation }) => allocation === null),
    problem: problemOfPage(page),
  }
}

/** The rules answer here as they will in the core, so that a line says why before anybody tries. */
function problemOfPage(page: AllocationPage): AllocationProblem {
  const placements = page.machines.flatMap(({ id: machineId, allocation }) =>
    allocation === null ? [] : [{ machineId, lineId: allocation.lineId, allocation }],
  )
  return {
    machines: page.machines.filter(({ isOffered, allocation }) => isOffered && allocation?.isLocked !== true),
    lines: page.requests.flatMap(({ beneficiaryId, priority, lines }) =>
      lines.map((line) => ({ ...line, beneficiaryId, priority })),
    ),
    beneficiaries: page.requests.map(({ beneficiaryId, province, problems }) => ({
      id: beneficiaryId,
      province,
      isFreight: false,
      problems,
    })),
    pins: placements.filter(({ allocation }) => allocation.isPinned && !allocation.isLocked),
    locked: placements.filter(({ allocation }) => allocation.isLocked),
    standing: placements.filter(({ allocation }) => !allocation.isPinned && !allocation.isLocked),
    bans: page.bans,
    floors: {},
  }
}

export function refusalsOf(view: AllocationView, machineId: string, lineId: string) {
  return placementRefusals(view.problem, machineId, lineId)
}

/** Free machines that no rule tells apart, the most numerous first. */
export function freeClasses(free: readonly AllocationMachine[]): AllocationMachine[][] {
  const classes = Map.groupBy(free, ({ kind, memoryBytes, canRunWindows }) =>
    JSON.stringify([kind, memoryBytes, canRunWindows]),
  )
  return [...classes.values()].toSorted((one, other) => other.length - one.length)
}

export type PlanChange = { machine: AllocationMachine; to: AskedLine | null; from: AskedLine | null }

/** What accepting would do, association after association. */
export function planChanges({ page, machines, lines }: AllocationView): PlanChange[] {
  const wanted = new Map((page.plan?.proposal.placements ?? []).map(({ machineId, lineId }) => [machineId, lineId]))
  const changes = [...machines.values()].flatMap((machine): PlanChange[] => {
    const { allocation } = machine
    if (allocation?.isLocked) return []
    const [fromId, toId] = [allocation?.lineId ?? null, wanted.get(machine.id) ?? null]
    if (fromId === toId) return []
    return [{ machine, from: lines.get(fromId ?? '') ?? null, to: lines.get(toId ?? '') ?? null }]
  })
  const name = ({ to, from }: PlanChange) => (to ?? from)?.request.beneficiaryName ?? ''
  return changes.toSorted((one, other) => byName(name(one), name(other)))
}

/** The least filled of those compared, as a share from 0 to 1. */
export function smallestOf(shares: readonly { asked: number; given: number }[]): number | null {
  const ratios = shares.map(({ asked, given }) => given / asked)
  return ratios.length === 0 ? null : Math.min(...ratios)
}

/** As people sort names: no. 2 before no. 10. */
export function byName(one: string, other: string): number {
  return one.localeCompare(other, undefined, { numeric: true })
}
