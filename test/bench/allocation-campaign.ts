import type { AllocationProblem, AskedLine } from '../../shared/domain/allocation/problem.ts'
import { gibibyte } from '../../shared/domain/fitted-memory.ts'
import { communes } from '../../shared/domain/places/communes.ts'
import { anAskedLine, anAskingBeneficiary, anOfferedMachine, aProblem } from '../builders/allocation-problem.ts'

type Size = { machines: number; beneficiaries: number; linesEach: number; askedPerLine: number }

/** Numbers that look thrown and are the same at every run (Park and Miller's generator). */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}

const kinds = ['laptop', 'laptop', 'laptop', 'desktop', 'desktop', 'mini', 'all-in-one', 'monitor'] as const
const sizes = [4, 8, 8, 8, 16] as const
const models = ['Modèle A', 'Modèle B', 'Modèle C', 'Modèle D', 'Modèle E', 'Modèle F'] as const
const letters = ['A', 'B', 'B', 'C', 'D'] as const
const asked = ['computer', 'computer', 'laptop', 'laptop', 'desktop', 'monitor'] as const
const needs = [null, 4, 8, 8, 16] as const

/** A campaign with more asked than there is, the associations all over the territory. */
export function aCampaignOf({ machines, beneficiaries, linesEach, askedPerLine }: Size): AllocationProblem {
  const roll = dice(20_261_123)
  const pick = <Thing>(among: readonly [Thing, ...Thing[]] | readonly Thing[]): Thing =>
    among[roll(among.length)] as Thing
  const id = (letter: string, place: number) => `${letter}${String(place).padStart(5, '0')}`
  const asking = Array.from({ length: beneficiaries }, (_, place) => {
    const { province, freight: isFreight } = pick(communes)
    return anAskingBeneficiary(id('b', place), { province, isFreight })
  })
  const lineOf = (beneficiary: number, at: number): AskedLine => {
    const minimum = pick(needs)
    return anAskedLine(`${id('l', beneficiary)}-${at}`, id('b', beneficiary), {
      kind: pick(asked),
      quantity: 1 + roll(askedPerLine),
      minimumMemoryBytes: minimum === null ? null : minimum * gibibyte,
      system: pick(['any', 'any', 'windows', 'linux'] as const),
      isMobilityNeeded: roll(3) === 0,
      priority: pick([1, 2, 2, 3] as const),
    })
  }
  return aProblem({
    machines: Array.from({ length: machines }, (_, place) =>
      anOfferedMachine(id('m', place), {
        kind: pick(kinds),
        memoryBytes: pick(sizes) * gibibyte,
        storageBytes: pick([128e9, 256e9, 512e9] as const),
        canRunWindows: roll(2) === 0,
        title: pick(models),
        letter: pick(letters),
      }),
    ),
    beneficiaries: asking,
    lines: asking.flatMap((_, place) => Array.from({ length: 1 + roll(linesEach) }, (_line, at) => lineOf(place, at))),
  })
}
