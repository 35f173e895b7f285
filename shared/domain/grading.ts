import type { ComputedGrade } from './testing/grade-machine.ts'

/** Scales after R2v3's REC; Établi never claims a certification. */
export const cosmeticGrades = ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'] as const
export type CosmeticGrade = (typeof cosmeticGrades)[number]
export const functionalGrades = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'] as const
export type FunctionalGrade = (typeof functionalGrades)[number]

/** Derived for reading; "scrap" is the French "rebut". */
export const letters = ['A', 'B', 'C', 'D', 'scrap'] as const
export type GradeLetter = (typeof letters)[number]

/** R2v3's third axis: may it still hold somebody's data? */
export const dataStatuses = ['pre-sanitization', 'non-data'] as const
export type DataStatus = (typeof dataStatuses)[number]

/** What a person declares once the whole machine was looked at: no test can tell it. */
export const conditions = ['used', 'cleaned', 'certified', 'unused', 'new-open-box'] as const
export type Condition = (typeof conditions)[number]

/** What a person holds against the computed grade; `null` = as computed. */
export type GradeOverride = {
  cosmetic: CosmeticGrade | null
  functional: FunctionalGrade | null
  letter: GradeLetter | null
  reason: string
}

/** The grade that stands, beside what was computed and what a person held against it. */
export type Grade = {
  id: string
  machineId: string
  cosmetic: CosmeticGrade
  /** `null` while a key function fails or is untested: the scale has no grade for it. */
  functional: FunctionalGrade | null
  letter: GradeLetter | null
  condition: Condition | null
  /** `null` for a grade given before grades were computed. */
  computed: ComputedGrade | null
  override: GradeOverride | null
  note: string | null
  givenAt: string
  operatorName: string
}

/**
 * The letter that both axes allow: the worse of the two speaks. `null` while the machine was not looked at (C0).
 * F1 and F2 are R2v3's specialty classes: a machine in them is not for giving.
 */
export function gradeLetter(cosmetic: CosmeticGrade, functional: FunctionalGrade): GradeLetter | null {
  if (cosmetic === 'C0') return null
  const worse = Math.max(letters.indexOf(cosmeticLetter(cosmetic)), letters.indexOf(functionalLetter(functional)))
  return letters[worse] ?? null
}

/** What stands when a person said something of their own: their word for each axis, and the letter that follows. */
export function standingGrade(
  computed: Pick<ComputedGrade, 'cosmetic' | 'functional' | 'letter'>,
  override: GradeOverride | null,
): Pick<Grade, 'cosmetic' | 'functional' | 'letter'> {
  if (override === null)
    return { cosmetic: computed.cosmetic, functional: computed.functional, letter: computed.letter }
  const cosmetic = override.cosmetic ?? computed.cosmetic
  const functional = override.functional ?? computed.functional
  const hasOtherAxis = cosmetic !== computed.cosmetic || functional !== computed.functional
  const follows = hasOtherAxis && functional !== null ? gradeLetter(cosmetic, functional) : computed.letter
  return { cosmetic, functional, letter: override.letter ?? follows }
}

function cosmeticLetter(cosmetic: CosmeticGrade): GradeLetter {
  const rank = cosmeticGrades.indexOf(cosmetic)
  if (rank >= 6) return 'A'
  if (rank >= 4) return 'B'
  if (rank === 3) return 'C'
  return rank === 2 ? 'D' : 'scrap'
}

function functionalLetter(functional: FunctionalGrade): GradeLetter {
  const rank = functionalGrades.indexOf(functional)
  if (rank >= 4) return 'A'
  if (rank === 3) return 'C'
  return rank === 2 ? 'D' : 'scrap'
}
