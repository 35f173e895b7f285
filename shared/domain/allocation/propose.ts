import { type ClashingRule, floorClashOf, pinClashOf } from './clash.ts'
import { classesOf, compareText } from './classes.ts'
import { evenOut } from './even-out.ts'
import { type Fairness, fairnessOf, type Share } from './fairness.ts'
import { greedyShares } from './greedy.ts'
import { fairShares } from './leximin.ts'
import { placeMachines } from './place-machines.ts'
import type { AllocationProblem, Placement } from './problem.ts'
import { associationsHeld, type LineOutcome, lineOutcomes } from './shortfall.ts'

/** What the simple way would give, beside what is proposed. */
type GreedyComparison = { given: number; shares: (Share & { beneficiaryId: string })[] }

export type Proposal = {
  /** Pins included, what is on a delivery not. */
  placements: Placement[]
  lines: LineOutcome[]
  fairness: Fairness
  greedy: GreedyComparison
}

export type ProposalAnswer = { kind: 'proposal'; proposal: Proposal } | { kind: 'clash'; rules: ClashingRule[] }

/**
 * First who gets how many (leximin on the fill ratio of each association), then which machine (soft rules), then that
 * sites get alike ones. A later question never changes an earlier answer.
 */
export function proposeAllocation(problem: AllocationProblem): ProposalAnswer {
  const pinRules = pinClashOf(problem)
  if (pinRules !== null) return { kind: 'clash', rules: pinRules }
  const question = classesOf(problem)
  const { totals, missedFloors } = fairShares(question, problem.floors)
  if (missedFloors.length > 0) return { kind: 'clash', rules: floorClashOf(problem) }
  const placed = evenOut(question, placeMachines(question, totals, problem.standing), problem.standing)
  const placements = [...problem.pins, ...placed].toSorted((one, other) => compareText(one.machineId, other.machineId))
  const hasFloors = Object.values(problem.floors).some((floor) => floor > 0)
  const held = associationsHeld(question, totals, hasFloors ? fairShares(question, {}).totals : totals)
  const greedy = greedyShares(question)
  return {
    kind: 'proposal',
    proposal: {
      placements: placements.map(({ machineId, lineId }) => ({ machineId, lineId })),
      lines: lineOutcomes(problem, placements, held),
      fairness: fairnessOf(problem, placements),
      greedy: {
        given: greedy.reduce((total, count) => total + count, 0),
        shares: question.associations.map(({ beneficiary, asked }, place) => ({
          beneficiaryId: beneficiary.id,
          asked,
          given: greedy[place] ?? 0,
        })),
      },
    },
  }
}
