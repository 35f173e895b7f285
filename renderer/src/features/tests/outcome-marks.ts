import type { Outcome } from '../../../../shared/domain/checklist.ts'
import type { MarkState } from '../../components/StateMark.tsx'

export const markOf: Record<Outcome, MarkState> = {
  pass: 'ok',
  fail: 'fail',
  skipped: 'warn',
  'not-applicable': 'skip',
}
