import { readdirSync } from 'node:fs'
import { gatherCommand, type NamedCommand } from '../gather-command.ts'
import { type Gathered, joinGathered } from '../gather-evidence.ts'
import type { RunCommand } from '../run-command.ts'

/** A sick drive may take long to answer; the others are asked meanwhile. */
const driveTimeoutMs = 15_000

/** Those of a virtual machine (vd, xvd) have nothing to tell of themselves. */
const askedDrive = /^(?:(?:sd|hd)[a-z]+|nvme\d+n\d+|mmcblk\d+)$/

/**
 * Asks every drive that the kernel shows about itself: SMART, identity, hidden areas. Their names are read from /sys
 * and not from lsblk, and without yielding, so that the slowest drive is asked before anything else.
 */
export async function gatherDrives(runCommand: RunCommand): Promise<Gathered> {
  const commands = blocksAtOnce()
    .filter((name) => askedDrive.test(name))
    .flatMap(driveCommands)
  const gathered = await Promise.all(
    commands.map((command) => gatherCommand(runCommand, { ...command, timeoutMs: driveTimeoutMs })),
  )
  return withoutRepeats(joinGathered(gathered))
}

function blocksAtOnce(): string[] {
  try {
    return readdirSync('/sys/block').sort()
  } catch {
    // A kernel without /sys shows no drive to ask.
    return []
  }
}

function driveCommands(name: string): NamedCommand[] {
  const device = `/dev/${name}`
  const smart = { name: `smartctl-${name}.json`, program: 'smartctl', args: ['-j', '-x', device] }
  if (name.startsWith('nvme')) {
    return [
      smart,
      { name: `nvme-id-ctrl-${name}.json`, program: 'nvme', args: ['id-ctrl', device, '--output-format=json'] },
      { name: `nvme-smart-log-${name}.json`, program: 'nvme', args: ['smart-log', device, '--output-format=json'] },
    ]
  }
  if (!name.startsWith('sd') && !name.startsWith('hd')) return [smart]
  return [
    smart,
    { name: `hdparm-identify-${name}.txt`, program: 'hdparm', args: ['-I', device] },
    { name: `hdparm-max-sectors-${name}.txt`, program: 'hdparm', args: ['-N', device] },
  ]
}

/** Ten drives without smartctl are one missing tool. */
function withoutRepeats({ evidence, notes }: Gathered): Gathered {
  const seen = new Set<string>()
  const once = notes.filter(({ code, source }) => {
    const key = `${code} ${source}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return { evidence, notes: once }
}
