import { ORPCError } from '@orpc/client'

/** The record that stands, when an edit was refused because it was made on an older one; `undefined` for anything else. */
export function standingRecord<Record>(error: unknown): Record | null | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'CHANGED_MEANWHILE') return undefined
  const data: unknown = error.data
  return typeof data === 'object' && data !== null && 'current' in data ? (data.current as Record | null) : undefined
}
