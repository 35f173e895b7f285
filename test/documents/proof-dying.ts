import { join } from 'node:path'
import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import { createEvidenceStore } from '../../electron/core/evidence/evidence-store.ts'

/** Issues a certificate and dies where the power could fail: the number is taken, the paper is drawn, nothing is kept. */
const [dataFolder = '', machineId = ''] = process.argv.slice(2)
const deps = await nodeDeps({ dataFolder })
const evidence = createEvidenceStore(join(dataFolder, 'evidence'))
const put = async (bytes: Uint8Array) => {
  if (Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-') process.kill(process.pid, 'SIGKILL')
  return evidence.put(bytes)
}
const core = createCore({ ...deps, evidence: { ...evidence, put } })
const session = core.newSession('cli')
await core.workAs(session, 'Atelier 1')
await core.clientFor(session).documents.issueCertificate({ machineId, language: 'fr' })
