import { mergeRows, type RowLists, rowQuestions } from '../../components/merge-rows.ts'
import { mergeValues } from '../../components/merge-values.ts'
import type { LineValues, RequestValues } from './request-values.ts'

const headFields = ['receivedOn', 'priority', 'use'] as const
const lineFields = [
  'quantity',
  'kind',
  'minimumMemoryBytes',
  'minimumStorageBytes',
  'system',
  'hasInternet',
  'peopleServed',
  'isMobilityNeeded',
  'note',
] as const satisfies (keyof LineValues)[]
type HeadField = (typeof headFields)[number]
export type LineField = (typeof lineFields)[number]

/** `lineId` of `null`: the request itself. `field` of `null`: the whole need, which only one side has. */
export type RequestQuestion =
  | { key: string; lineId: null; field: HeadField }
  | { key: string; lineId: string; field: LineField | null }

const isHeadField = (key: string): key is HeadField => headFields.some((field) => field === key)
const linesOf = (mine: RequestValues, theirs: RequestValues): RowLists<LineValues> & { fields: typeof lineFields } => ({
  mine: mine.lines,
  theirs: theirs.lines,
  idOf: ({ key }) => key,
  fields: lineFields,
})

export function requestQuestions(mine: RequestValues, theirs: RequestValues): RequestQuestion[] {
  const ofLines = rowQuestions(linesOf(mine, theirs)).map(({ key, rowId, field }) => {
    return { key, lineId: rowId, field: lineFields.find((one) => one === field) ?? null }
  })
  return [...headFields.map((field) => ({ key: field, lineId: null, field })), ...ofLines]
}

/** The edit in hand, but for what was preferred as another station saved it. */
export function mergeRequest(mine: RequestValues, theirs: RequestValues, preferred: readonly string[]): RequestValues {
  return {
    ...mergeValues(mine, theirs, preferred.filter(isHeadField)),
    lines: mergeRows(linesOf(mine, theirs), preferred),
  }
}
