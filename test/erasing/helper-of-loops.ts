import '../../electron/helper/thread-pool.ts'
import { lookAtDrive } from '../../electron/core/probe/drive-state/look-at-drive.ts'
import { pathsOnDrive } from '../../electron/core/probe/drive-state/paths-on-drive.ts'
import { runCommand } from '../../electron/core/probe/run-command.ts'
import { defaultPace } from '../../electron/helper/pace.ts'
import { startHelper } from '../../electron/helper/start-helper.ts'
import { type FakeIdentities, withIdentity } from './fake-identity.ts'

/** The product's helper that sees loop devices under the names of its last argument, and works in small steps. */
const identities = JSON.parse(process.argv.at(-1) ?? '{}') as FakeIdentities
const kibi = 1024

await startHelper({
  lookAtDrive: async (devicePath) => {
    const state = await lookAtDrive(devicePath, runCommand)
    return state === null ? null : withIdentity(state, identities)
  },
  pathsOnDrive,
  firmware: async () => ({ kind: 'failed', code: 'NO_FIRMWARE_HERE', detail: null }),
  pace: {
    ...defaultPace,
    chunkBytes: 256 * kibi,
    durableBytes: 1024 * kibi,
    rewindBytes: 2048 * kibi,
    recheckBytes: 1024 * kibi,
    progressMilliseconds: 50,
  },
})
