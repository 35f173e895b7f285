import type { ChecklistDefinition, InBothLanguages, StepDefinition } from './step-definition.ts'

/** What a list must not be. Each names where. */
export type DefinitionProblem =
  | { code: 'NO_STEPS' }
  | { code: 'KEY_TWICE'; stepKey: string }
  | { code: 'TEXT_MISSING'; stepKey: string | null; field: string; language: keyof InBothLanguages }
  | { code: 'DEPENDENCY_UNKNOWN'; stepKey: string; dependency: string }
  | { code: 'DEPENDENCY_CIRCLE'; stepKeys: string[] }
  | { code: 'NO_FAULT'; stepKey: string }

/** Every reason against the list. Only an empty one may be used. */
export function definitionProblems({
  title,
  steps,
}: Pick<ChecklistDefinition, 'title' | 'steps'>): DefinitionProblem[] {
  const problems: DefinitionProblem[] = textProblems(null, { title })
  if (steps.length === 0) problems.push({ code: 'NO_STEPS' })
  const keys = new Set<string>()
  for (const step of steps) {
    if (keys.has(step.key)) problems.push({ code: 'KEY_TWICE', stepKey: step.key })
    keys.add(step.key)
  }
  problems.push(...steps.flatMap((step) => stepProblems(step, keys)))
  const circle = circleOf(steps)
  if (circle !== null) problems.push({ code: 'DEPENDENCY_CIRCLE', stepKeys: circle })
  return problems
}

function stepProblems(step: StepDefinition, keys: ReadonlySet<string>): DefinitionProblem[] {
  const { key: stepKey, title, purpose, how, verify } = step
  const asked = Object.fromEntries((step.asks ?? []).map(({ name, label }) => [name, label]))
  const problems = textProblems(stepKey, { title, purpose, how, verify, ...asked })
  for (const dependency of step.dependsOn) {
    if (!keys.has(dependency)) problems.push({ code: 'DEPENDENCY_UNKNOWN', stepKey, dependency })
  }
  if (step.faults.length === 0) problems.push({ code: 'NO_FAULT', stepKey })
  return problems
}

function textProblems(stepKey: string | null, texts: Record<string, InBothLanguages>): DefinitionProblem[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    (['fr', 'en'] as const)
      .filter((language) => text[language].trim() === '')
      .map((language): DefinitionProblem => ({ code: 'TEXT_MISSING', stepKey, field, language })),
  )
}

/** The steps of one circle of dependencies, in order; `null` when there is none. */
function circleOf(steps: readonly StepDefinition[]): string[] | null {
  const dependencies = new Map(steps.map(({ key, dependsOn }) => [key, dependsOn]))
  const safe = new Set<string>()
  for (const { key } of steps) {
    const circle = walk(key, [])
    if (circle !== null) return circle
  }
  return null

  function walk(key: string, path: readonly string[]): string[] | null {
    if (safe.has(key)) return null
    const at = path.indexOf(key)
    if (at >= 0) return path.slice(at)
    for (const next of dependencies.get(key) ?? []) {
      const circle = walk(next, [...path, key])
      if (circle !== null) return circle
    }
    safe.add(key)
    return null
  }
}
