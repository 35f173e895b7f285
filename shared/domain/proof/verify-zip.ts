import { filesOfManifest, manifestFiles, manifestName } from './manifest.ts'
import { readPlainZip } from './plain-zip.ts'
import { altered, type ProofChange, type Verification } from './verification.ts'
import { type VerifyContext, verifyEnvelope } from './verify-envelope.ts'

/** An archive with its sealed manifest: every file is there, none was changed, none was added. */
export async function verifyZip(bytes: Uint8Array<ArrayBuffer>, context: VerifyContext): Promise<Verification> {
  const zip = readPlainZip(bytes)
  const manifest = zip?.entries.find(({ name }) => name === manifestName)
  if (zip === null) return altered('manifest', { code: 'CONTAINER' })
  if (manifest === undefined) return altered('manifest', { code: 'NO_RECORD' })
  const sealed = await verifyEnvelope(manifest.bytes, context)
  const told = sealed.record === null ? [] : filesOfManifest(sealed.record)
  const here = await manifestFiles(zip.entries, context.crypto)
  const changes = [...sealed.changes, ...(sealed.isRecordIntact ? fileChanges(told, here) : [])]
  if (!zip.isExact && changes.length === 0) changes.push({ code: 'CONTAINER' })
  return { ...sealed, kind: 'manifest', verdict: changes.length > 0 ? 'ALTERED' : sealed.verdict, changes }
}

type Told = ReturnType<typeof filesOfManifest>

function fileChanges(told: Told, here: Told): ProofChange[] {
  const gone = told.flatMap(({ name, sha256 }): ProofChange[] => {
    const found = here.find((one) => one.name === name)
    if (found === undefined) return [{ code: 'FILE_MISSING', name }]
    return found.sha256 === sha256 ? [] : [{ code: 'FILE_CHANGED', name }]
  })
  const added = here.filter(({ name }) => !told.some((one) => one.name === name))
  return [...gone, ...added.map(({ name }): ProofChange => ({ code: 'FILE_ADDED', name }))]
}
