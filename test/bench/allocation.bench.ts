import { type AllocationClasses, classesOf } from '../../shared/domain/allocation/classes.ts'
import { fairShares } from '../../shared/domain/allocation/leximin.ts'
import { proposeAllocation } from '../../shared/domain/allocation/propose.ts'
import { unitWorth } from '../../shared/domain/allocation/unit-worth.ts'
import { aCampaignOf } from './allocation-campaign.ts'
import { highsFeasibility } from './allocation-lp.ts'
import type { Bench, BenchResult } from './bench-result.ts'
import { medianOf, millisecondsOf } from './timing.ts'

const small = { machines: 110, beneficiaries: 27, linesEach: 3, askedPerLine: 5 }
const large = { machines: 5000, beneficiaries: 500, linesEach: 3, askedPerLine: 12 }
const rounds = { small: 11, large: 3, peer: 3 }

/**
 * A whole proposal (shares, machines, reasons, greedy comparison) of a campaign and of a large one; beside it HiGHS
 * finding only the smallest fill ratio of the campaign, by halving. The shares are first proven leximin with HiGHS as
 * witness: it finds no way to give one more, nor to pass one machine to a worse served association.
 */
export const allocationBench: Bench = {
  shown: [
    { figure: 'proposal, 110 machines × 27 associations', unit: 'ms', atMost: 150 },
    { figure: 'proposal, 5,000 machines × 500 associations', unit: 'ms', atMost: 10_000 },
    { figure: 'the same with floors for two provinces', unit: 'ms', atMost: 10_000 },
    { figure: 'HiGHS smallest ratio only / whole proposal', unit: '×', atLeast: 1 },
  ],
  run: measure,
}

async function measure(): Promise<BenchResult> {
  const campaign = aCampaignOf(small)
  const question = classesOf(campaign)
  const { totals } = fairShares(question, {})
  const proof = await proveLeximin(question, totals)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds.small; round += 1) {
    ours.push(await millisecondsOf(async () => proposeAllocation(campaign)))
    if (round >= rounds.peer) continue
    theirs.push(await millisecondsOf(async () => agreeOnSmallest(question, totals)))
  }
  const big = aCampaignOf(large)
  const bigOnes: number[] = []
  for (let round = 0; round < rounds.large; round += 1) {
    bigOnes.push(await millisecondsOf(async () => proposeAllocation(big)))
  }
  const floored = await millisecondsOf(async () => proposeAllocation({ ...big, floors: { north: 1200, islands: 400 } }))
  return {
    medians: {
      'proposal, 110 machines × 27 associations': medianOf(ours),
      'HiGHS, smallest ratio only, same input': medianOf(theirs),
      'proposal, 5,000 machines × 500 associations': medianOf(bigOnes),
      'the same with floors for two provinces': floored,
    },
    ratios: { 'HiGHS smallest ratio only / whole proposal': medianOf(theirs) / medianOf(ours) },
    others: { 'exchanges that HiGHS found impossible (proof)': proof },
  }
}

/**
 * Shares of a polymatroid are optimal for a separable concave worth when no single unit and no single exchange betters
 * them: each such change is put to HiGHS, which must find it impossible.
 */
async function proveLeximin(question: AllocationClasses, totals: readonly number[]): Promise<number> {
  const witness = await highsFeasibility(question)
  const worth = unitWorth(question.associations)
  if (!witness.canHave(totals)) throw new Error('HiGHS does not find the proposed shares possible')
  const proposed = witness.askedCount()
  for (const [gains, { asked }] of question.associations.entries()) {
    const has = totals[gains] ?? 0
    if (has >= asked) continue
    const more = totals.with(gains, has + 1)
    if (witness.canHave(more)) throw new Error(`Association ${gains} could have one more`)
    for (const [letsGo, owned] of totals.entries()) {
      const isBetter = owned > 0 && letsGo !== gains && worth.of(gains, has) > worth.of(letsGo, owned - 1)
      if (isBetter && witness.canHave(more.with(letsGo, owned - 1))) {
        throw new Error(`A machine of ${letsGo} would be fairer at ${gains}`)
      }
    }
  }
  return witness.askedCount() - proposed
}

/** As the note of the domain measured it: halving on the ratio, floors rounded up to whole machines. */
async function agreeOnSmallest(question: AllocationClasses, totals: readonly number[]): Promise<void> {
  const witness = await highsFeasibility(question)
  const asked = question.associations.map((one) => one.asked)
  const ratios = [...new Set(asked.flatMap((size) => Array.from({ length: size + 1 }, (_, taken) => taken / size)))]
  const sorted = ratios.toSorted((one, other) => one - other)
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const floors = asked.map((size) => Math.ceil(size * (sorted[middle] ?? 0) - 1e-9))
    if (witness.canHave(floors)) low = middle
    else high = middle - 1
  }
  const ours = Math.min(...totals.map((total, place) => total / (asked[place] ?? 1)))
  if (Math.abs(ours - (sorted[low] ?? 0)) > 1e-9) throw new Error(`HiGHS reaches ${sorted[low]}, the proposal ${ours}`)
}
