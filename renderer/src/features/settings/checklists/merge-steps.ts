import type { StepDefinition } from '../../../../../shared/domain/testing/step-definition.ts'
import { mergeRows, type RowLists, rowQuestions } from '../../../components/merge-rows.ts'
import { firstFreeNumber } from './edit-steps.ts'

const stepFields = [
  'titleFr',
  'titleEn',
  'purposeFr',
  'purposeEn',
  'howFr',
  'howEn',
  'verifyFr',
  'verifyEn',
  'weight',
  'expectedSeconds',
  'faults',
  'needs',
  'dependsOn',
] as const
export type StepField = (typeof stepFields)[number]
type Text = 'title' | 'purpose' | 'how' | 'verify'
/** A step whose texts lie side by side, so that each may come from another station. */
export type StepRow = Omit<StepDefinition, Text> & Record<`${Text}${'Fr' | 'En'}`, string>
type Steps = readonly StepDefinition[]

/** Not the key of any step. */
export const orderKey = ' order'

/** `field` of `null`: the whole step, which only one side has. */
export type StepQuestion = { key: string; stepKey: string; field: StepField | null }

export function stepQuestions(mine: Steps, theirs: Steps): StepQuestion[] {
  return rowQuestions(rowsOf(mine, theirs)).map(({ key, rowId, field }) => {
    return { key, stepKey: rowId, field: stepFields.find((one) => one === field) ?? null }
  })
}

/** My steps, but for what was preferred as another station saved it. What waits for a step that is gone waits no more. */
export function mergeSteps(mine: Steps, theirs: Steps, preferred: readonly string[]): StepDefinition[] {
  const leads = preferred.includes(orderKey) ? 'theirs' : 'mine'
  const merged = mergeRows(rowsOf(mine, theirs), preferred, leads).map(stepOf)
  const isThere = (key: string) => merged.some((step) => step.key === key)
  return merged.map((step) => ({ ...step, dependsOn: step.dependsOn.filter(isThere) }))
}

/** Both stations number the steps that they add alike: mine are numbered anew where theirs is another step. */
export function apartFrom(mine: Steps, theirs: Steps, base: Steps): StepDefinition[] {
  const has = (steps: Steps, key: string) => steps.some((step) => step.key === key)
  const isTwin = ({ key }: StepDefinition) => /^step-\d+$/.test(key) && has(theirs, key) && !has(base, key)
  const first = firstFreeNumber([...mine, ...theirs])
  const renamed = new Map(mine.filter(isTwin).map(({ key }, index) => [key, `step-${first + index}`]))
  const nameOf = (key: string) => renamed.get(key) ?? key
  return mine.map((step) => ({ ...step, key: nameOf(step.key), dependsOn: step.dependsOn.map(nameOf) }))
}

/** Of the steps that both have, those between the first and the last that stand elsewhere; `null` where others are left out. */
export function movedRange(mine: Steps, theirs: Steps): (steps: Steps) => (string | null)[] {
  const has = (steps: Steps, key: string) => steps.some((step) => step.key === key)
  const keysOf = (steps: Steps) => steps.map(({ key }) => key).filter((key) => has(mine, key) && has(theirs, key))
  const [own, other] = [keysOf(mine), keysOf(theirs)]
  const isMoved = own.map((key, at) => key !== other[at])
  const [first, last] = [isMoved.indexOf(true), isMoved.lastIndexOf(true)]
  return (steps) => {
    const keys = keysOf(steps)
    if (first === -1) return keys
    const rest = last < own.length - 1 ? [null] : []
    return [...(first > 0 ? [null] : []), ...keys.slice(first, last + 1), ...rest]
  }
}

export function rowOf({ title, purpose, how, verify, ...step }: StepDefinition): StepRow {
  return {
    ...step,
    titleFr: title.fr,
    titleEn: title.en,
    purposeFr: purpose.fr,
    purposeEn: purpose.en,
    howFr: how.fr,
    howEn: how.en,
    verifyFr: verify.fr,
    verifyEn: verify.en,
  }
}

function stepOf(row: StepRow): StepDefinition {
  const { titleFr, titleEn, purposeFr, purposeEn, howFr, howEn, verifyFr, verifyEn, ...step } = row
  return {
    ...step,
    title: { fr: titleFr, en: titleEn },
    purpose: { fr: purposeFr, en: purposeEn },
    how: { fr: howFr, en: howEn },
    verify: { fr: verifyFr, en: verifyEn },
  }
}

function rowsOf(mine: Steps, theirs: Steps): RowLists<StepRow> {
  return { mine: mine.map(rowOf), theirs: theirs.map(rowOf), idOf: ({ key }) => key, fields: stepFields }
}
