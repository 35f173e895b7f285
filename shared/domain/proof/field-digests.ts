import { canonicalJson, type Json } from '../canonical-json.ts'
import { bytesOfText, hexOfBytes } from './bytes.ts'
import type { ProofCrypto } from './proof-crypto.ts'

/** `value` is what stands there now; absent when nothing does. */
export type FieldChange = { path: string; kind: 'changed' | 'added' | 'removed'; value: string | null }

const digestCharacters = 10

/** Digest of every value by its path ("drives.0.serial"). */
export async function fieldDigests(record: Json, { sha256 }: ProofCrypto): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  for (const [path, value] of leavesOf(record)) {
    const digest = await sha256(bytesOfText(`${path}=${canonicalJson(value)}`))
    digests[path] = hexOfBytes(digest).slice(0, digestCharacters)
  }
  return digests
}

export async function changedFields(
  record: Json,
  sealed: Readonly<Record<string, string>>,
  crypto: ProofCrypto,
): Promise<FieldChange[]> {
  const now = await fieldDigests(record, crypto)
  const values = new Map(leavesOf(record))
  const shown = (path: string) => shortText(values.get(path))
  const stands = Object.keys(now).flatMap((path): FieldChange[] => {
    if (!Object.hasOwn(sealed, path)) return [{ path, kind: 'added', value: shown(path) }]
    return sealed[path] === now[path] ? [] : [{ path, kind: 'changed', value: shown(path) }]
  })
  const gone = Object.keys(sealed).filter((path) => !Object.hasOwn(now, path))
  return [...stands, ...gone.map((path): FieldChange => ({ path, kind: 'removed', value: null }))]
}

/** A list or an object with nothing in it is a value too. */
function leavesOf(value: Json, path = ''): [string, Json][] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
}

function shortText(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : canonicalJson(value ?? null)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
