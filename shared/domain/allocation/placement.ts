import type { EligibilityProblem } from '../requests/beneficiary.ts'
import { isServed } from './classes.ts'
import { type UnfitCode, unfitReasons } from './fitting.ts'
import type { AllocationProblem } from './problem.ts'

/** Why a machine may not go to a line by hand: a person decides among what the rules allow. */
export type PlacementRefusal =
  /** Not ready, in no closed batch, or its end was decided. */
  | { code: 'NOT_OFFERED' }
  | { code: 'ON_DELIVERY' }
  /** The line is not there, or its request was withdrawn. */
  | { code: 'NOT_ASKED' }
  | { code: 'UNFIT'; unfit: UnfitCode }
  | { code: 'NOT_ELIGIBLE'; problems: EligibilityProblem[] }
  | { code: 'BANNED' }
  | { code: 'LINE_FULL'; quantity: number }

/** Every reason against. Only an empty list means yes. */
export function placementRefusals(problem: AllocationProblem, machineId: string, lineId: string): PlacementRefusal[] {
  const { machines, lines, beneficiaries, bans, pins, locked, standing } = problem
  const machine = machines.find(({ id }) => id === machineId)
  const line = lines.find(({ id }) => id === lineId)
  const refusals: PlacementRefusal[] = []
  if (locked.some((one) => one.machineId === machineId)) refusals.push({ code: 'ON_DELIVERY' })
  else if (machine === undefined) refusals.push({ code: 'NOT_OFFERED' })
  if (line === undefined) return [...refusals, { code: 'NOT_ASKED' }]
  if (machine !== undefined) {
    refusals.push(...unfitReasons(machine, line).map((unfit) => ({ code: 'UNFIT', unfit }) as const))
  }
  const beneficiary = beneficiaries.find(({ id }) => id === line.beneficiaryId)
  const problems = beneficiary?.problems ?? []
  if (problems.length > 0) refusals.push({ code: 'NOT_ELIGIBLE', problems })
  const isBanned = bans.some((ban) => ban.beneficiaryId === line.beneficiaryId && ban.machineId === machineId)
  const isOut =
    beneficiary !== undefined && !isServed({ ...problem, beneficiaries: [] }, { ...beneficiary, problems: [] })
  if (isBanned || isOut) refusals.push({ code: 'BANNED' })
  const others = [...pins, ...locked, ...standing].filter((one) => one.lineId === lineId && one.machineId !== machineId)
  if (others.length >= line.quantity) refusals.push({ code: 'LINE_FULL', quantity: line.quantity })
  return refusals
}
