import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import { aDrive, aReading } from '../builders/reading.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, readNewMachine } from '../contract/workshop.ts'
import { identity, untilSettled } from '../erasing/erase-workshop.ts'
import { loopBench } from '../erasing/loop-bench.ts'
import { fakeProbe } from '../fakes/test-deps.ts'

/**
 * One core in a process of its own, to be killed: starts the erasure of its drive, or resumes the one that was cut,
 * and prints how it ended. `torture-core.ts DATA DEVICE SIZE SERIAL HELPER…`
 */
const [dataFolder = '', devicePath = '', sizeBytes = '0', typedSerial = '', ...helper] = process.argv.slice(2)

const deps = await nodeDeps({ dataFolder })
const drive = aDrive({ ...identity, sizeBytes: Number(sizeBytes), isSystemDrive: false })
const core = createCore({
  ...deps,
  erasing: loopBench({ [devicePath]: identity }, helper),
  probe: fakeProbe({ ...aReading().facts, drives: [drive] }),
})
const session = core.newSession('cli')
await core.workAs(session, 'Atelier 2')
const client = core.clientFor(session) as unknown as Client
if ((await client.campaigns.list()).length === 0) await readNewMachine(client, (await openWorkshop(client)).intake.id)

const outcome = await erase().catch((error: { code?: string }) => ({ refused: error.code ?? String(error) }))
process.stdout.write(`${JSON.stringify(outcome)}\n`)
await core.close()

async function erase() {
  const cut = (await client.erasing.jobs()).find(({ state }) => state === 'interrupted')
  const job =
    cut === undefined
      ? await client.erasing.confirm({ planId: (await client.erasing.plan({ devicePath })).planId, typedSerial })
      : await client.erasing.resume({ jobId: cut.id, typedSerial })
  process.stdout.write(`${JSON.stringify({ jobId: job.id })}\n`)
  return untilSettled(client, job.id)
}
