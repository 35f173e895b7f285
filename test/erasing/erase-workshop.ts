import type { CoreDeps } from '../../electron/core/deps.ts'
import type { EraseJob } from '../../shared/domain/erasing/erase-job.ts'
import { aDrive, aReading } from '../builders/reading.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, readNewMachine } from '../contract/workshop.ts'
import { fakeProbe } from '../fakes/test-deps.ts'
import type { FakeIdentity } from './fake-identity.ts'
import { loopBench } from './loop-bench.ts'
import type { LoopDevice } from './loop-device.ts'

export const identity: FakeIdentity = {
  serial: 'Z1D5KFAK',
  model: 'ST500DM002-1BD142',
  wwn: '0x5000c5005ed1fa4e',
  mediaType: 'hdd',
}

/** What the core is given so that the machine it reads holds this loop device as a drive of its own. */
export function erasingOf(loop: LoopDevice): Partial<CoreDeps> {
  const drive = aDrive({ ...identity, sizeBytes: loop.sizeBytes, isSystemDrive: false })
  return {
    erasing: loopBench({ [loop.devicePath]: identity }),
    probe: fakeProbe({ ...aReading().facts, drives: [drive] }),
  }
}

/** Receives the machine whose drive hangs on the bench. */
export async function receiveMachine(client: Client) {
  const { intake, campaign } = await openWorkshop(client)
  const page = await readNewMachine(client, intake.id)
  return { page, campaign, machineId: page.machine.id }
}

/** Looks until the job no longer runs. */
export async function untilSettled(client: Client, jobId: string): Promise<EraseJob> {
  for (;;) {
    const job = await client.erasing.job({ jobId })
    if (job.state !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
