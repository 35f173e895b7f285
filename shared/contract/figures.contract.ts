import { oc, type } from '@orpc/contract'
import type { GivenGrade } from '../domain/testing/grade-differences.ts'
import type { InBothLanguages } from '../domain/testing/step-definition.ts'
import type { TestFigures } from '../domain/testing/test-figures.ts'

export type TestsAndGrades = {
  tests: TestFigures
  /** How a step is called now; a step that no list has any more keeps its key only. */
  stepTitles: Record<string, InBothLanguages>
  /** Machines on which people do not agree, the latest first. */
  differences: { machineId: string; assetTag: string; modelName: string | null; grades: GivenGrade[] }[]
}

export const figuresContract = {
  /** Names people beside their figures: for a manager's eyes. */
  tests: oc.errors({ MANAGER_NEEDED: { status: 403 } }).output(type<TestsAndGrades>()),
}
