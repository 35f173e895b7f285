import type { MachineKind } from '../machine-facts.ts'
import type { ChecklistDefinition } from './step-definition.ts'

/** A machine of unknown kind is asked what any other machine is. */
function listedKind(kind: MachineKind | null): MachineKind {
  return kind ?? 'other'
}

export function isListFor({ kinds }: Pick<ChecklistDefinition, 'kinds'>, kind: MachineKind | null): boolean {
  return kinds.includes(listedKind(kind))
}

/** The newest version of the list for a kind of machine. */
export function newestFor(lists: readonly ChecklistDefinition[], kind: MachineKind | null): ChecklistDefinition | null {
  return lists
    .filter((list) => isListFor(list, kind))
    .reduce<ChecklistDefinition | null>(
      (best, list) => (best === null || list.version > best.version ? list : best),
      null,
    )
}
