import { type Province, provinces } from '../places/communes.ts'
import type { EligibilityProblem } from '../requests/beneficiary.ts'
import { type AllocationClasses, byId, countBy, isServed } from './classes.ts'
import { type UnfitCode, unfitReasons } from './fitting.ts'
import type { AllocationProblem, AskedLine, OfferedMachine, Placement } from './problem.ts'

/** Why a line gets fewer machines than it asks for, with the figures that say so. */
export type Shortfall =
  | { code: 'NOT_ELIGIBLE'; problems: EligibilityProblem[] }
  | { code: 'BENEFICIARY_BANNED' }
  | { code: 'NO_SUCH_KIND' }
  | { code: 'MEMORY_SHORT'; ofKind: number; neededBytes: number; largestBytes: number | null }
  | { code: 'STORAGE_SHORT'; ofKind: number; neededBytes: number; largestBytes: number | null }
  | { code: 'NO_WINDOWS'; ofKind: number }
  /** Each need is met by some machine, all together by none. */
  | { code: 'NONE_MEETS_ALL'; ofKind: number }
  | { code: 'FITTING_BANNED'; fitting: number }
  | { code: 'HELD_BY_FLOOR'; provinces: Province[] }
  /** Nothing was proposed yet, or somebody took machines back. */
  | { code: 'FREE_LEFT'; free: number }
  /** Every fitting machine goes to somebody: `elsewhere` of them to other associations, `pinned` of these by a person. */
  | { code: 'ALL_PROMISED'; fitting: number; elsewhere: number; associations: number; pinned: number }

export type LineOutcome = { lineId: string; asked: number; given: number; shortfall: Shortfall | null }

/** What each line gets, in the order of the lines; `heldByFloors` names the associations that floors hold back. */
export function lineOutcomes(
  problem: AllocationProblem,
  placements: readonly Placement[],
  heldByFloors: ReadonlySet<string>,
): LineOutcome[] {
  const given = countBy([...placements, ...problem.locked], ({ lineId }) => lineId)
  const known: Known = { problem, heldByFloors, ...whoHas(problem, placements), fittingFor: rememberedFits(problem) }
  return problem.lines.toSorted(byId).map((line) => {
    const count = given.get(line.id) ?? 0
    const shortfall = count >= line.quantity ? null : shortfallOf(line, known)
    return { lineId: line.id, asked: line.quantity, given: count, shortfall }
  })
}

type Known = {
  problem: AllocationProblem
  heldByFloors: ReadonlySet<string>
  /** The association that each placed machine goes to. */
  ownerOf: ReadonlyMap<string, string>
  pinned: ReadonlySet<string>
  fittingFor: (line: AskedLine) => readonly OfferedMachine[]
}

function whoHas(problem: AllocationProblem, placements: readonly Placement[]): Pick<Known, 'ownerOf' | 'pinned'> {
  const ownerOfLine = new Map(problem.lines.map(({ id, beneficiaryId }) => [id, beneficiaryId]))
  return {
    ownerOf: new Map(placements.map(({ machineId, lineId }) => [machineId, ownerOfLine.get(lineId) ?? ''])),
    pinned: new Set(problem.pins.map(({ machineId }) => machineId)),
  }
}

/** Lines that ask the same are looked up once. */
function rememberedFits({ machines }: AllocationProblem): Known['fittingFor'] {
  const known = new Map<string, OfferedMachine[]>()
  return (line) => {
    const key = JSON.stringify([line.kind, line.minimumMemoryBytes, line.minimumStorageBytes, line.system])
    const fitting = known.get(key) ?? machines.filter((machine) => unfitReasons(machine, line).length === 0)
    known.set(key, fitting)
    return fitting
  }
}

function shortfallOf(line: AskedLine, known: Known): Shortfall {
  const { problem, heldByFloors, fittingFor } = known
  const beneficiary = problem.beneficiaries.find(({ id }) => id === line.beneficiaryId)
  const problems = beneficiary?.problems ?? []
  if (problems.length > 0) return { code: 'NOT_ELIGIBLE', problems }
  if (beneficiary !== undefined && !isServed(problem, beneficiary)) return { code: 'BENEFICIARY_BANNED' }
  const fitting = fittingFor(line)
  if (fitting.length === 0) return stockShortfall(line, problem.machines)
  const bans = problem.bans.filter(({ beneficiaryId }) => beneficiaryId === line.beneficiaryId)
  const banned = new Set(bans.map(({ machineId }) => machineId))
  const allowed = fitting.filter(({ id }) => !banned.has(id))
  if (allowed.length === 0) return { code: 'FITTING_BANNED', fitting: fitting.length }
  if (heldByFloors.has(line.beneficiaryId)) {
    return { code: 'HELD_BY_FLOOR', provinces: provinces.filter((one) => (problem.floors[one] ?? 0) > 0) }
  }
  return allPromised(line, allowed, known)
}

/** The first need that no machine of the kind meets. */
function stockShortfall(line: AskedLine, machines: readonly OfferedMachine[]): Shortfall {
  const reasons = machines.map((machine) => ({ machine, codes: unfitReasons(machine, line) }))
  const kin = reasons.filter(({ codes }) => !codes.includes('WRONG_KIND'))
  const ofKind = kin.length
  if (ofKind === 0) return { code: 'NO_SUCH_KIND' }
  const isMissedByAll = (code: UnfitCode) => kin.every(({ codes }) => codes.includes(code))
  if (isMissedByAll('MEMORY_SHORT')) {
    const largestBytes = largestOf(kin.map(({ machine }) => machine.memoryBytes))
    return { code: 'MEMORY_SHORT', ofKind, neededBytes: line.minimumMemoryBytes ?? 0, largestBytes }
  }
  if (isMissedByAll('STORAGE_SHORT')) {
    const largestBytes = largestOf(kin.map(({ machine }) => machine.storageBytes))
    return { code: 'STORAGE_SHORT', ofKind, neededBytes: line.minimumStorageBytes ?? 0, largestBytes }
  }
  return isMissedByAll('NO_WINDOWS') ? { code: 'NO_WINDOWS', ofKind } : { code: 'NONE_MEETS_ALL', ofKind }
}

function allPromised(line: AskedLine, allowed: readonly OfferedMachine[], { ownerOf, pinned }: Known): Shortfall {
  const free = allowed.filter(({ id }) => !ownerOf.has(id)).length
  if (free > 0) return { code: 'FREE_LEFT', free }
  const elsewhere = allowed.flatMap(({ id }) => {
    const owner = ownerOf.get(id)
    return owner === undefined || owner === line.beneficiaryId ? [] : [{ id, owner }]
  })
  return {
    code: 'ALL_PROMISED',
    fitting: allowed.length,
    elsewhere: elsewhere.length,
    associations: new Set(elsewhere.map(({ owner }) => owner)).size,
    pinned: elsewhere.filter(({ id }) => pinned.has(id)).length,
  }
}

function largestOf(sizes: readonly (number | null)[]): number | null {
  const known = sizes.filter((size) => size !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/** Associations that would get more if no province had a floor. */
export function associationsHeld(
  { associations }: AllocationClasses,
  totals: readonly number[],
  withoutFloors: readonly number[],
): Set<string> {
  const held = associations.filter((_, place) => (withoutFloors[place] ?? 0) > (totals[place] ?? 0))
  return new Set(held.map(({ beneficiary }) => beneficiary.id))
}
