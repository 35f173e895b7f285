/** Scales after R2v3's REC; Établi never claims a certification. */
export const cosmeticGrades = ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'] as const
export type CosmeticGrade = (typeof cosmeticGrades)[number]
export const functionalGrades = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'] as const
export type FunctionalGrade = (typeof functionalGrades)[number]

/** Derived for reading; "scrap" is the French "rebut". */
export const letters = ['A', 'B', 'C', 'D', 'scrap'] as const
export type GradeLetter = (typeof letters)[number]

export type Grade = {
  id: string
  machineId: string
  cosmetic: CosmeticGrade
  functional: FunctionalGrade
  letter: GradeLetter | null
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
