import { gatherCommand } from '../gather-command.ts'
import type { Gathered } from '../gather-evidence.ts'
import { joinGathered } from '../gather-evidence.ts'
import type { RunCommand } from '../run-command.ts'
import { gatherDrives } from './gather-drives.ts'
import { gatherFiles } from './gather-files.ts'
import { gatherPresence } from './gather-presence.ts'
import { gatherScreens } from './gather-screens.ts'
import { gatherSysblock } from './gather-sysblock.ts'

/** Every source of a live Linux, in parallel, each with its own limits. */
export async function gatherLinux(runCommand: RunCommand): Promise<Gathered> {
  const command = (name: string, program: string, ...args: string[]) =>
    gatherCommand(runCommand, { name, program, args })
  return joinGathered(
    await Promise.all([
      command('dmidecode.txt', 'dmidecode'),
      command('lscpu.json', 'lscpu', '-J'),
      command('lsblk.json', 'lsblk', '-J', '-b', '-O'),
      gatherDrives(runCommand),
      command('lspci.txt', 'lspci', '-nn', '-k'),
      command('lsusb.txt', 'lsusb', '-v'),
      command('ip-link.json', 'ip', '-j', '-d', 'link'),
      gatherFiles(),
      gatherScreens(),
      gatherSysblock(),
      gatherPresence(),
    ]),
  )
}
