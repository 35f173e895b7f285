import type { SanitizeStatus } from '../../../../shared/domain/erasing/drive-state.ts'
import { untoldErasure, untoldRun } from '../../../../shared/domain/foreign-erasure.ts'
import { judgeForeignErasure } from '../../../../shared/domain/judge-foreign-erasure.ts'
import { parseNvmeIdCtrl } from '../../probe/linux/parse-nvme-id-ctrl.ts'
import { parseNvmeSanitizeLog } from '../../probe/linux/parse-nvme-sanitize-log.ts'
import type { JudgedRun } from './judged-run.ts'

type Json = Record<string, unknown>
type Filed = { name: string | null; value: Json }

/** Whether a text is the answer of `nvme sanitize-log` for people. */
export function isSanitizeText(text: string): boolean {
  return /^.{0,80}\(SSTAT\)\s{0,40}:/m.test(text)
}

/** The answer for people, alone or after the one of `nvme id-ctrl`. */
export function readSanitizeText(text: string): JudgedRun[] {
  const identity = /^sn\s{0,20}:/m.test(text) ? text : null
  return [judged(parseNvmeSanitizeLog(text), identity, null)]
}

/**
 * The answer of `nvme sanitize-log` as JSON, of any version. It names no serial: an answer of `nvme id-ctrl` in the same
 * file does. `null` for documents without one.
 */
export function readSanitizeLog(documents: readonly unknown[]): JudgedRun[] | null {
  const filed = documents.flatMap(withParts)
  const logs = filed.filter(({ value }) => 'sstat' in value)
  if (logs.length === 0) return null
  const identities = filed.filter(({ value }) => 'sn' in value && 'mn' in value)
  // With two controllers in one file nothing says whose log it is.
  const [identity] = logs.length === 1 && identities.length === 1 ? identities : []
  const identityText = identity === undefined ? null : JSON.stringify(identity.value)
  return logs.map(({ name, value }, index) =>
    judged(parseNvmeSanitizeLog(JSON.stringify(value)), identityText, nameOf(name) ?? `nvme-${index + 1}`),
  )
}

function judged(deviceWord: SanitizeStatus, identityText: string | null, deviceName: string | null): JudgedRun {
  const drive = identityText === null ? null : (parseNvmeIdCtrl(identityText)?.drive ?? null)
  const told = untoldErasure({
    ...untoldRun('nvme-cli', deviceName ?? 'nvme'),
    model: drive?.model ?? null,
    serial: drive?.serial ?? null,
    method: deviceWord.action === null ? 'sanitize' : `sanitize ${deviceWord.action}`,
    verification: 'device-word',
  })
  const judgement = judgeForeignErasure({ ...told, isWriting: true, deviceWord })
  return { run: told.run, judgement }
}

/** The document, and what it files under the names of devices or commands. */
function withParts(document: unknown): Filed[] {
  if (!isObject(document)) return []
  const parts = Object.entries(document).slice(0, 100)
  return [
    { name: null, value: document },
    ...parts.flatMap(([name, value]) => (isObject(value) ? [{ name, value }, ...devicesOf(value)] : [])),
  ]
}

/** One more level: `{"sanitize_log":{"nvme0":{…}}}`. */
function devicesOf(part: Json): Filed[] {
  const inner = Object.entries(part).slice(0, 100)
  return inner.flatMap(([name, value]) => (isObject(value) && 'sstat' in value ? [{ name, value }] : []))
}

function nameOf(name: string | null): string | null {
  return /nvme\d{1,4}(?:n\d{1,4})?/.exec(name ?? '')?.[0] ?? null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
