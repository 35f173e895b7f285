import type * as z from 'zod'
import allInOne from '../../../resources/checklists/all-in-one.json' with { type: 'json' }
import desktop from '../../../resources/checklists/desktop.json' with { type: 'json' }
import laptop from '../../../resources/checklists/laptop.json' with { type: 'json' }
import monitor from '../../../resources/checklists/monitor.json' with { type: 'json' }
import tablet from '../../../resources/checklists/tablet.json' with { type: 'json' }
import { checklistDefinitionSchema } from '../../../shared/contract/checklist-definition.schema.ts'
import { definitionProblems } from '../../../shared/domain/testing/check-definition.ts'
import type { ChecklistDefinition } from '../../../shared/domain/testing/step-definition.ts'

/** A list that cannot be used, with every reason and where. */
class ChecklistUnusable extends Error {
  constructor(name: string, problems: readonly string[]) {
    super(`Checklist "${name}" cannot be used: ${problems.join('; ')}`)
  }
}

/** What a file of `resources/checklists` says, or a readable refusal. */
export function readChecklist(name: string, content: unknown): ChecklistDefinition {
  const parsed = checklistDefinitionSchema.safeParse(content)
  if (!parsed.success) throw new ChecklistUnusable(name, parsed.error.issues.map(issueLine))
  const problems = definitionProblems(parsed.data)
  if (problems.length > 0)
    throw new ChecklistUnusable(
      name,
      problems.map((problem) => JSON.stringify(problem)),
    )
  return parsed.data
}

function issueLine({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.')}: ${message}`
}

/** Version 1 of every list, as it comes with the application. */
export const shippedChecklists: readonly ChecklistDefinition[] = Object.entries({
  laptop,
  desktop,
  'all-in-one': allInOne,
  monitor,
  tablet,
}).map(([name, content]) => readChecklist(name, content))
