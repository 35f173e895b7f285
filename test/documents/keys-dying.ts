import { createLedger } from '../../electron/core/audit/ledger.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import { createKeyFile } from '../../electron/core/proof/key-file.ts'
import { createProofService } from '../../electron/core/proof/proof.service.ts'
import { fileBox } from '../../electron/core/proof/secret-box.ts'
import type { SigningKeys } from '../../electron/core/proof/signing-keys.ts'

/** Replaces the workshop's keys and dies where the power could fail. `keys-dying.ts DATA STEP` */
const [dataFolder = '', step = ''] = process.argv.slice(2)
const deps = await nodeDeps({ dataFolder })
const file = createKeyFile(dataFolder, fileBox)
const dieAt = (reached: string) => step === reached && process.kill(process.pid, 'SIGKILL')
const keyFile = {
  ...file,
  putNext: async (keys: SigningKeys) => {
    dieAt('putNext')
    await file.putNext(keys)
    dieAt('written')
  },
  takeNext: async () => {
    dieAt('takeNext')
    await file.takeNext()
    dieAt('taken')
  },
}
const operator = await deps.db.selectFrom('operators').selectAll().executeTakeFirstOrThrow()
const bench = await deps.db.selectFrom('benches').selectAll().executeTakeFirstOrThrow()
const actor = { operatorId: operator.id, operatorName: operator.name, benchId: bench.id, benchName: bench.name }
await createProofService({ db: deps.db, ledger: createLedger(deps), keyFile }).replaceKeys(actor, null)
