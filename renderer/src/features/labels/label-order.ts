import type { LabelSetup } from '../../../../shared/contract/labels.contract.ts'
import type { Language } from '../../../../shared/domain/document.ts'
import { fieldsFor, type LabelOrder, type LabelTarget } from '../../../../shared/domain/labels/label-order.ts'
import type { LabelField, LabelTemplate, LabelUse } from '../../../../shared/domain/labels/label-template.ts'
import type { LabelChoice } from './label-choice.ts'

export function templatesFor(setup: LabelSetup, use: LabelUse): LabelTemplate[] {
  return setup.templates.filter(({ uses }) => uses.includes(use))
}

/** The one this bench chose, or the first when that one is gone. */
export function chosenTemplate(setup: LabelSetup, choice: LabelChoice, use: LabelUse): LabelTemplate {
  const offered = templatesFor(setup, use)
  const wanted = use === 'machine' ? choice.machineTemplateId : choice.driveTemplateId
  return offered.find(({ id }) => id === wanted) ?? (offered[0] as LabelTemplate)
}

export function chosenPrinterId(setup: LabelSetup, choice: LabelChoice): string | null {
  return setup.printers.some(({ id }) => id === choice.printerId) ? choice.printerId : null
}

/** What a label of this template can show, the logo only where there is one. */
export function offeredFields(setup: LabelSetup, template: LabelTemplate, use: LabelUse): LabelField[] {
  const driveId = use === 'machine' ? null : ''
  const withLogo: LabelField[] = setup.hasLogo ? ['logo'] : []
  return [...fieldsFor(template, { driveId }), ...withLogo]
}

export function chosenFields(
  setup: LabelSetup,
  choice: LabelChoice,
  template: LabelTemplate,
  use: LabelUse,
): LabelField[] {
  const offered = offeredFields(setup, template, use)
  const chosen = choice.fields[template.id]
  return chosen === undefined ? offered : offered.filter((field) => chosen.includes(field))
}

type Wish = { setup: LabelSetup; choice: LabelChoice; use: LabelUse; targets: LabelTarget[]; language: Language }

export function orderOf(
  { setup, choice, use, targets, language }: Wish,
  firstSlot = 0,
): LabelOrder & { targets: LabelTarget[] } {
  const template = chosenTemplate(setup, choice, use)
  return {
    targets,
    language,
    firstSlot,
    templateId: template.id,
    symbology: choice.symbology,
    fields: chosenFields(setup, choice, template, use),
    printerId: chosenPrinterId(setup, choice),
  }
}
