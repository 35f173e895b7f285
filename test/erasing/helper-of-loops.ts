import '../../electron/helper/thread-pool.ts'
import { lookAtDrive } from '../../electron/core/probe/drive-state/look-at-drive.ts'
import { pathsOnDrive } from '../../electron/core/probe/drive-state/paths-on-drive.ts'
import { runCommand } from '../../electron/core/probe/run-command.ts'
import { openBlockIo } from '../../electron/helper/io/block-io.ts'
import { defaultPace } from '../../electron/helper/pace.ts'
import { startHelper } from '../../electron/helper/start-helper.ts'
import { type FakeIdentities, withIdentity } from './fake-identity.ts'
import { faultyOpen, type IoFault, slowOpen } from './faulty-io.ts'

/**
 * The product's helper that sees loop devices under other names and works in small steps, on drives that may be slow or
 * faulty: `helper-of-loops.ts [MILLISECONDS FAULT SOUND_REQUESTS] IDENTITIES`.
 */
const [milliseconds = '0', fault = 'none', soundRequests = '0'] = process.argv.slice(2, -1)
const identities = JSON.parse(process.argv.at(-1) ?? '{}') as FakeIdentities
const open = faultyOpen(openBlockIo, fault as IoFault, Number(soundRequests))
const kibi = 1024

await startHelper({
  lookAtDrive: async (devicePath) => {
    const state = await lookAtDrive(devicePath, runCommand)
    return state === null ? null : withIdentity(state, identities)
  },
  pathsOnDrive,
  firmware: async () => ({ kind: 'failed', code: 'NO_FIRMWARE_HERE', detail: null }),
  open: Number(milliseconds) > 0 ? slowOpen(open, Number(milliseconds)) : open,
  pace: {
    ...defaultPace,
    chunkBytes: 128 * kibi,
    durableBytes: 1024 * kibi,
    rewindBytes: 2048 * kibi,
    recheckBytes: 1024 * kibi,
    progressMilliseconds: 50,
  },
})
