import { communes, type Province, provinces } from '../places/communes.ts'
import { compareText, countBy, isServed } from './classes.ts'
import type { AllocationProblem, Placement } from './problem.ts'

export type Share = { asked: number; given: number }
type BeneficiaryShare = Share & {
  beneficiaryId: string /** Counted among those who are compared. */
  isServed: boolean
}
/** `populationThousandths`: of the territory's people, for comparison only. */
type ProvinceShare = Share & { province: Province; populationThousandths: number }
export type Fairness = {
  beneficiaries: BeneficiaryShare[]
  provinces: ProvinceShare[]
  /** Of those who may receive; `null` when nobody may. */
  smallest: Share | null
  given: number
  asked: number
}

/** How full each request is, by association and by province. */
export function fairnessOf(problem: AllocationProblem, placements: readonly Placement[]): Fairness {
  const given = countBy([...placements, ...problem.locked], ({ lineId }) => lineId)
  const linesOf = Map.groupBy(problem.lines, ({ beneficiaryId }) => beneficiaryId)
  const beneficiaries = problem.beneficiaries
    .filter(({ id }) => linesOf.has(id))
    .toSorted((one, other) => compareText(one.id, other.id))
    .map((beneficiary) => {
      const own = linesOf.get(beneficiary.id) ?? []
      const asked = own.reduce((total, { quantity }) => total + quantity, 0)
      const received = own.reduce((total, { id }) => total + (given.get(id) ?? 0), 0)
      return { beneficiaryId: beneficiary.id, asked, given: received, isServed: isServed(problem, beneficiary) }
    })
  const provinceOf = new Map(problem.beneficiaries.map(({ id, province }) => [id, province]))
  return {
    beneficiaries,
    provinces: provinces.map((province) => ({
      province,
      populationThousandths: populationThousandths(province),
      ...summed(beneficiaries.filter(({ beneficiaryId }) => provinceOf.get(beneficiaryId) === province)),
    })),
    smallest: smallestShare(beneficiaries.filter((one) => one.isServed)),
    ...summed(beneficiaries),
  }
}

/** The least full; of equal ratios the larger request. */
function smallestShare(shares: readonly BeneficiaryShare[]): Share | null {
  const [least] = shares.toSorted(
    (one, other) => one.given * other.asked - other.given * one.asked || other.asked - one.asked,
  )
  return least === undefined ? null : { asked: least.asked, given: least.given }
}

function summed(shares: readonly Share[]): Share {
  return {
    asked: shares.reduce((total, { asked }) => total + asked, 0),
    given: shares.reduce((total, { given }) => total + given, 0),
  }
}

function populationThousandths(province: Province): number {
  const all = communes.reduce((total, { population }) => total + population, 0)
  const own = communes
    .filter((one) => one.province === province)
    .reduce((total, { population }) => total + population, 0)
  return Math.round((own / all) * 1000)
}

/** A floor by people, for the manager to take or leave: ⌊machines × share of the population⌋ less a tenth. */
export function floorByPopulation(province: Province, machines: number): number {
  return Math.floor((machines * populationThousandths(province) * 0.9) / 1000)
}
