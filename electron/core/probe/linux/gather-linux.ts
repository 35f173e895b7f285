import { readdirSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { gatherCommand } from '../gather-command.ts'
import type { Gathered } from '../gather-evidence.ts'
import { joinGathered } from '../gather-evidence.ts'
import type { RunCommand } from '../run-command.ts'
import { gatherDrives } from './gather-drives.ts'
import { gatherFiles } from './gather-files.ts'
import { gatherPresence } from './gather-presence.ts'
import { gatherScreens } from './gather-screens.ts'
import { gatherSysblock } from './gather-sysblock.ts'

/**
 * Every source of a live Linux, in parallel, each with its own limits. Starting a process holds this thread for
 * milliseconds, so the order counts: first what waits for devices, then, by yielding once, whatever the caller started
 * beside this, then the tools that only work.
 */
export async function gatherLinux(runCommand: RunCommand): Promise<Gathered> {
  const command = (name: string, program: string, ...args: string[]) =>
    gatherCommand(runCommand, { name, program, args })
  const usb = hasUsb() ? [command('lsusb.txt', 'lsusb', '-v')] : []
  const waiting = [gatherDrives(runCommand), ...usb]
  await nextTurn()
  return joinGathered(
    await Promise.all([
      ...waiting,
      command('lspci.txt', 'lspci', '-nn', '-k'),
      command('lsblk.json', 'lsblk', '-J', '-b', '-O'),
      command('lscpu.json', 'lscpu', '-J'),
      command('ip-link.json', 'ip', '-j', '-d', 'link'),
      command('dmidecode.txt', 'dmidecode'),
      gatherFiles(),
      gatherScreens(),
      gatherSysblock(),
      gatherPresence(),
    ]),
  )
}

function hasUsb(): boolean {
  try {
    return readdirSync('/sys/bus/usb/devices').length > 0
  } catch {
    // A kernel without USB.
    return false
  }
}
