import type { ResultState } from '../../../../shared/domain/testing/result.ts'
import type { MarkState } from '../../components/StateMark.tsx'

const marks: Record<ResultState, MarkState> = {
  pass: 'ok',
  fail: 'fail',
  skipped: 'warn',
  'not-applicable': 'skip',
  blocked: 'warn',
  undecided: 'warn',
  crashed: 'warn',
}

export function markOf(state: ResultState | null): MarkState {
  return state === null ? 'todo' : marks[state]
}
