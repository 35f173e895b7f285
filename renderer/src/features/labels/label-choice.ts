import type { LabelField, Symbology } from '../../../../shared/domain/labels/label-template.ts'
import { createStore } from '../../app/store.ts'

/** What this bench labels with: its roll is in its printer, whatever the next bench has. */
export type LabelChoice = {
  machineTemplateId: string
  driveTemplateId: string
  printerId: string | null
  symbology: Symbology
  /** By template; those that nobody changed are not here. */
  fields: Record<string, LabelField[]>
}

const storedAt = 'etabli-labels'
const first: LabelChoice = {
  machineTemplateId: 'roll-62x29',
  driveTemplateId: 'tape-29-drive',
  printerId: null,
  symbology: 'qr',
  fields: {},
}

export const labelChoice = createStore<LabelChoice>(stored())

export function chooseLabel(change: Partial<LabelChoice>): void {
  const chosen = { ...labelChoice.get(), ...change }
  localStorage.setItem(storedAt, JSON.stringify(chosen))
  labelChoice.set(chosen)
}

function stored(): LabelChoice {
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(storedAt) ?? '{}') as Partial<LabelChoice>) }
  } catch {
    // Nothing depends on what was stored before.
    return first
  }
}
