import type { Json } from '../../../shared/domain/canonical-json.ts'

/** SQLite refuses to bind `true` and PostgreSQL answers int8 as text: both are settled here, at the row's edge. */
export function flagOf(value: number | string): boolean {
  return Number(value) === 1
}

export function columnOfFlag(value: boolean): number {
  return value ? 1 : 0
}

export function numberOf(value: number | string | bigint): number {
  return Number(value)
}

export function numberOrNull(value: number | string | bigint | null): number | null {
  return value === null ? null : Number(value)
}

/** What we wrote ourselves comes back as the type it was written from. */
export function jsonOf<T>(column: string): T {
  return JSON.parse(column) as T
}

export function columnOfJson(value: unknown): string {
  return JSON.stringify(value)
}

/** For the audit log: any domain value as plain JSON. */
export function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null)) as Json
}
