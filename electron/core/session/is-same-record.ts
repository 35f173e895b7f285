import { canonicalJson } from '../../../shared/domain/canonical-json.ts'
import { plainJson } from '../db/columns.ts'

/** Whether a record says what it said when it was shown, in whatever order its parts come. */
export function isSameRecord(one: unknown, other: unknown): boolean {
  return canonicalJson(plainJson(one)) === canonicalJson(plainJson(other))
}
