import type { Grade } from '../grading.ts'

/** One grade of the history, as far as two people may differ on it. */
export type GivenGrade = Pick<
  Grade,
  'id' | 'machineId' | 'cosmetic' | 'functional' | 'letter' | 'operatorName' | 'givenAt'
>

type Moment = Pick<GivenGrade, 'givenAt' | 'id'>

/** One machine on which people do not agree: the last word of each, oldest first. */
export type GradeDifference = { machineId: string; grades: GivenGrade[] }

/**
 * Where two people graded the same machine differently, the latest first. Each person's last word counts:
 * who came round to the other's grade differs no more, and who changed their own mind never differed.
 */
export function gradeDifferences(history: readonly GivenGrade[]): GradeDifference[] {
  return [...Map.groupBy(history, ({ machineId }) => machineId)]
    .map(([machineId, given]) => ({ machineId, grades: lastWords(given) }))
    .filter(({ grades }) => new Set(grades.map(gradeKey)).size > 1)
    .toSorted((one, other) => byTime(lastOf(other), lastOf(one)))
}

function lastWords(given: readonly GivenGrade[]): GivenGrade[] {
  const oldestFirst = given.toSorted(byTime)
  return [...new Map(oldestFirst.map((grade) => [grade.operatorName, grade])).values()].toSorted(byTime)
}

function lastOf({ grades }: GradeDifference): Moment {
  return grades.at(-1) ?? { givenAt: '', id: '' }
}

function gradeKey({ cosmetic, functional, letter }: GivenGrade): string {
  return `${cosmetic} ${functional} ${letter}`
}

/** Ids follow time, and part grades of the same instant. */
function byTime(one: Moment, other: Moment): number {
  const first = `${one.givenAt} ${one.id}`
  const second = `${other.givenAt} ${other.id}`
  if (first === second) return 0
  return first < second ? -1 : 1
}
