import './thread-pool.ts'
import './small-heap.ts'
import { lookAtDrive } from '../core/probe/drive-state/look-at-drive.ts'
import { pathsOnDrive } from '../core/probe/drive-state/paths-on-drive.ts'
import { runCommand } from '../core/probe/run-command.ts'
import { runFirmware } from './firmware/run-firmware.ts'
import { startHelper } from './start-helper.ts'

await startHelper({
  lookAtDrive: (devicePath) => lookAtDrive(devicePath, runCommand),
  pathsOnDrive,
  firmware: runFirmware,
})
