import type { StopReason } from '../../shared/domain/erasing/erase-line.ts'

export type PhaseEnd =
  | { kind: 'done' }
  | { kind: 'stopped'; reason: StopReason; detail: string | null }
  | { kind: 'failed'; code: string; detail: string | null }

export const done: PhaseEnd = { kind: 'done' }
