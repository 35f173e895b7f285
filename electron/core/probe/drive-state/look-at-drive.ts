import type { DriveState, DriveUse } from '../../../../shared/domain/erasing/drive-state.ts'
import { parseSgOpcodes } from '../linux/parse-sg-opcodes.ts'
import type { RunCommand } from '../run-command.ts'
import { systemDrives } from '../system-drive.ts'
import { ataState } from './ata-state.ts'
import { driveFacts, zfsMarksOn } from './drive-facts.ts'
import { askDrive, type DriveTexts } from './drive-texts.ts'
import { exclusivityOf } from './exclusive-open.ts'
import { hiddenAreas } from './hidden-areas.ts'
import { type KernelFacts, kernelFacts } from './kernel-facts.ts'
import { mmcState } from './mmc-state.ts'
import { nvmeState } from './nvme-state.ts'
import { withHeaders } from './partition-headers.ts'
import { partitionsOfLsblk } from './partitions-of-lsblk.ts'
import { portOfDrive } from './port-of-drive.ts'
import { siblingsOfNamespace } from './siblings-of-namespace.ts'
import { readSurroundings, type Surroundings } from './surroundings.ts'
import { usesOfDrive } from './uses-of-drive.ts'
import { wholeDriveAt } from './whole-drives.ts'

/**
 * One whole drive of this machine as it is now, by any path that leads to it; `null` when none does. It only reads, and
 * tells less without rights: what it could not learn is `null`.
 */
export async function lookAtDrive(devicePath: string, runCommand: RunCommand): Promise<DriveState | null> {
  const name = await wholeDriveAt(devicePath)
  return name === null ? null : lookAtNamedDrive(name, await readSurroundings(), runCommand)
}

/** The same with what concerns all drives already read. */
export async function lookAtNamedDrive(
  name: string,
  around: Surroundings,
  runCommand: RunCommand,
): Promise<DriveState> {
  const [texts, kernel, siblings] = await Promise.all([
    askDrive(name, runCommand),
    kernelFacts(name),
    siblingsOfNamespace(name, around.blocks?.keys() ?? []),
  ])
  const partitions = await withHeaders(name, partitionsOfLsblk(texts.lsblk, name), runCommand)
  const told = driveFacts(name, texts, { sysblock: around.sysblock, kernel, partitions })
  const facts = { ...told, isSystemDrive: isSystemDrive(name, around) }
  const isTraining = name.startsWith('loop')
  return {
    facts,
    devicePath: `/dev/${name}`,
    deviceNumber: kernel.deviceNumber,
    diskSequence: kernel.diskSequence,
    isTraining,
    uses: await usesNow(name, around, zfsMarksOn(partitions)),
    siblings: await Promise.all(
      siblings.map(async (sibling) => ({ name: sibling, isInUse: await isInUse(sibling, around) })),
    ),
    port: portOfDrive(kernel.path, kernel.nvme?.controllers),
    ...ownStates(name, texts, kernel, around),
    hasPassthrough: hasPassthrough(texts, facts.bus),
    hidden: hiddenAreas(texts, facts),
  }
}

function ownStates(name: string, texts: DriveTexts, kernel: KernelFacts, { blocks }: Surroundings) {
  return {
    ata: ataState(texts),
    nvme: nvmeState(texts, kernel),
    scsi: texts.scsiOpcodes === null ? null : parseSgOpcodes(texts.scsiOpcodes),
    mmc: mmcState(name, texts, kernel.canDiscard, blocks?.keys() ?? []),
  }
}

/**
 * In this process's view of the mounts and in the first process's: a container has a root of its own, and the machine
 * another.
 */
function isSystemDrive(name: string, { mounts, swaps, blocks, pools }: Surroundings): boolean | null {
  if (mounts === null) return null
  const views = [mounts.own, ...(mounts.first === null ? [] : [mounts.first])]
  const carriers = views.map((mountinfo) => systemDrives({ mountinfo, swaps, blocks, pools }))
  if (carriers.some((drives) => drives?.has(name))) return true
  return carriers.includes(null) ? null : false
}

async function usesNow(name: string, around: Surroundings, zfsMarks: string[] | null): Promise<DriveUse[] | null> {
  const exclusivity = await exclusivityOf(`/dev/${name}`)
  return usesOfDrive(name, around, { exclusivity, zfsMarks, ownProcessId: process.pid })
}

async function isInUse(sibling: string, around: Surroundings): Promise<boolean | null> {
  const uses = await usesNow(sibling, around, null)
  const isSystem = isSystemDrive(sibling, around)
  if (isSystem === true || (uses !== null && uses.length > 0)) return true
  return uses === null || isSystem === null ? null : false
}

/** The drive's own identity came through what stands between, or did not; on other buses nothing stands between. */
function hasPassthrough(texts: DriveTexts, bus: string | null): boolean | null {
  if (texts.hdparmIdentify === null || !['usb', 'sata', 'ata', null].includes(bus)) return null
  return ataState(texts) !== null
}
