/** The five doors of a machine, always in this order. */
export const stages = ['reading', 'erasure', 'tests', 'grade', 'label'] as const
export type Stage = (typeof stages)[number]
/** "none": this kind of machine has no such stage. */
export type StageState = 'todo' | 'doing' | 'done' | 'failed' | 'none'
